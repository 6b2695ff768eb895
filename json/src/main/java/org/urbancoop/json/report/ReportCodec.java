package org.urbancoop.json.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.dataset.DeclaredTotalCodec;
import org.urbancoop.json.dataset.FormatVersionCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.text.JsonPointerCodec;
import org.urbancoop.json.text.SlugCodec;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.Reconciliation;
import org.urbancoop.validation.RuleCount;
import org.urbancoop.validation.RuleDescription;
import org.urbancoop.validation.SuppressedFinding;
import org.urbancoop.validation.ValidationReport;
import org.urbancoop.validation.document.DocumentValidation;
import org.urbancoop.validation.document.ReportBuilder;

/**
 * The members of a {@link ValidationReport} in JSON, in writing order. What is derived is written for others and not
 * read.
 */
public final class ReportCodec {

    /** What the member {@code format} says. */
    public static final String FORMAT = "urbancoop-validation-report";

    /** The version of the format that is written. */
    public static final String FORMAT_VERSION = "1.0";

    private static final DocumentValidation VALIDATION = DocumentValidation.get();

    private static final TextCodec<Lower> VERDICT =
            TextCodec.closed("yes, no or undecided", Lower::parse, Lower.values());

    private static final ObjectCodec<Location, LocationDraft> LOCATION = ObjectCodec.of(
            Location.class,
            () -> Table.of(LocationDraft::new, draft -> Location.of(draft.line, draft.column))
                    .mandatory("line", Scalars.INTEGER, Location::line, (draft, number) -> draft.line = number)
                    .mandatory("column", Scalars.INTEGER, Location::column, (draft, number) -> draft.column = number)
                    .ignoringUnknown());

    static final ObjectCodec<Finding, Finding.Builder> FINDING = ObjectCodec.of(
            Finding.class,
            () -> Table.of(Finding::builder, Finding.Builder::build)
                    .mandatory("fingerprint", ReportScalars.TEXT, Finding::fingerprint, (draft, text) -> draft)
                    .mandatory("rule", ReportScalars.TEXT, Finding::code, Finding.Builder::code)
                    .mandatory("severity", ReportScalars.SEVERITY, Finding::severity, Finding.Builder::severity)
                    .flag("undecided", finding -> !finding.decided(), (draft, open) -> draft.decided(!open))
                    .mandatory("subject", ReportScalars.TEXT, Finding::subject, Finding.Builder::subject)
                    .mandatory("pointer", JsonPointerCodec.CODEC, Finding::pointer, Finding.Builder::pointer)
                    .optional(
                            "documentPointer",
                            JsonPointerCodec.CODEC,
                            Finding::documentPointer,
                            Finding.Builder::documentPointer)
                    .optional("location", LOCATION, Finding::location, Finding.Builder::location)
                    .optional("value", ReportScalars.TEXT, Finding::value, Finding.Builder::value)
                    .mandatory("message", ReportScalars.WORDS, Finding::message, Finding.Builder::message)
                    .mandatory("hint", ReportScalars.WORDS, Finding::hint, Finding.Builder::hint)
                    .list("evidence", ReportScalars.TEXT, Finding::evidence, Finding.Builder::addEvidence)
                    .mandatory("cause", ReportScalars.TEXT, Finding::cause, Finding.Builder::cause)
                    .ignoringUnknown());

    static final ObjectCodec<SuppressedFinding, SuppressedDraft> SUPPRESSED = ObjectCodec.of(
            SuppressedFinding.class,
            () -> Table.of(SuppressedDraft::new, SuppressedDraft::build)
                    .mandatory(
                            "finding", FINDING, SuppressedFinding::finding, (draft, finding) -> draft.finding = finding)
                    .mandatory(
                            "suppression",
                            SuppressionsCodec.SUPPRESSION,
                            SuppressedFinding::suppression,
                            (draft, suppression) -> draft.suppression = suppression)
                    .ignoringUnknown());

