package org.urbancoop.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.canonical.Digests;
import org.urbancoop.record.CooperationRecord;

/**
 * A tag of what is given, such as {@code "3f2a…"} or the weak {@code W/"9c01…"} (RFC 9110, 8.8.3).
 *
 * <p>A record as JSON has a strong one, its digest; all that is made of records has weak ones, which leave compression
 * to the server.
 *
 * @param value the value without quotes, such as {@code 3f2a}
 * @param isWeak whether it says that what is given means the same, and not that it is the same bytes
 * @since 0.1.0
 */
public record EntityTag(String value, boolean isWeak) {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");

    /**
     * Checks that the value can stand in a header.
     *
     * @param value the value without quotes
     * @param isWeak whether it is weak
     * @throws IllegalArgumentException if the value has quotes, blanks or control characters
     */
    public EntityTag {
        if (!TAG.matcher('"' + Objects.requireNonNull(value, "value") + '"').matches()) {
            throw new IllegalArgumentException("A tag has no quotes, blanks or control characters");
        }
    }

    /**
     * Obtains the strong tag of a record as JSON: its digest.
     *
     * @param entry the record, as the caller sees it
     * @return the tag
     */
    public static EntityTag of(CooperationRecord entry) {
        return new EntityTag(Digests.of(Objects.requireNonNull(entry, "entry")), false);
    }

    /**
     * Obtains a weak tag of an answer that is made of records.
     *
     * @param form all that the answer depends on beside the records: the format, the language, the page
     * @param digests the digests of the records, in the order in which they are given
     * @return the tag
     */
    public static EntityTag weak(String form, Iterable<String> digests) {
        StringBuilder kept = new StringBuilder(Objects.requireNonNull(form, "form"));
        Objects.requireNonNull(digests, "digests")
                .forEach(digest -> kept.append('\n').append(Objects.requireNonNull(digest, "digests element")));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new EntityTag(
                    HexFormat.of().formatHex(digest.digest(kept.toString().getBytes(StandardCharsets.UTF_8))), true);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a header such as {@code If-None-Match}. What is no tag is left out.
     *
     * @param header the header, such as {@code "a", W/"b"}
     * @return the tags; none for {@code *}
     */
    public static List<EntityTag> parse(String header) {
        List<EntityTag> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(Objects.requireNonNull(header, "header"));
        while (tag.find()) {
            tags.add(new EntityTag(tag.group(2), tag.group(1) != null));
        }
        return List.copyOf(tags);
    }

    /**
     * Checks whether a header names what is there: {@code If-Match} strongly, {@code If-None-Match} weakly.
     *
     * @param header the header; {@code *} names whatever is there
     * @param there the tag of what is there, null if nothing is
     * @param isStrong whether weak tags never match (RFC 9110, 13.1.1)
     * @return true if it does
     */
    public static boolean isNamed(String header, @Nullable EntityTag there, boolean isStrong) {
        return Objects.requireNonNull(header, "header").strip().equals("*")
                ? there != null
                : parse(header).stream()
                        .anyMatch(tag -> there != null
                                && tag.value.equals(there.value)
                                && !(isStrong && (tag.isWeak || there.isWeak)));
    }

    /**
     * Refuses a write that does not name what it replaces: nobody replaces what they have not seen.
     *
     * @param ifMatch the header {@code If-Match}, null if the request has none
     * @param ifNoneMatch the header {@code If-None-Match}, null if the request has none
     * @param there the tag of what is there, null if nothing is
     * @throws Refusal with 412 if a header is not met, 428 if something is there and no header names it
     */
    public static void requireNamed(@Nullable String ifMatch, @Nullable String ifNoneMatch, @Nullable EntityTag there) {
        boolean isOther = ifMatch != null && !isNamed(ifMatch, there, true);
        if (isOther || (ifNoneMatch != null && isNamed(ifNoneMatch, there, false))) {
            throw Refusal.of(RefusalCode.PRECONDITION_FAILED);
        }
        if (ifMatch == null && there != null) {
            throw Refusal.of(RefusalCode.IF_MATCH_NEEDED);
        }
    }

    /**
     * Gets the tag as it stands in a header.
     *
     * @return the tag, such as {@code W/"9c01"}
     */
    @Override
    public String toString() {
        return (isWeak ? "W/" : "") + '"' + value + '"';
    }
}
