package org.urbancoop.dataset;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.event.Event;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.progress.Progress;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.source.Source;
import org.urbancoop.text.Slug;
import org.urbancoop.text.VisibleText;
import org.urbancoop.time.Edtf;

/**
 * Records with a header, such as the bundled {@code urban-cooperation}: the model of one set of sources.
 *
 * <p>It finds records by reference in constant time. Where two records share a reference, which a rule reports, the
 * first one is found.
 *
 * @since 0.1.0
 */
@Value.Immutable
@DatasetStyle
public abstract sealed class Dataset extends DatasetQuestions permits ImmutableDataset {

    /** The name of the format, the first member of a document: {@value}. */
    public static final String FORMAT = "urbancoop";

    /** The version of the format that this library writes: {@value}. */
    public static final String FORMAT_VERSION = "1.1";

    Dataset() {}

    @Override
    final Dataset self() {
        return this;
    }

    /**
     * Gets the version of the format, such as {@value #FORMAT_VERSION}: the major part changes when old readers would
     * err.
     *
     * @return a major and a minor number with a point between them
     */
    @Value.Default
    public String getFormatVersion() {
        return FORMAT_VERSION;
    }

    /**
     * Gets the id, such as {@code urban-cooperation}.
     *
     * @return the id
     */
    public abstract Slug getId();

    /**
     * Gets the title, such as {@code Urban cooperation reference dataset}.
     *
     * @return the title
     */
    @NotBlankIfPresent
    public abstract String getTitle();

    /**
     * Gets the version of the data, by Semantic Versioning, such as {@code 1.2.0}.
     *
     * @return the version, if there is one
     */
    public abstract Optional<@NotBlankIfPresent String> getVersion();

    /**
     * Gets the day up to which the data were gathered, such as {@code 2026-11-22}.
     *
     * @return the day, if it is known
     */
    public abstract Optional<Edtf> getAsOf();

    /**
     * Gets the licence by its SPDX identifier, such as {@code CC-BY-4.0}.
     *
     * @return the licence, if there is one
     */
    public abstract Optional<@NotBlankIfPresent String> getLicence();

    /**
     * Gets the sources, in the order of the document.
     *
     * @return the records
     */
    public abstract List<@Valid Source> getSources();

    /**
     * Gets the cities, in the order of the document.
     *
     * @return the records
     */
    public abstract List<@Valid City> getCities();

    /**
     * Gets the organizations, in the order of the document.
     *
     * @return the records
     */
    public abstract List<@Valid Organization> getOrganizations();

    /**
     * Gets the agreements, in the order of the document.
     *
     * @return the records
     */
    public abstract List<@Valid Agreement> getAgreements();

    /**
     * Gets the projects, in the order of the document.
     *
     * @return the records
     */
    public abstract List<@Valid Project> getProjects();

    /**
     * Gets the events, in the order of the document.
     *
     * @return the records
     */
    public abstract List<@Valid Event> getEvents();

    /**
     * Gets the programmes, in the order of the document.
     *
     * @return the records
     */
    public abstract List<@Valid Program> getPrograms();

    /**
     * Gets the numbers that the sources state about the records.
     *
     * @return the totals
     */
    public abstract List<@Valid DeclaredTotal> getDeclaredTotals();

    /**
     * Returns the header alone: a copy with the title, licence and other members, and without records and declared
     * totals, to put others into it.
     *
     * @return the copy, such as one that {@code toBuilder()} goes on from
     */
    public Dataset withoutRecords() {
        return toBuilder()
                .sources(List.of())
                .cities(List.of())
                .organizations(List.of())
                .agreements(List.of())
                .projects(List.of())
                .events(List.of())
                .programs(List.of())
                .declaredTotals(List.of())
                .build();
    }

    /**
     * Returns a copy that names no person: contacts are dropped with their evidence, a person that takes part becomes
     * one unnamed participant of the same affiliation, such as {@code {"label": "Yokohama City", "count": 1}}, and
     * where a text names such a person or holds the address of a contact, {@code […]} stands instead.
     *
     * <p>Nothing else changes. Names of places and organizations stay, even where a person bears the same one. Persons
     * whom only a text names, without a record's {@code person} for them, are not found. A quotation with {@code […]}
     * is no longer letter for letter what its source prints.
     *
     * @return the copy
     */
    public Dataset withoutPersonalData() {
        return withoutPersonalData(Progress.NONE);
    }

