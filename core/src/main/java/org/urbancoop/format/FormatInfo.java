package org.urbancoop.format;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * What a format is and what it can do, such as {@code json}, {@code application/json}, {@code .json}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class FormatInfo permits ImmutableFormatInfo {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]+/[a-z0-9.+-]+");
    private static final Pattern ENDING = Pattern.compile("(?:\\.[a-z0-9-]+)+");

    FormatInfo() {}

    /** {@return the id, in lower-case letters, digits and hyphens, such as {@code ndjson}} */
    public abstract String id();

    /** {@return the media type in lower case, without parameters, such as {@code application/x-ndjson}} */
    public abstract String mediaType();

    /**
     * {@return how names of files end, in lower case, the usual one first, such as {@code .ndjson}; never {@code
     * .gz}}
     */
    public abstract List<String> fileEndings();

    /** {@return the name of the file that tells the format of a folder, such as {@code datapackage.json}} */
    public abstract Optional<String> folderMark();

    /** {@return what the format can do} */
    public abstract Set<Ability> abilities();

    /** {@return what it reads from; none if it only writes} */
    public abstract Set<Carrier> reads();

    /** {@return what it writes to; none if it only reads} */
    public abstract Set<Carrier> writes();

    /** {@return true if what is written is read back equal, whatever the dataset} */
    @Value.Default
    public boolean lossless() {
        return false;
    }

    @Value.Check
    void check() {
        require(ID.matcher(id()).matches(), "id", id(), "lower-case letters, digits and hyphens");
        require(MEDIA_TYPE.matcher(mediaType()).matches(), "mediaType", mediaType(), "type/subtype in lower case");
        for (String ending : fileEndings()) {
            boolean right = ENDING.matcher(ending).matches() && !ending.endsWith(Unpacking.ENDING);
            require(right, "fileEndings", ending, "a point and lower-case letters or digits, and not .gz");
        }
        checkCarriers(true, reads(), "reads");
        checkCarriers(false, writes(), "writes");
        require(!abilities().isEmpty(), "abilities", "", "one or more");
    }

    private void checkCarriers(boolean reading, Set<Carrier> carriers, String member) {
        boolean able = abilities().stream().anyMatch(ability -> ability.isReading() == reading);
        require(able != carriers.isEmpty(), member, carriers.toString(), "what fits the abilities " + abilities());
    }

    private static void require(boolean right, String member, String found, String expected) {
        if (!right) {
            throw new IllegalArgumentException(
                    "Of a format, " + member + " is " + expected + ", not '" + Formats.shown(found) + "'");
        }
    }

    /**
     * Checks whether the format can do something.
     *
     * @param ability what
     * @return true if it can
     */
    public boolean can(Ability ability) {
        return abilities().contains(Objects.requireNonNull(ability, "ability"));
    }

    /** Gets the ending that a name has. The ending .gz does not count. */
    Optional<String> endingOf(String fileName) {
        String name = Unpacking.unpackedName(fileName).toLowerCase(Locale.ROOT);
        return fileEndings().stream().filter(name::endsWith).max(Comparator.comparingInt(String::length));
    }

    /**
     * Gets the format in a few words, such as {@code ndjson (application/x-ndjson, .ndjson, .jsonl)}.
     *
     * @return the id, the media type and the endings
     */
    @Override
    public final String toString() {
        return id() + " (" + mediaType() + (fileEndings().isEmpty() ? "" : ", " + String.join(", ", fileEndings()))
                + ")";
    }

    /**
     * Obtains a builder without anything set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with all of this set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link FormatInfo}; {@code build()} refuses one that lacks what is not optional.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableFormatInfo.Builder {

        Builder() {}
    }
}
