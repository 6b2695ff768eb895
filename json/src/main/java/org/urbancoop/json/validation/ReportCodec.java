package org.urbancoop.json.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.json.dataset.DeclaredTotalCodec;
import org.urbancoop.json.dataset.FormatVersionCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.text.JsonPointerCodec;
import org.urbancoop.json.text.SlugCodec;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.Location;
import org.urbancoop.validation.Reconciliation;
import org.urbancoop.validation.RuleCount;
import org.urbancoop.validation.RuleDescription;
import org.urbancoop.validation.Severity;
import org.urbancoop.validation.SuppressedFinding;
import org.urbancoop.validation.ValidationReport;
import org.urbancoop.validation.Words;

/** The members of a {@link ValidationReport} in JSON, in writing order. What is derived is written for others and not read. */
final class ReportCodec {

    private static final TextCodec<Lower> VERDICT =
            TextCodec.closed("yes, no or undecided", Lower::parse, Lower.values());

    private static final ObjectCodec<Location, LocationDraft> LOCATION = ObjectCodec.of(
            Location.class,
            () -> Table.of(LocationDraft::new, draft -> new Location(draft.line, draft.column))
                    .mandatory("line", Scalars.INTEGER, Location::line, (draft, number) -> draft.line = number)
                    .mandatory("column", Scalars.INTEGER, Location::column, (draft, number) -> draft.column = number)
                    .ignoringUnknown());

    static final ObjectCodec<Finding, FindingDraft> FINDING = ObjectCodec.of(
            Finding.class,
            () -> Table.of(FindingDraft::new, FindingDraft::build)
                    .mandatory("fingerprint", ReportScalars.TEXT, Finding::fingerprint, (draft, text) -> text)
                    .mandatory("rule", ReportScalars.TEXT, Finding::code, (draft, code) -> draft.code = code)
                    .mandatory(
                            "severity",
                            ReportScalars.SEVERITY,
                            Finding::severity,
                            (draft, value) -> draft.severity = value)
                    .flag("undecided", finding -> !finding.decided(), (draft, open) -> draft.decided = !open)
                    .mandatory("subject", ReportScalars.TEXT, Finding::subject, (draft, name) -> draft.subject = name)
                    .mandatory("pointer", JsonPointerCodec.CODEC, Finding::pointer, (draft, at) -> draft.pointer = at)
                    .optional(
                            "documentPointer",
                            JsonPointerCodec.CODEC,
                            Finding::documentPointer,
                            (draft, at) -> draft.documentPointer = at)
                    .optional("location", LOCATION, Finding::location, (draft, at) -> draft.location = at)
                    .optional("value", ReportScalars.TEXT, Finding::value, (draft, text) -> draft.value = text)
                    .mandatory("message", ReportScalars.WORDS, Finding::words, (draft, words) -> draft.words = words)
                    .mandatory("hint", ReportScalars.WORDS, Finding::hint, (draft, words) -> draft.hint = words)
                    .list("evidence", ReportScalars.TEXT, Finding::evidence, (draft, text) -> draft.evidence.add(text))
                    .mandatory("cause", ReportScalars.TEXT, Finding::cause, (draft, text) -> draft.cause = text)
                    .ignoringUnknown());

    static final ObjectCodec<SuppressedFinding, SuppressedDraft> SUPPRESSED = ObjectCodec.of(
            SuppressedFinding.class,
            () -> Table.of(SuppressedDraft::new, SuppressedDraft::build)
                    .mandatory(
                            "finding", FINDING, SuppressedFinding::finding, (draft, finding) -> draft.finding = finding)
                    .mandatory(
                            "suppression",
                            SuppressionsJson.SUPPRESSION,
                            SuppressedFinding::suppression,
                            (draft, suppression) -> draft.suppression = suppression)
                    .ignoringUnknown());

