package org.urbancoop.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.document.ReportBuilder;

/**
 * What a validation found, such as {@code 2 errors, 5 warnings, 1 notice, 3 undecided}.
 *
 * <p>It is in the order of the document and the same for the same data and configuration. It holds no language: {@link
 * Finding#message}, {@link #toText} and {@link #toHtml} take one.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class ValidationReport permits ImmutableValidationReport {

    ValidationReport() {}

    static ValidationReport of(
            ValidationConfig config,
            Optional<String> datasetId,
            long records,
            Optional<LocalDate> asOf,
            Tally tally,
            List<Reconciliation> totals,
            long unreadRecords) {
        Builder report = builder()
                .datasetId(datasetId)
                .records(records)
                .unreadRecords(unreadRecords)
                .asOf(asOf)
                .findings(tally.failures())
                .undecided(tally.undecided())
                .suppressed(tally.suppressed())
                .counts(tally.counts())
                .notRun(tally.notRun())
                .totals(totals);
        // Whoever read the document describes what only reading finds.
        tally.counts()
                .keySet()
                .forEach(code -> config.catalog().find(code).ifPresent(known -> report.putDescription(code, known)));
        return report.build();
    }

    /**
     * Gets the file that was read, such as {@code cities.json}, as a reference by RFC 3986.
     *
     * @return the reference; empty if the data came from no file
     */
    public abstract Optional<String> document();

    /**
     * Gets the id of the dataset that was checked, such as {@code urban-cooperation}.
     *
     * @return the id; empty if records were checked one by one
     */
    public abstract Optional<String> datasetId();

    /**
     * Gets how many records were checked.
     *
     * @return a number from 0
     */
    public abstract long records();

    /**
     * Gets how many of the records could not be read, or not as a whole. Of these, only what could be read was checked.
     *
     * @return a number from 0
     */
    @Value.Default
    public long unreadRecords() {
        return 0;
    }

    /**
     * Gets the day that the rules compared with, such as {@code 2026-11-22}.
     *
     * @return the day, if one was known
     */
    public abstract Optional<LocalDate> asOf();

    /**
     * Gets the version of the library that made the report, such as {@code 0.1.0}.
     *
     * @return the version
     */
    @Value.Default
    @Value.Auxiliary
    public String libraryVersion() {
        return Version.TEXT;
    }

    /**
     * Gets what is wrong, in the order of the document.
     *
     * @return the findings, as many of each rule as the configuration keeps
     */
    public abstract List<Finding> findings();

    /**
     * Gets what cannot be decided, in the order of the document. None of it is an error.
     *
     * @return the findings, as many of each rule as the configuration keeps
     */
    public abstract List<Finding> undecided();

    /**
     * Gets what somebody has accepted, in the order of the document.
     *
     * @return the findings with their suppressions, as many of each rule as the configuration keeps
     */
    public abstract List<SuppressedFinding> suppressed();

    /**
     * Gets how often each rule spoke.
     *
     * @return the counts by code, of the rules that spoke
     */
    public abstract Map<String, RuleCount> counts();

    /**
     * Gets how often one rule spoke.
     *
     * @param code the code of the rule
     * @return the count, all zero if the rule did not speak
     */
    public RuleCount count(String code) {
        Objects.requireNonNull(code, "code");
        return counts().getOrDefault(code, RuleCount.NONE);
    }

    /**
     * Gets how many places are wrong, those that the report does not list included.
     *
     * @param severity the severity
     * @return a number from 0
     */
    public long count(Severity severity) {
        Objects.requireNonNull(severity, "severity");
        return severities().getOrDefault(severity, 0L);
    }

    private Map<Severity, Long> severities() {
        Map<Severity, Long> sums = new EnumMap<>(Severity.class);
        Map<String, Severity> configured = new LinkedHashMap<>();
        findings().forEach(finding -> configured.putIfAbsent(finding.code(), finding.severity()));
        configured.forEach((code, severity) -> {
            RuleCount count = counts().get(code);
            sums.merge(severity, count == null ? 0L : count.failed(), Long::sum);
        });
        return sums;
    }

    /**
     * Gets how many places cannot be decided, those that the report does not list included.
     *
     * @return a number from 0
     */
    public long countUndecided() {
        return counts().values().stream().mapToLong(RuleCount::undecided).sum();
    }

    /**
     * Gets how many of the places that are wrong or undecided the report does not list.
     *
     * @return a number from 0
     */
    public long countCut() {
        return counts().values().stream().mapToLong(RuleCount::cut).sum();
    }

    /**
     * Checks for an error.
     *
     * @return true if a finding is an {@link Severity#ERROR}
     */
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /**
     * Gets the findings by what they have in common, such as all that point to a city that is not there.
     *
     * @return the groups, those with the gravest finding first, else in the order of their first findings; most hold
     *     one
     */
    public List<FindingGroup> groups() {
        Map<String, List<Finding>> byCause = new LinkedHashMap<>();
        findings()
                .forEach(finding -> byCause.computeIfAbsent(finding.cause(), cause -> new ArrayList<>())
                        .add(finding));
        return byCause.entrySet().stream()
                .map(entry -> new FindingGroup(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(FindingGroup::severity))
                .toList();
    }

    /**
     * Gets the rules that did not run, or not to the end, and why.
     *
     * @return the reasons by code
     */
    public abstract Map<String, Message> notRun();

    /**
     * Gets the declared totals beside what the records list, those that agree included.
     *
     * @return the reconciliations in the order of the document
     */
    public abstract List<Reconciliation> totals();

    /**
     * Gets what is known of the rules that spoke.
     *
     * @return the descriptions by code
     */
    @Value.Auxiliary
    public abstract Map<String, RuleDescription> descriptions();

    /**
     * Gets what is known of a rule that spoke.
     *
     * @param code the code of the rule
     * @return the description; empty if the rule did not speak
     */
    public Optional<RuleDescription> description(String code) {
        Objects.requireNonNull(code, "code");
        return Optional.ofNullable(descriptions().get(code));
    }

    /**
     * Obtains the same report with each finding changed, such as by the line and column of the file that the data were
     * read from.
     *
     * @param change changes a finding, be it wrong, undecided or suppressed
     * @return the report
     */
    public ValidationReport mapFindings(UnaryOperator<Finding> change) {
        Objects.requireNonNull(change, "change");
        return toBuilder()
                .findings(findings().stream().map(change).toList())
                .undecided(undecided().stream().map(change).toList())
                .suppressed(suppressed().stream()
                        .map(each -> new SuppressedFinding(change.apply(each.finding()), each.suppression()))
                        .toList())
                .build();
    }

    /**
     * Gets the places in the document of all that it lists.
     *
     * @return the pointers in the order of the document, each once
     */
    public Collection<JsonPointer> documentPointers() {
        return Stream.of(
                        findings().stream(),
                        undecided().stream(),
                        suppressed().stream().map(SuppressedFinding::finding))
                .flatMap(each -> each)
                .flatMap(finding -> finding.documentPointer().stream())
                .distinct()
                .toList();
    }

    /**
     * Gets the fingerprints of all that it lists as wrong or undecided, for the baseline of a later validation.
     *
     * @return the fingerprints
     */
    public Set<String> fingerprints() {
        Set<String> prints = new TreeSet<>();
        findings().forEach(finding -> prints.add(finding.fingerprint()));
        undecided().forEach(finding -> prints.add(finding.fingerprint()));
        return prints;
    }

    /**
     * Writes the report for a terminal.
     *
     * @param locale the language; Korean, and English for any other
     * @return lines of plain text
     */
    public String toText(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return new TextReport(this, locale).write();
    }

    /**
     * Writes the report as one HTML page that needs no other file.
     *
     * @param locale the language; Korean, and English for any other
     * @return the page
     */
    public String toHtml(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return new HtmlReport(this, locale).write();
    }

    /**
     * Gets the numbers in one line.
     *
     * @return the line, such as {@code 2 errors, 5 warnings, 1 notice, 3 undecided in 347 records}
     */
    @Override
    public final String toString() {
        return ReportWords.summary(this).english();
    }

    /**
     * Obtains the same report on a named file.
     *
     * @param reference the file that was read, such as {@code cities.json}, as a reference by RFC 3986
     * @return the report
     */
    public ValidationReport withDocument(String reference) {
        Objects.requireNonNull(reference, "reference");
        return toBuilder().document(reference).build();
    }

    static Builder builder() {
        return new Builder();
    }

    abstract Builder toBuilder();

    static final class Builder extends ImmutableValidationReport.Builder implements ReportBuilder {

        Builder() {}
    }

    /** The version, which the build writes beside this class. */
    private static final class Version {

        private static final String TEXT = read();

        private static String read() {
            try (InputStream stream = ValidationReport.class.getResourceAsStream("version.txt")) {
                if (stream == null) {
                    throw new IllegalStateException("The library is incomplete: it lacks version.txt");
                }
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
