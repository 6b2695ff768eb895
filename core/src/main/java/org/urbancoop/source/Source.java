package org.urbancoop.source;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.constraint.LanguageTag;
import org.urbancoop.constraint.Messages;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.participation.Participation;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.record.RecordVisitor;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;

/**
 * A document or a register that states something, such as {@code source/seoul-policy-sharing}.
 *
 * <p>It does not hold the text: the checksum tells which text was read.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Source extends CooperationRecord permits ImmutableSource {

    Source() {}

    @Override
    public final RecordType getType() {
        return RecordType.SOURCE;
    }

    @Override
    public final <R> R accept(RecordVisitor<R> visitor) {
        return Objects.requireNonNull(visitor, "visitor").visitSource(this);
    }

    @Override
    public final Optional<RecordReference> whole() {
        return Optional.empty();
    }

    @Override
    public final List<Participation> participations() {
        return List.of();
    }

    @Override
    public final List<Reference> parties() {
        return List.of();
    }

    @Override
    public final List<Reference> places() {
        return List.of();
    }

    /**
     * Gets the title as printed.
     *
     * @return the title
     */
    @NotBlankIfPresent
    public abstract String getTitle();

    /**
     * Gets who published it, such as {@code CityNet}.
     *
     * @return the publisher, if it is known
     */
    public abstract Optional<@NotBlankIfPresent String> getPublisher();

    /**
     * Gets when it was published, such as {@code 2020-08}.
     *
     * @return the date, if it is known
     */
    public abstract Optional<Edtf> getPublished();

    /**
     * Gets when it was read, such as {@code 2026-11-22}.
     *
     * @return the date, if it is known
     */
    public abstract Optional<Edtf> getRetrieved();

    /**
     * Gets its language by BCP 47, such as {@code en}.
     *
     * @return the language tag, if it is known
     */
    public abstract Optional<@LanguageTag String> getLanguage();

    /**
     * Gets the licence, such as {@code CC-BY-4.0}.
     *
     * @return the licence, by its SPDX identifier where it has one, if it is known
     */
    public abstract Optional<@NotBlankIfPresent String> getLicence();

    /**
     * Gets its address, such as {@code https://example.org/page}.
     *
     * @return the address, if it is known
     */
    public abstract Optional<@Pattern(regexp = Messages.URL_PATTERN, message = Messages.URL) String> getUrl();

    /**
     * Gets the SHA-256 checksum of the text that was read.
     *
     * @return 64 lower-case hexadecimal digits, if the text was kept
     */
    public abstract Optional<@Pattern(regexp = Messages.SHA_256_PATTERN, message = Messages.SHA_256) String>
            getSha256();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this source set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Source}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableSource.Builder {

        Builder() {}

        /**
         * Sets the id from its text.
         *
         * @param id the id, such as {@code seoul}
         * @return this builder
         * @throws org.urbancoop.text.MalformedTextException if the text does not follow {@value Slug#GRAMMAR}
         */
        public Builder id(String id) {
            Objects.requireNonNull(id, "id");
            return id(Slug.parse(id));
        }
    }
}
