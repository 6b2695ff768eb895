package org.urbancoop.service.answer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Format;
import org.urbancoop.format.Formats;
import org.urbancoop.service.problem.Refusal;

/** All formats that are found on the class path and can write: a further jar is a further format. */
@Component
public class Representations {

    /** Browsers accept any XML before they accept anything else; they do not mean IATI. */
    private static final double WHAT_BROWSERS_NAME = 0.5;

    private final List<Representation> all = new ArrayList<>();

    Representations() {
        Formats.installed().all().stream()
                .filter(format -> format.info().can(Ability.WRITE_DATASET))
                .sorted(Comparator.comparing(format -> !format.info().id().equals("json")))
                .forEach(this::add);
    }

    private void add(Format format) {
        String id = format.info().id();
        if (format.info().writes().contains(Carrier.STREAM)) {
            all.add(new Representation(
                    format, MediaType.parseMediaType(format.info().mediaType()), id));
        } else {
            all.add(new Representation(format, new MediaType("text", "csv", StandardCharsets.UTF_8), "csv"));
            all.add(new Representation(format, new MediaType("application", "zip"), id));
        }
    }

    /** Gets all, JSON first. */
    public List<Representation> all() {
        return List.copyOf(all);
    }

    /**
     * Chooses one.
     *
     * @param accept the header {@code Accept}
     * @param name the name that the address gives, which counts more
     * @return the one that is wanted most
     */
    public Representation choose(@Nullable String accept, @Nullable String name) {
        if (name != null) {
            return all.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(this::unacceptable);
        }
        List<MediaType> ranges = ranges(accept);
        Representation best = all.stream()
                .max(Comparator.comparingDouble(one -> quality(one, ranges)))
                .filter(one -> quality(one, ranges) > 0)
                .orElseThrow(this::unacceptable);
        return all.stream()
                .filter(one -> quality(one, ranges) >= quality(best, ranges))
                .findFirst()
                .orElse(best);
    }

    private List<MediaType> ranges(@Nullable String accept) {
        try {
            List<MediaType> ranges = MediaType.parseMediaTypes(accept);
            return ranges.isEmpty() ? List.of(MediaType.ALL) : ranges;
        } catch (InvalidMediaTypeException e) {
            throw unacceptable();
        }
    }

    /** The quality that the most specific range gives. */
    private static double quality(Representation one, List<MediaType> ranges) {
        Optional<MediaType> range = ranges.stream()
                .filter(each -> each.includes(one.type()))
                .max(Comparator.comparingInt(each -> each.isWildcardType() ? 0 : each.isWildcardSubtype() ? 1 : 2));
        double wish = range.map(MediaType::getQualityValue).orElse(0.0);
        return one.type().getSubtype().equals("xml") ? wish * WHAT_BROWSERS_NAME : wish;
    }

    private Refusal unacceptable() {
        String list =
                all.stream().map(one -> one.name() + " (" + one.type() + ")").collect(Collectors.joining(", "));
        return Refusal.of("not-acceptable", Map.of("list", list));
    }
}