    static final ObjectCodec<RuleEntry, RuleDraft> RULE = ObjectCodec.of(
            RuleEntry.class,
            () -> Table.of(RuleDraft::new, RuleDraft::build)
                    .mandatory("code", ReportScalars.TEXT, RuleEntry::code, (draft, value) -> draft.rule.code(value))
                    .mandatory(
                            "severity",
                            ReportScalars.SEVERITY,
                            rule -> rule.description().severity(),
                            (draft, value) -> draft.rule.severity(value))
                    .mandatory(
                            "category",
                            ReportScalars.CATEGORY,
                            rule -> rule.description().category(),
                            (draft, value) -> draft.rule.category(value))
                    .list(
                            "reads",
                            ReportScalars.TEXT,
                            rule -> rule.description().reads(),
                            (draft, value) -> draft.rule.addRead(value))
                    .mandatory(
                            "title",
                            ReportScalars.WORDS,
                            rule -> rule.description().title(),
                            (draft, value) -> draft.rule.title(value))
                    .mandatory(
                            "message",
                            ReportScalars.WORDS,
                            rule -> rule.description().message(),
                            (draft, value) -> draft.rule.message(value))
                    .mandatory(
                            "undecidedMessage",
                            ReportScalars.WORDS,
                            rule -> rule.description().undecidedMessage(),
                            (draft, value) -> draft.rule.undecidedMessage(value))
                    .mandatory(
                            "rationale",
                            ReportScalars.WORDS,
                            rule -> rule.description().rationale(),
                            (draft, value) -> draft.rule.rationale(value))
                    .mandatory(
                            "hint",
                            ReportScalars.WORDS,
                            rule -> rule.description().hint(),
                            (draft, value) -> draft.rule.hint(value))
                    .mandatory(
                            "since",
                            ReportScalars.TEXT,
                            rule -> rule.description().since(),
                            (draft, value) -> draft.rule.since(value))
                    .optional(
                            "deprecated",
                            ReportScalars.TEXT,
                            rule -> rule.description().deprecated(),
                            (draft, value) -> draft.rule.deprecated(value))
                    .optional(
                            "replacedBy",
                            ReportScalars.TEXT,
                            rule -> rule.description().replacedBy(),
                            (draft, value) -> draft.rule.replacedBy(value))
                    .list(
                            "references",
                            ReportScalars.TEXT,
                            rule -> rule.description().references(),
                            (draft, value) -> draft.rule.addReference(value))
                    .flag(
                            "needsAsOf",
                            rule -> rule.description().needsAsOf(),
                            (draft, value) -> draft.rule.needsAsOf(value))
                    .mandatory(
                            "wrong",
                            ReportScalars.COUNT,
                            rule -> rule.count().failed(),
                            (draft, n) -> draft.count.failed(n))
                    .mandatory(
                            "undecided",
                            ReportScalars.COUNT,
                            rule -> rule.count().undecided(),
                            (draft, n) -> draft.count.undecided(n))
                    .mandatory(
                            "suppressed",
                            ReportScalars.COUNT,
                            rule -> rule.count().suppressed(),
                            (draft, n) -> draft.count.suppressed(n))
                    .mandatory(
                            "known",
                            ReportScalars.COUNT,
                            rule -> rule.count().known(),
                            (draft, n) -> draft.count.known(n))
                    .mandatory(
                            "notListed",
                            ReportScalars.COUNT,
                            rule -> rule.count().cut(),
                            (draft, n) -> draft.count.cut(n))
                    .ignoringUnknown());

    static final ObjectCodec<NotRun, NotRunDraft> NOT_RUN = ObjectCodec.of(
            NotRun.class,
            () -> Table.of(NotRunDraft::new, draft -> new NotRun(draft.code, draft.reason))
                    .mandatory("code", ReportScalars.TEXT, NotRun::code, (draft, code) -> draft.code = code)
                    .mandatory("reason", ReportScalars.WORDS, NotRun::reason, (draft, words) -> draft.reason = words)
                    .ignoringUnknown());

    static final ObjectCodec<Reconciliation, Reconciliation.Builder> TOTAL = ObjectCodec.of(
            Reconciliation.class,
            () -> Table.of(Reconciliation::builder, Reconciliation.Builder::build)
                    .mandatory("total", DeclaredTotalCodec.CODEC, Reconciliation::total, Reconciliation.Builder::total)
                    .optional("listed", Scalars.DECIMAL, Reconciliation::listed, Reconciliation.Builder::listed)
                    .mandatory(
                            "agrees",
                            VERDICT,
                            reconciliation ->
                                    Lower.valueOf(reconciliation.agrees().name()),
                            (draft, value) -> draft.agrees(Verdict.valueOf(value.name())))
                    .mandatory("message", ReportScalars.WORDS, Reconciliation::message, Reconciliation.Builder::message)
                    .list("origins", SlugCodec.CODEC, Reconciliation::origins, Reconciliation.Builder::addOrigin)
                    .list("evidence", ReportScalars.TEXT, Reconciliation::evidence, Reconciliation.Builder::addEvidence)
                    .ignoringUnknown());

    static final ObjectCodec<Summary, Object> SUMMARY = ObjectCodec.of(
            Summary.class,
            () -> Table.of(Object::new, draft -> new Summary(0, 0, 0, 0, 0, 0, 0))
                    .mandatory("errors", ReportScalars.COUNT, Summary::errors, (draft, n) -> draft)
                    .mandatory("warnings", ReportScalars.COUNT, Summary::warnings, (draft, n) -> draft)
                    .mandatory("notices", ReportScalars.COUNT, Summary::notices, (draft, n) -> draft)
                    .mandatory("undecided", ReportScalars.COUNT, Summary::undecided, (draft, n) -> draft)
                    .mandatory("suppressed", ReportScalars.COUNT, Summary::suppressed, (draft, n) -> draft)
                    .mandatory("known", ReportScalars.COUNT, Summary::known, (draft, n) -> draft)
                    .mandatory("notListed", ReportScalars.COUNT, Summary::notListed, (draft, n) -> draft)
                    .ignoringUnknown());

