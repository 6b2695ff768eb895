package org.urbancoop.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a header {@code Accept} wants (RFC 9110, 12.5.1), such as {@code text/csv, application/json;q=0.5}.
 *
 * <p>This class is immutable.
 *
 * @since 0.1.0
 */
public final class Accept {

    /** Browsers accept any XML before they accept anything else; they do not mean IATI. */
    private static final double WHAT_BROWSERS_NAME = 0.5;

    /** Longer headers are of nobody who wants an answer. */
    private static final int LONGEST = 8_192;

    private final List<MediaRange> ranges;

    private Accept(List<MediaRange> ranges) {
        this.ranges = ranges;
    }

    /**
     * Reads a header. What is no range is left out, as if it did not stand there.
     *
     * @param header the header, null if the request has none: then all is wanted
     * @return what is wanted
     */
    public static Accept of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new Accept(List.of(new MediaRange("*", "*", 1)));
        }
        return new Accept(
                header.length() > LONGEST
                        ? List.of()
                        : parts(header).stream()
                                .flatMap(range -> MediaRange.find(range).stream())
                                .toList());
    }

    /** What stands between commas that are in no quotation. */
    private static List<String> parts(String header) {
        List<String> parts = new ArrayList<>();
        boolean isQuoted = false;
        int start = 0;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == ',' && !isQuoted) {
                parts.add(header.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(header.substring(start));
        return parts;
    }

    /**
     * Chooses what is wanted most; the first of those that are wanted alike.
     *
     * @param all what there is, the usual first
     * @param mediaType the media type of each, such as {@code application/geo+json}
     * @param <T> what is chosen from
     * @return the one that is wanted most; empty if none is
     */
    public <T> Optional<T> choose(Collection<T> all, Function<? super T, String> mediaType) {
        Objects.requireNonNull(mediaType, "mediaType");
        return Objects.requireNonNull(all, "all").stream()
                .map(one -> Objects.requireNonNull(one, "all element"))
                .max(Comparator.comparingDouble(one -> quality(mediaType.apply(one))))
                .filter(one -> quality(mediaType.apply(one)) > 0);
    }

    /**
     * Gets how much a media type is wanted. XML that is no type of its own counts half: browsers name it before all
     * else, and do not mean data.
     *
     * @param mediaType the type, such as {@code text/csv}; parameters do not count
     * @return a number from 0, not wanted, to 1
     */
    public double quality(String mediaType) {
        String bare = Objects.requireNonNull(mediaType, "mediaType")
                .replaceFirst(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        int slash = bare.indexOf('/');
        String type = slash < 0 ? bare : bare.substring(0, slash);
        String subtype = bare.substring(slash + 1);
        double wish = ranges.stream()
                .filter(range -> range.includes(type, subtype))
                .max(Comparator.comparingInt(MediaRange::specificity))
                .map(MediaRange::quality)
                .orElse(0.0);
        return subtype.equals("xml") ? wish * WHAT_BROWSERS_NAME : wish;
    }
}
