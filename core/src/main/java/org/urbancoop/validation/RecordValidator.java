package org.urbancoop.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.Extensible;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.member.Constraint;

/**
 * Checks one record by itself, such as one that a service is sent: the constraints on its members, and all rules that
 * need no other record.
 *
 * <p>{@link #validate} says all of it; {@link #validateConstraints} only what a Jakarta Validation provider finds on
 * {@code @Valid}, which is what reading with constraints refuses, too. That a reference leads nowhere or that a record
 * stands twice is for {@link DatasetValidator}, which sees all records.
 *
 * <p>This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class RecordValidator {

    private static final RecordValidator STANDARD = new RecordValidator(ValidationConfig.standard());

    private final ValidationConfig config;

    /** The rules take a while to load; constraints do without them, and without the function of a {@link Lazy}. */
    private @Nullable DatasetValidator rules;

    private RecordValidator(ValidationConfig config) {
        this.config = config;
    }

    private synchronized DatasetValidator rules() {
        DatasetValidator ready = rules;
        if (ready == null) {
            ready = DatasetValidator.of(config);
            rules = ready;
        }
        return ready;
    }

    /**
     * Obtains the validator that checks all constraints and rules with their own severities.
     *
     * @return the validator
     */
    public static RecordValidator standard() {
        return STANDARD;
    }

    /**
     * Obtains a validator that follows a configuration.
     *
     * @param config which constraints and rules are checked, how much they matter, and the day to compare with
     * @return the validator
     */
    public static RecordValidator of(ValidationConfig config) {
        Objects.requireNonNull(config, "config");
        return new RecordValidator(config);
    }

    /**
     * Checks all that can be said of a record by itself, such as {@code the end lies before the start} at
     * {@code /period} of {@code project/metro-line-1}.
     *
     * @param subject a record, a declared total, or any value of theirs; of a dataset, each record by itself
     * @return what is wrong and what cannot be decided; {@link ValidationReport#notRun} names the rules that need more
     */
    public ValidationReport validate(Extensible subject) {
        Objects.requireNonNull(subject, "subject");
        return rules().validateOne(subject);
    }

    /**
     * Checks the constraints on the members of an object and of all below it, and nothing else. It gives the verdicts
     * of a Jakarta Validation provider and needs none: it reads the same annotations.
     *
     * @param subject a record, a declared total, a whole dataset or any value of theirs
     * @return what is wrong, such as {@code must be a country code that ISO 3166-1 assigns, such as KR} at
     *     {@code /country} of {@code city/seoul}, in the order of the members; empty if nothing is
     */
    public List<Finding> validateConstraints(Extensible subject) {
        Objects.requireNonNull(subject, "subject");
        Gathering gathering = new Gathering(config, subject);
        new Constraints(gathering).check(subject);
        return gathering.findings;
    }

    /** Makes a finding of each violation. A clean record makes none, and nothing else. */
    private static final class Gathering implements Constraints.Sink {

        private final ValidationConfig config;
        private final Extensible subject;
        private List<Finding> findings = List.of();

        Gathering(ValidationConfig config, Extensible subject) {
            this.config = config;
            this.subject = subject;
        }

        @Override
        public void add(Constraint constraint, JsonPointer place, boolean key, Object value) {
            if (!config.isOn(constraint.code(), Category.CONSTRAINT)) {
                return;
            }
            if (findings.isEmpty()) {
                findings = new ArrayList<>();
            }
            Severity severity = config.severityOf(constraint.code(), Severity.ERROR);
            findings.add(constraint.finding(severity, Finding.subjectOf(subject), place, Optional.empty(), value));
        }
    }
}
