package org.urbancoop.service.answer;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.urbancoop.service.problem.Refusal;

/** What a header {@code Accept} wants. */
public final class Accept {

    /** Browsers accept any XML before they accept anything else; they do not mean IATI. */
    private static final double WHAT_BROWSERS_NAME = 0.5;

    private Accept() {}

    /** Chooses what is wanted most; the first of those that are wanted alike. */
    public static <T> T choose(@Nullable String header, Collection<T> all, Function<T, MediaType> type) {
        Optional<T> best = Optional.empty();
        try {
            List<MediaType> ranges = MediaType.parseMediaTypes(header);
            List<MediaType> wanted = ranges.isEmpty() ? List.of(MediaType.ALL) : ranges;
            best = all.stream()
                    .max(Comparator.comparingDouble(one -> quality(type.apply(one), wanted)))
                    .filter(one -> quality(type.apply(one), wanted) > 0);
        } catch (InvalidMediaTypeException e) {
            // Told below.
        }
        return best.orElseThrow(() -> unacceptable(all.stream().map(type).toList()));
    }

    static Refusal unacceptable(List<?> there) {
        String list = there.toString();
        return Refusal.of("not-acceptable", Map.of("list", list.substring(1, list.length() - 1)));
    }

    /** The quality that the most specific range gives. */
    private static double quality(MediaType type, List<MediaType> ranges) {
        double wish = ranges.stream()
                .filter(range -> range.includes(type))
                .max(Comparator.comparingInt(range -> range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
        return type.getSubtype().equals("xml") ? wish * WHAT_BROWSERS_NAME : wish;
    }
}
