package org.urbancoop.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.urbancoop.text.JsonPointer;

/**
 * What a validation found, such as {@code 2 errors, 5 warnings, 1 notice, 3 undecided}.
 *
 * <p>It is in the order of the document and the same for the same data and configuration. It holds no language: {@link
 * Finding#message}, {@link #toText} and {@link #toHtml} take one.
 */
public final class ValidationReport {

    private final Optional<String> datasetId;
    private final long records;
    private final Optional<LocalDate> asOf;
    private final List<Finding> findings;
    private final List<Finding> undecided;
    private final Map<String, RuleCount> counts;
    private final Map<String, Words> notRun;
    private final List<Reconciliation> totals;
    private final Map<String, RuleDescription> descriptions;

    private ValidationReport(
            Optional<String> datasetId,
            long records,
            Optional<LocalDate> asOf,
            List<Finding> findings,
            List<Finding> undecided,
            Map<String, RuleCount> counts,
            Map<String, Words> notRun,
            List<Reconciliation> totals,
            Map<String, RuleDescription> descriptions) {
        this.datasetId = datasetId;
        this.records = records;
        this.asOf = asOf;
        this.findings = findings;
        this.undecided = undecided;
        this.counts = counts;
        this.notRun = notRun;
        this.totals = totals;
        this.descriptions = descriptions;
    }

    static ValidationReport of(
            ValidationConfig config,
            Optional<String> datasetId,
            long records,
            Optional<LocalDate> asOf,
            Tally tally,
            List<Reconciliation> totals) {
        Map<String, RuleCount> counts = tally.counts();
        Map<String, RuleDescription> descriptions = new LinkedHashMap<>();
        counts.keySet().forEach(code -> descriptions.put(code, config.catalog().get(code)));
        return new ValidationReport(
                datasetId,
                records,
                asOf,
                tally.failures(),
                tally.undecided(),
                Collections.unmodifiableMap(counts),
                Collections.unmodifiableMap(tally.notRun()),
                List.copyOf(totals),
                descriptions);
    }

    /**
     * Gets the id of the dataset that was checked, such as {@code urban-cooperation}.
     *
     * @return the id; empty if records were checked one by one
     */
    public Optional<String> datasetId() {
        return datasetId;
    }

    /**
     * Gets how many records were checked.
     *
     * @return a number from 0
     */
    public long records() {
        return records;
    }

    /**
     * Gets the day that the rules compared with, such as {@code 2026-11-22}.
     *
     * @return the day, if one was known
     */
    public Optional<LocalDate> asOf() {
        return asOf;
    }

    /**
     * Gets the version of the library that made the report, such as {@code 0.1.0}.
     *
     * @return the version
     */
    public String libraryVersion() {
        return Version.TEXT;
    }

    /**
     * Gets what is wrong, in the order of the document.
     *
     * @return the findings, as many of each rule as the configuration keeps
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Gets what cannot be decided, in the order of the document. None of it is an error.
     *
     * @return the findings, as many of each rule as the configuration keeps
     */
    public List<Finding> undecided() {
        return undecided;
    }

    /**
     * Gets how often each rule spoke.
     *
     * @return the counts by code, of the rules that spoke
     */
    public Map<String, RuleCount> counts() {
        return counts;
    }

    /**
     * Gets how often one rule spoke.
     *
     * @param code the code of the rule
     * @return the count, all zero if the rule did not speak
     */
    public RuleCount count(String code) {
        return counts.getOrDefault(code, new RuleCount(0, 0, 0, 0, 0));
    }

    /**
     * Gets how many places are wrong, those that the report does not list included.
     *
     * @param severity the severity
     * @return a number from 0
     */
    public long count(Severity severity) {
        return severities().getOrDefault(severity, 0L);
    }

    private Map<Severity, Long> severities() {
        Map<Severity, Long> sums = new EnumMap<>(Severity.class);
        Map<String, Severity> configured = new LinkedHashMap<>();
        findings.forEach(finding -> configured.putIfAbsent(finding.code(), finding.severity()));
        configured.forEach((code, severity) -> {
            RuleCount count = counts.get(code);
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
        return counts.values().stream().mapToLong(RuleCount::undecided).sum();
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
     * @return the groups in the order of their first findings; most hold one
     */
    public List<FindingGroup> groups() {
        Map<String, List<Finding>> byCause = new LinkedHashMap<>();
        findings.forEach(finding -> byCause.computeIfAbsent(finding.cause(), cause -> new ArrayList<>())
                .add(finding));
        return byCause.entrySet().stream()
                .map(entry -> new FindingGroup(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * Gets the rules that did not run, or not to the end, and why.
     *
     * @return the reasons by code
     */
    public Map<String, Words> notRun() {
        return notRun;
    }

    /**
     * Gets the declared totals beside what the records list, those that agree included.
     *
     * @return the reconciliations in the order of the document
     */
    public List<Reconciliation> totals() {
        return totals;
    }

    /**
     * Gets what is known of a rule that spoke.
     *
     * @param code the code of the rule
     * @return the description; empty if the rule did not speak
     */
    public Optional<RuleDescription> description(String code) {
        return Optional.ofNullable(descriptions.get(code));
    }

    /**
     * Obtains the same report with the lines and columns of the file that the data were read from.
     *
     * @param locations finds the line and column of a place in the document, such as {@code /projects/3/period}
     * @return the report
     */
    public ValidationReport withLocations(Function<JsonPointer, Optional<Location>> locations) {
        return new ValidationReport(
                datasetId,
                records,
                asOf,
                located(findings, locations),
                located(undecided, locations),
                counts,
                notRun,
                totals,
                descriptions);
    }

    private static List<Finding> located(List<Finding> findings, Function<JsonPointer, Optional<Location>> locations) {
        return findings.stream()
                .map(finding -> finding.withLocation(finding.documentPointer().flatMap(locations)))
                .toList();
    }

    /**
     * Gets the fingerprints of all that it lists, for the baseline of a later validation.
     *
     * @return the fingerprints
     */
    public Set<String> fingerprints() {
        Set<String> prints = new TreeSet<>();
        findings.forEach(finding -> prints.add(finding.fingerprint()));
        undecided.forEach(finding -> prints.add(finding.fingerprint()));
        return prints;
    }

    /**
     * Writes the report for a terminal.
     *
     * @param locale the language; Korean, and English for any other
     * @return lines of plain text
     */
    public String toText(Locale locale) {
        return new TextReport(this, locale).write();
    }

    /**
     * Writes the report as one HTML page that needs no other file.
     *
     * @param locale the language; Korean, and English for any other
     * @return the page
     */
    public String toHtml(Locale locale) {
        return new HtmlReport(this, locale).write();
    }

    /** Two reports are equal if they say the same of the same data. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ValidationReport report
                && datasetId.equals(report.datasetId)
                && records == report.records
                && asOf.equals(report.asOf)
                && findings.equals(report.findings)
                && undecided.equals(report.undecided)
                && counts.equals(report.counts)
                && notRun.equals(report.notRun)
                && totals.equals(report.totals);
    }

    @Override
    public int hashCode() {
        return findings.hashCode() * 31 + counts.hashCode();
    }

    /**
     * Gets the numbers in one line.
     *
     * @return the line, such as {@code 2 errors, 5 warnings, 1 notice, 3 undecided in 347 records}
     */
    @Override
    public String toString() {
        return ReportWords.summary(this).english();
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