    static final ObjectCodec<RuleEntry, RuleDraft> RULE = ObjectCodec.of(
            RuleEntry.class,
            () -> Table.of(RuleDraft::new, RuleDraft::build)
                    .mandatory("code", ReportScalars.TEXT, RuleEntry::code, (draft, code) -> draft.code = code)
                    .mandatory(
                            "severity",
                            ReportScalars.SEVERITY,
                            rule -> rule.description().severity(),
                            (draft, value) -> draft.severity = value)
                    .mandatory(
                            "category",
                            ReportScalars.CATEGORY,
                            rule -> rule.description().category(),
                            (draft, value) -> draft.category = value)
                    .list(
                            "reads",
                            ReportScalars.TEXT,
                            rule -> rule.description().reads(),
                            (draft, text) -> draft.reads.add(text))
                    .mandatory(
                            "title",
                            ReportScalars.WORDS,
                            rule -> rule.description().title(),
                            (draft, words) -> draft.title = words)
                    .mandatory(
                            "message",
                            ReportScalars.WORDS,
                            rule -> rule.description().message(),
                            (draft, words) -> draft.message = words)
                    .mandatory(
                            "undecidedMessage",
                            ReportScalars.WORDS,
                            rule -> rule.description().undecidedMessage(),
                            (draft, words) -> draft.undecidedMessage = words)
                    .mandatory(
                            "rationale",
                            ReportScalars.WORDS,
                            rule -> rule.description().rationale(),
                            (draft, words) -> draft.rationale = words)
                    .mandatory(
                            "hint",
                            ReportScalars.WORDS,
                            rule -> rule.description().hint(),
                            (draft, words) -> draft.hint = words)
                    .mandatory(
                            "since",
                            ReportScalars.TEXT,
                            rule -> rule.description().since(),
                            (draft, text) -> draft.since = text)
                    .optional(
                            "deprecated",
                            ReportScalars.TEXT,
                            rule -> rule.description().deprecated(),
                            (draft, text) -> draft.deprecated = text)
                    .optional(
                            "replacedBy",
                            ReportScalars.TEXT,
                            rule -> rule.description().replacedBy(),
                            (draft, text) -> draft.replacedBy = text)
                    .list(
                            "references",
                            ReportScalars.TEXT,
                            rule -> rule.description().references(),
                            (draft, text) -> draft.references.add(text))
                    .flag(
                            "needsAsOf",
                            rule -> rule.description().needsAsOf(),
                            (draft, value) -> draft.needsAsOf = value)
                    .mandatory(
                            "wrong", ReportScalars.COUNT, rule -> rule.count().failed(), (draft, n) -> draft.failed = n)
                    .mandatory(
                            "undecided",
                            ReportScalars.COUNT,
                            rule -> rule.count().undecided(),
                            (draft, n) -> draft.undecided = n)
                    .mandatory(
                            "suppressed",
                            ReportScalars.COUNT,
                            rule -> rule.count().suppressed(),
                            (draft, n) -> draft.suppressed = n)
                    .mandatory(
                            "known", ReportScalars.COUNT, rule -> rule.count().known(), (draft, n) -> draft.known = n)
                    .mandatory(
                            "notListed",
                            ReportScalars.COUNT,
                            rule -> rule.count().cut(),
                            (draft, n) -> draft.cut = n)
                    .ignoringUnknown());

    static final ObjectCodec<NotRun, NotRunDraft> NOT_RUN = ObjectCodec.of(
            NotRun.class,
            () -> Table.of(NotRunDraft::new, draft -> new NotRun(draft.code, draft.reason))
                    .mandatory("code", ReportScalars.TEXT, NotRun::code, (draft, code) -> draft.code = code)
                    .mandatory("reason", ReportScalars.WORDS, NotRun::reason, (draft, words) -> draft.reason = words)
                    .ignoringUnknown());

