package org.urbancoop.citation;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.constraint.Messages;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.extension.Extensible;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;

/**
 * The evidence for a record or one of its members, such as {@code {"source": "source/seoul-policy-sharing",
 * "verbatim": "Taipei (Chinese Taipei)"}}.
 *
 * <p>It quotes and does not judge: what a record says may differ from the words, and then {@link #getReading} tells
 * how they were read.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Citation extends Extensible permits ImmutableCitation {

    /** The longest quotation, in characters: {@value}. A longer row takes several citations. */
    public static final int VERBATIM_LENGTH = 160;

    Citation() {}

    /**
     * Gets the source that says so, such as {@code source/seoul-policy-sharing}.
     *
     * @return the reference to the source
     */
    public abstract RecordReference getSource();

    /**
     * Gets the place in the document, such as {@code projects table}.
     *
     * @return the place in words, if it is told
     */
    public abstract Optional<@NotBlankIfPresent String> getWhere();

    /**
     * Gets the words as printed, misprints included, such as {@code Mongolia/Ulaanbaatar (2014-2025)}.
     *
     * @return the words, {@value #VERBATIM_LENGTH} characters at most, if they are quoted
     */
    public abstract Optional<@NotBlankIfPresent @Size(max = Citation.VERBATIM_LENGTH, message = Messages.SIZE) String>
            getVerbatim();

    /**
     * Gets the member of the record that the citation supports, such as {@code /period}.
     *
     * @return the pointer into the record; empty if it supports the whole record
     */
    public abstract Optional<JsonPointer> getField();

    /**
     * Gets how the words were read when that is not plain, such as {@code 'Columbia' read as Colombia}.
     *
     * @return the reading, if it is not plain
     */
    public abstract Optional<@NotBlankIfPresent String> getReading();

    /**
     * Gets whom the source itself names as the origin, such as {@code UN, 2018}.
     *
     * @return the origin, if the source names one
     */
    public abstract Optional<@NotBlankIfPresent String> getAttributedTo();

    /**
     * Gets the day that the statement holds for, such as {@code 2020-08}.
     *
     * @return the day, if the source tells it
     */
    public abstract Optional<Edtf> getAsOf();

    /**
     * Obtains a citation of words as printed.
     *
     * @param source the source that says so
     * @param verbatim the words, {@value #VERBATIM_LENGTH} characters at most
     * @return the citation
     */
    public static Citation of(RecordReference source, String verbatim) {
        return builder().source(source).verbatim(verbatim).build();
    }

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this citation set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Citation}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableCitation.Builder {

        Builder() {}
    }
}
