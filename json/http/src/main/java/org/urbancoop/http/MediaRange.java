package org.urbancoop.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of a header {@code Accept}, such as {@code application/*;q=0.8}. Parameters but the quality do not count.
 *
 * @param type such as {@code application}, {@code *} for any
 * @param subtype such as {@code json}, {@code *} for any, {@code *+json} for any with this ending
 * @param quality how much it is wanted, 0 to 1
 */
record MediaRange(String type, String subtype, double quality) {

    private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]+";

    private static final Pattern RANGE = Pattern.compile("(" + TOKEN + ")/(" + TOKEN + ")\\s*(?:;(.*))?");

    private static final Pattern QUALITY = Pattern.compile("(?i)(?:^|;)\\s*q=([^;]*)");

    private static final Pattern NUMBER = Pattern.compile("0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?");

    /** Reads a range; what is none is left out, as if it did not stand there. */
    static Optional<MediaRange> find(String text) {
        Matcher range = RANGE.matcher(text.strip());
        if (!range.matches() || (range.group(1).equals("*") && !range.group(2).equals("*"))) {
            return Optional.empty();
        }
        String parameters = range.group(3) == null ? "" : range.group(3);
        Matcher quality = QUALITY.matcher(parameters);
        String said = quality.find() ? quality.group(1).strip() : "1";
        return NUMBER.matcher(said).matches()
                ? Optional.of(new MediaRange(
                        range.group(1).toLowerCase(Locale.ROOT),
                        range.group(2).toLowerCase(Locale.ROOT),
                        Double.parseDouble(said)))
                : Optional.empty();
    }

    boolean includes(String otherType, String otherSubtype) {
        boolean isOfType = type.equals("*") || type.equals(otherType);
        boolean isOfSubtype = subtype.equals("*")
                || subtype.equals(otherSubtype)
                || (subtype.startsWith("*+") && otherSubtype.endsWith(subtype.substring(1)));
        return isOfType && isOfSubtype;
    }

    /** The most specific range that includes a type counts (RFC 9110, 12.5.1). */
    int specificity() {
        return type.equals("*") ? 0 : subtype.startsWith("*") ? 1 : 2;
    }
}