    static final ObjectCodec<Reconciliation, TotalDraft> TOTAL = ObjectCodec.of(
            Reconciliation.class,
            () -> Table.of(TotalDraft::new, TotalDraft::build)
                    .mandatory(
                            "total",
                            DeclaredTotalCodec.CODEC,
                            Reconciliation::total,
                            (draft, total) -> draft.total = total)
                    .optional(
                            "listed", Scalars.DECIMAL, Reconciliation::listed, (draft, number) -> draft.listed = number)
                    .mandatory(
                            "agrees",
                            VERDICT,
                            reconciliation ->
                                    Lower.valueOf(reconciliation.agrees().name()),
                            (draft, value) -> draft.agrees = Verdict.valueOf(value.name()))
                    .mandatory(
                            "message",
                            ReportScalars.WORDS,
                            Reconciliation::words,
                            (draft, words) -> draft.words = words)
                    .list("origins", SlugCodec.CODEC, Reconciliation::origins, (draft, id) -> draft.origins.add(id))
                    .list(
                            "evidence",
                            ReportScalars.TEXT,
                            Reconciliation::evidence,
                            (draft, text) -> draft.evidence.add(text))
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

    /** The table. */
    static final ObjectCodec<ValidationReport, ValidationReport.Builder> CODEC = ObjectCodec.of(
            ValidationReport.class,
            () -> Table.of(ValidationReport::builder, ValidationReport.Builder::build)
                    .constant("format", ReportJson.FORMAT)
                    .mandatory(
                            "formatVersion",
                            FormatVersionCodec.of(ReportJson.FORMAT_VERSION),
                            report -> ReportJson.FORMAT_VERSION,
                            (draft, text) -> draft)
                    .mandatory(
                            "libraryVersion",
                            ReportScalars.TEXT,
                            ValidationReport::libraryVersion,
                            ValidationReport.Builder::libraryVersion)
                    .optional(
                            "document",
                            ReportScalars.TEXT,
                            ValidationReport::document,
                            ValidationReport.Builder::document)
                    .optional(
                            "dataset",
                            ReportScalars.TEXT,
                            ValidationReport::datasetId,
                            ValidationReport.Builder::datasetId)
                    .optional("asOf", ReportScalars.DAY, ValidationReport::asOf, ValidationReport.Builder::asOf)
                    .mandatory(
                            "records",
                            ReportScalars.COUNT,
                            ValidationReport::records,
                            ValidationReport.Builder::records)
                    .mandatory("summary", SUMMARY, Summary::of, (draft, summary) -> draft)
                    .list("findings", FINDING, ValidationReport::findings, ValidationReport.Builder::addFinding)
                    .list("undecided", FINDING, ValidationReport::undecided, ValidationReport.Builder::addUndecided)
                    .list(
                            "suppressed",
                            SUPPRESSED,
                            ValidationReport::suppressed,
                            ValidationReport.Builder::addSuppressed)
                    .list("totals", TOTAL, ValidationReport::totals, ValidationReport.Builder::addTotal)
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

        ValidationReport.Builder addTo(ValidationReport.Builder report) {
            return report.putCount(code, count).putDescription(code, description);
        }
    }

    /** A rule that did not run. */
    record NotRun(String code, Words reason) {

        static List<NotRun> of(ValidationReport report) {
            return report.notRun().entrySet().stream()
                    .map(entry -> new NotRun(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    /** The three values of {@link Verdict} as they are written. */
    enum Lower {
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

    private static final Words NO_WORDS = Words.of("");

    /** A place of which not all is known yet. */
    static final class LocationDraft {
        private int line;
        private int column;
    }

    /** A finding of which not all is known yet. */
    static final class FindingDraft {
        private String code = "";
        private Severity severity = Severity.ERROR;
        private boolean decided = true;
        private String subject = "";
        private JsonPointer pointer = JsonPointer.ROOT;
        private @Nullable JsonPointer documentPointer;
        private @Nullable Location location;
        private @Nullable String value;
        private Words words = NO_WORDS;
        private Words hint = NO_WORDS;
        private final List<String> evidence = new ArrayList<>();
        private String cause = "";

        private Finding build() {
            return new Finding(
                    code,
                    severity,
                    decided,
                    subject,
                    pointer,
                    Optional.ofNullable(documentPointer),
                    Optional.ofNullable(location),
                    Optional.ofNullable(value),
                    words,
                    hint,
                    evidence,
                    cause);
        }
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

    /** A rule of which not all is known yet. */
    static final class RuleDraft {
        private String code = "";
        private Severity severity = Severity.ERROR;
        private Category category = Category.OTHER;
        private final List<String> reads = new ArrayList<>();
        private Words title = NO_WORDS;
        private Words message = NO_WORDS;
        private Words undecidedMessage = NO_WORDS;
        private Words rationale = NO_WORDS;
        private Words hint = NO_WORDS;
        private String since = "";
        private @Nullable String deprecated;
        private @Nullable String replacedBy;
        private final List<String> references = new ArrayList<>();
        private boolean needsAsOf;
        private long failed;
        private long undecided;
        private long suppressed;
        private long known;
        private long cut;

        private RuleEntry build() {
            // The examples stay in the documentation of the rules.
            RuleDescription description = new RuleDescription(
                    code,
                    severity,
                    category,
                    List.copyOf(reads),
                    title,
                    message,
                    rationale,
                    hint,
                    since,
                    Optional.ofNullable(deprecated),
                    Optional.ofNullable(replacedBy),
                    List.copyOf(references),
                    needsAsOf,
                    undecidedMessage,
                    List.of(),
                    List.of(),
                    List.of());
            return new RuleEntry(code, description, new RuleCount(failed, undecided, suppressed, known, cut));
        }
    }

    /** A rule that did not run, of which not all is known yet. */
    static final class NotRunDraft {
        private String code = "";
        private Words reason = NO_WORDS;
    }

    /** A total of which not all is known yet. */
    static final class TotalDraft {
        private @Nullable DeclaredTotal total;
        private @Nullable BigDecimal listed;
        private Verdict agrees = Verdict.UNDECIDED;
        private Words words = NO_WORDS;
        private final List<Slug> origins = new ArrayList<>();
        private final List<String> evidence = new ArrayList<>();

        private Reconciliation build() {
            return new Reconciliation(
                    Objects.requireNonNull(total, "total"),
                    Optional.ofNullable(listed),
                    agrees,
                    words,
                    origins,
                    evidence);
        }
    }
}
