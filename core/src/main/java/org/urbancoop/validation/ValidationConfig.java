package org.urbancoop.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.urbancoop.message.Severity;

/**
 * What a validation does, such as {@code all rules, as of 2026-11-22, at most 1000 findings of each}.
 *
 * <p>It holds no language: a report speaks every one. It never asks the clock: where no day is given, the day of the
 * dataset counts, and where there is none either, the rules that need one do not run.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class ValidationConfig permits ImmutableValidationConfig {

    /** How many findings of one rule are kept, unless the configuration says otherwise: {@value}. */
    public static final int DEFAULT_CAP = 1000;

    private static final ValidationConfig STANDARD = builder().build();

    ValidationConfig() {}

    /**
     * Gets the codes of the rules to run, or of their categories, such as {@code period-reversed} and {@code time}.
     *
     * @return the codes; none for all rules
     */
    public abstract Set<String> getRules();

    /**
     * Gets the codes of the rules not to run, or of their categories.
     *
     * @return the codes
     */
    public abstract Set<String> getSkippedRules();

    /**
     * Gets the severities that differ from those of the rules.
     *
     * @return the severities by code of the rule
     */
    public abstract Map<String, Severity> getSeverities();

    /**
     * Gets the day to compare with, such as {@code 2026-11-22}.
     *
     * @return the day; if there is none, that of the dataset counts
     */
    public abstract Optional<LocalDate> getAsOf();

    /**
     * Gets how many findings of one rule are kept; the report says how many were cut.
     *
     * @return a number from 1
     */
    @Value.Default
    public int getCap() {
        return DEFAULT_CAP;
    }

    /**
     * Checks whether the records are shared among all processors. The report is the same.
     *
     * @return true if they are
     */
    @Value.Default
    public boolean isParallel() {
        return false;
    }

    /**
     * Gets the findings that somebody has accepted.
     *
     * @return the suppressions
     */
    public abstract List<Suppression> getSuppressions();

    /**
     * Gets the findings that are not new, by {@link Finding#fingerprint()}.
     *
     * @return the fingerprints; none to report everything
     */
    public abstract Set<String> getBaseline();

    /**
     * Gets the rules beside the library's own.
     *
     * @return the rules
     */
    public abstract List<Rule<?>> getAddedRules();

    /**
     * Checks the cap, and that each code is one of a rule or a category.
     *
     * @throws IllegalArgumentException if the cap is below 1, or a code is of no rule
     */
    @Value.Check
    void checkCodes() {
        if (getCap() < 1) {
            throw new IllegalArgumentException("At least 1 finding of each rule is kept, not " + getCap());
        }
        if (getRules().isEmpty()
                && getSkippedRules().isEmpty()
                && getSeverities().isEmpty()
                && getAddedRules().isEmpty()) {
            return;
        }
        RuleCatalog catalog = catalog();
        Set<String> unknown = new TreeSet<>();
        for (Set<String> codes : List.of(getRules(), getSkippedRules())) {
            for (String code : codes) {
                if (catalog.find(code).isEmpty() && !isCategory(code)) {
                    unknown.add(code);
                }
            }
        }
        for (String code : getSeverities().keySet()) {
            if (catalog.find(code).isEmpty()) {
                unknown.add(code);
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("No rule has the code " + String.join(", ", unknown)
                    + ": see docs/rules.md or RuleCatalog for the codes, and add rules of your own to this "
                    + "configuration");
        }
    }

    private static boolean isCategory(String code) {
        for (Category category : Category.values()) {
            if (category.toString().equals(code)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Gets the rules that this configuration chooses from: the library's own and the added ones.
     *
     * @return the catalogue
     */
    @Value.Lazy
    public RuleCatalog catalog() {
        return getAddedRules().isEmpty()
                ? RuleCatalog.standard()
                : RuleCatalog.standard().with(getAddedRules());
    }

    /** Whether a rule is to run. */
    boolean isOn(String code, Category category) {
        boolean chosen =
                getRules().isEmpty() || getRules().contains(code) || getRules().contains(category.toString());
        return chosen && !getSkippedRules().contains(code) && !getSkippedRules().contains(category.toString());
    }

    /** How much a finding matters. */
    Severity severityOf(String code, Severity own) {
        return getSeverities().getOrDefault(code, own);
    }

    /**
     * Obtains the configuration that runs all rules.
     *
     * @return the configuration
     */
    public static ValidationConfig standard() {
        return STANDARD;
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
     * Obtains a builder with the members of this configuration set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link ValidationConfig}.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableValidationConfig.Builder {

        Builder() {}

        /**
         * Adds every rule that a {@link ServiceLoader} finds on the class path or the module path.
         *
         * @return this builder
         */
        public Builder findRules() {
            ServiceLoader.load(Rule.class).forEach(rule -> addAddedRules((Rule<?>) rule));
            return this;
        }

        /**
         * Reports only what is new since an earlier report. A report that was itself made so lists only what was new
         * then: give the older one, too.
         *
         * @param report the earlier report
         * @return this builder
         * @throws IllegalArgumentException if the report does not list all that it counts, so that nobody can tell what
         *     is new
         */
        public Builder since(ValidationReport report) {
            Objects.requireNonNull(report, "report");
            if (report.countCut() > 0) {
                throw new IllegalArgumentException("A baseline lists everything, and this report leaves out "
                        + report.countCut() + " of what it counts: make it again with a higher cap");
            }
            report.findings().forEach(finding -> addBaseline(finding.fingerprint()));
            report.undecided().forEach(finding -> addBaseline(finding.fingerprint()));
            return this;
        }
    }
}