    /**
     * Returns a copy that names no person, as {@link #withoutPersonalData()} does.
     *
     * @param progress who is told how far it has come, and may cancel
     * @return the copy
     */
    public Dataset withoutPersonalData(Progress progress) {
        return PersonalData.without(this, Objects.requireNonNull(progress, "progress"));
    }

    /**
     * Obtains what takes personal data out of single records, as {@link #withoutPersonalData()} does out of all of
     * them: for a program that changes one record of many and need not redact the others anew. It reads the persons and
     * contacts of this dataset once, and goes on knowing them; of a record that names others, it takes out what this
     * dataset knows.
     *
     * @return what makes of a record, such as {@code event/seoul-forum-2019}, one that names no person of this dataset
     */
    public UnaryOperator<CooperationRecord> redactor() {
        return PersonalData.redactor(this);
    }

    /**
     * Keeps the names that tell the format and, in one line of many, the type.
     *
     * @throws IllegalArgumentException if an extension is named {@code format} or {@code type}
     */
    @Value.Check
    void checkType() {
        DeclaredTotal.refuseType(getExtensions());
        if (getExtensions().find("format").isPresent()) {
            throw new IllegalArgumentException(
                    "No extension may be named 'format': a document's first member tells its format, " + FORMAT);
        }
    }

    /** Gets the header and the number of records of each type: all the records would be too long a text. */
    static String describe(Dataset dataset) {
        Map<String, Object> given = MemberValues.of(dataset);
        given.replaceAll((name, value) -> value instanceof List<?> list ? list.size() : value);
        return VisibleText.of("Dataset" + given);
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
     * Obtains a builder with the members of this dataset set.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /**
     * Builds a {@link Dataset}; {@code build()} refuses one without its mandatory members, and edits that do not fit
     * the records: see {@link #add}, {@link #replace} and {@link #remove}.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableDataset.Builder {

        private final RecordEdits edits = new RecordEdits();
        private boolean isStarted;

        Builder() {}

        /**
         * Starts from a dataset: all its members are set.
         *
         * @param dataset the dataset
         * @return this builder
         * @throws IllegalStateException if the builder started from a dataset before, as that of {@link #toBuilder}
         *     did: whose header would stand? Two datasets become one by {@code org.urbancoop.merge.Datasets}
         */
        public Builder from(Dataset dataset) {
            Objects.requireNonNull(dataset, "dataset");
            if (isStarted) {
                throw new IllegalStateException("A builder starts from one dataset. Datasets.merge makes one of two;"
                        + " fromUnchecked adds the records of another and takes its header");
            }
            isStarted = true;
            return fromUnchecked(dataset);
        }

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

        /**
         * Adds a record to the list of its type. {@code build()} refuses it if there is another record of its
         * reference.
         *
         * @param entry any of the seven
         * @return this builder
         * @throws IllegalArgumentException if one of the same reference was added before
         */
        public Builder add(CooperationRecord entry) {
            edits.add(Objects.requireNonNull(entry, "entry"));
            return addUnchecked(entry);
        }

        /**
         * Adds a record to the list of its type, even if there is another one of its reference: for a reader, which
         * keeps what a document holds. A rule reports it.
         *
         * @param entry any of the seven
         * @return this builder
         */
        public Builder addUnchecked(CooperationRecord entry) {
            return Objects.requireNonNull(entry, "entry").accept(new AddRecord(this));
        }

        /**
         * Puts a record where the one of its reference stands. {@code build()} refuses it if there is none, or more
         * than one.
         *
         * @param entry the record, such as a changed copy of {@code city/seoul}
         * @return this builder
         */
        public Builder replace(CooperationRecord entry) {
            edits.replace(Objects.requireNonNull(entry, "entry"));
            return this;
        }

        /**
         * Removes the record of a reference; all of them, where several share it. {@code build()} refuses it if there
         * is none. What refers to the record stays as it is: {@link Dataset#mentions} finds it before, a rule after.
         *
         * @param reference the reference, such as {@code project/ulaanbaatar-fare-collection-2014}
         * @return this builder
         */
        public Builder remove(RecordReference reference) {
            edits.remove(Objects.requireNonNull(reference, "reference"));
            return this;
        }

        /**
         * Builds the dataset.
         *
         * @return the dataset
         * @throws IllegalStateException if a mandatory member is missing
         * @throws IllegalArgumentException if a record was added, replaced or removed that is there, or is not there
         */
        @Override
        public Dataset build() {
            return edits.apply(super.build());
        }
    }
}
