package org.urbancoop.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.extension.Extensible;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.member.Constraint;

/**
 * Checks the constraints on the members of one record, such as
 * {@code must be a country code that ISO 3166-1 assigns, such as KR} at {@code /country} of {@code city/seoul}.
 *
 * <p>It gives the verdicts of a Jakarta Validation provider and needs none: it reads the same annotations. It does not
 * look at two members at once; that is what {@link DatasetValidator} adds.
 *
 * @since 0.1.0
 */
public final class RecordValidator {

    private static final RecordValidator STANDARD = new RecordValidator(ValidationConfig.standard());

    private final ValidationConfig config;

    private RecordValidator(ValidationConfig config) {
        this.config = config;
    }

    /**
     * Obtains the validator that checks all constraints with their own severities.
     *
     * @return the validator
     */
    public static RecordValidator standard() {
        return STANDARD;
    }

    /**
     * Obtains a validator that follows a configuration.
     *
     * @param config which constraints are checked, and how much they matter
     * @return the validator
     */
    public static RecordValidator of(ValidationConfig config) {
        Objects.requireNonNull(config, "config");
        return new RecordValidator(config);
    }

    /**
     * Checks an object and all below it.
     *
     * @param subject a record, a declared total, a whole dataset or any value of theirs
     * @return what is wrong, in the order of the members; empty if nothing is
     */
    public List<Finding> validate(Extensible subject) {
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
            findings.add(constraint.finding(severity, Subjects.name(subject), place, Optional.empty(), value));
        }
    }
}