    public static final ObjectCodec<ValidationReport, ReportBuilder> CODEC = ObjectCodec.of(
            ValidationReport.class,
            () -> Table.of(VALIDATION::builder, ReportBuilder::build)
                    .constant("format", FORMAT)
                    .mandatory(
                            "formatVersion",
                            FormatVersionCodec.of(FORMAT_VERSION),
                            report -> FORMAT_VERSION,
                            (draft, text) -> draft)
                    .mandatory(
                            "libraryVersion",
                            ReportScalars.TEXT,
                            ValidationReport::libraryVersion,
                            ReportBuilder::libraryVersion)
                    .optional("document", ReportScalars.TEXT, ValidationReport::document, ReportBuilder::document)
                    .optional("dataset", ReportScalars.TEXT, ValidationReport::datasetId, ReportBuilder::datasetId)
                    .optional("asOf", ReportScalars.DAY, ValidationReport::asOf, ReportBuilder::asOf)
                    .mandatory("records", ReportScalars.COUNT, ValidationReport::records, ReportBuilder::records)
                    .optional(
                            "unreadRecords",
                            ReportScalars.COUNT,
                            report -> Optional.of(report.unreadRecords()).filter(number -> number > 0),
                            ReportBuilder::unreadRecords)
                    .mandatory("summary", SUMMARY, Summary::of, (draft, summary) -> draft)
                    .list("findings", FINDING, ValidationReport::findings, ReportBuilder::addFinding)
                    .list("undecided", FINDING, ValidationReport::undecided, ReportBuilder::addUndecided)
                    .list("suppressed", SUPPRESSED, ValidationReport::suppressed, ReportBuilder::addSuppressed)
                    .list("totals", TOTAL, ValidationReport::totals, ReportBuilder::addTotal)
                    .list("rules", RULE, RuleEntry::of, (draft, rule) -> rule.addTo(draft))
                    .list("notRun", NOT_RUN, NotRun::of, (draft, rule) -> draft.putNotRun(rule.code(), rule.reason()))
                    .ignoringUnknown());

    private ReportCodec() {}

    /** The numbers for whoever wants no more. */
    record Summary(
            long errors, long warnings, long notices, long undecided, long suppressed, long known, long notListed) {

        static Summary of(ValidationReport report) {
            return new Summary(
                    report.count(Severity.ERROR),
                    report.count(Severity.WARNING),
                    report.count(Severity.NOTICE),
                    report.countUndecided(),
                    report.counts().values().stream()
                            .mapToLong(RuleCount::suppressed)
                            .sum(),
                    report.counts().values().stream()
                            .mapToLong(RuleCount::known)
                            .sum(),
                    report.countCut());
        }
    }

    /** A rule that spoke: what it is and how often. */
    record RuleEntry(String code, RuleDescription description, RuleCount count) {

        static List<RuleEntry> of(ValidationReport report) {
            return report.counts().entrySet().stream()
                    .map(entry -> new RuleEntry(
                            entry.getKey(), report.description(entry.getKey()).orElseThrow(), entry.getValue()))
                    .toList();
        }

        ReportBuilder addTo(ReportBuilder report) {
            return report.putCount(code, count).putDescription(code, description);
        }
    }

    /** A rule that did not run. */
    record NotRun(String code, Message reason) {

        static List<NotRun> of(ValidationReport report) {
            return report.notRun().entrySet().stream()
                    .map(entry -> new NotRun(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    /** The three values of {@link Verdict} as they are written. */
    public enum Lower {
        YES,
        NO,
        UNDECIDED;

        static Lower parse(String text) {
            for (Lower value : values()) {
                if (value.toString().equals(text)) {
                    return value;
                }
            }
            throw new MalformedTextException("Verdict", text, 0, "one of yes, no, undecided");
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Message NO_WORDS = Message.of("");

    /** A place of which not all is known yet. */
    static final class LocationDraft {
        private int line;
        private int column;
    }

    /** A suppressed finding of which not all is known yet. */
    static final class SuppressedDraft {
        private @Nullable Finding finding;
        private org.urbancoop.validation.@Nullable Suppression suppression;

        private SuppressedFinding build() {
            return new SuppressedFinding(
                    Objects.requireNonNull(finding, "finding"), Objects.requireNonNull(suppression, "suppression"));
        }
    }

    /** A rule of which not all is known yet; the examples stay in the documentation of the rules. */
    static final class RuleDraft {
        private final RuleDescription.Builder rule = RuleDescription.builder();
        private final RuleCount.Builder count = RuleCount.builder();

        private RuleEntry build() {
            RuleDescription description = rule.build();
            return new RuleEntry(description.code(), description, count.build());
        }
    }

    /** A rule that did not run, of which not all is known yet. */
    static final class NotRunDraft {
        private String code = "";
        private Message reason = NO_WORDS;
    }
}
