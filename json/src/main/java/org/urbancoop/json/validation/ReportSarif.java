package org.urbancoop.json.validation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.json.extension.ExtensionValueCodec;
import org.urbancoop.json.report.ReportCodec;
import org.urbancoop.json.report.ReportScalars;
import org.urbancoop.json.stream.Document;
import org.urbancoop.json.stream.DocumentWriter;
import org.urbancoop.json.stream.Packed;
import org.urbancoop.json.stream.WriteOptions;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RuleCount;
import org.urbancoop.validation.RuleDescription;
import org.urbancoop.validation.SuppressedFinding;
import org.urbancoop.validation.Suppression;
import org.urbancoop.validation.ValidationReport;

/**
 * A report as a SARIF 2.1.0 log, which editors and code hosts show beside the lines of the file: {@code
 * ReportSarif.write(report, Locale.ENGLISH, Path.of("report.sarif"))}.
 *
 * <p>What cannot be decided is a result of kind {@code open}; what somebody has accepted carries its suppression.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">The specification</a>
 * @since 0.1.0
 */
public final class ReportSarif {

    /** The address of the schema that a log names. */
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** The name of our fingerprint; another way to make it takes another name. */
    private static final String FINGERPRINT = "urbancoopFinding/v1";

    /**
     * The name of the folder that relative addresses start from. It has no address, so that the log is the same
     * anywhere.
     */
    private static final String BASE = "PROJECTROOT";

    private static final Message BASE_IS = new Message("The folder in which the file was checked", "파일을 검사한 폴더");

    private final ValidationReport report;
    private final Locale locale;
    /** The place of each rule that spoke in the array of rules. */
    private final List<String> codes;

    private ReportSarif(ValidationReport report, Locale locale) {
        this.report = report;
        this.locale = locale;
        this.codes = List.copyOf(report.counts().keySet());
    }

    /**
     * Writes a temporary file, then renames it.
     *
     * @param report the report
     * @param locale the language of the messages; Korean, and English for any other
     * @param file the file, which is replaced if it exists
     * @throws IOException if the file cannot be written
     */
    public static void write(ValidationReport report, Locale locale, Path file) throws IOException {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(file, "file");
        ExtensionValue log = new ReportSarif(report, locale).log();
        Packed.write(
                file,
                stream -> DocumentWriter.write(
                        log, ExtensionValueCodec.CODEC, Document.Unit.WHOLE, WriteOptions.PRETTY, stream));
    }

    /**
     * Writes a text.
     *
     * @param report the report
     * @param locale the language of the messages; Korean, and English for any other
     * @return the document
     */
    public static String toText(ValidationReport report, Locale locale) {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(locale, "locale");
        return DocumentWriter.toText(
                new ReportSarif(report, locale).log(),
                ExtensionValueCodec.CODEC,
                Document.Unit.WHOLE,
                WriteOptions.PRETTY);
    }

    private ExtensionValue log() {
        return object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run()));
    }

    private ExtensionValue run() {
        String language = locale.getLanguage().equals("ko") ? "ko" : "en";
        return object(
                "tool",
                object(
                        "driver",
                        object(
                                "name",
                                "Urbancoop",
                                "version",
                                report.libraryVersion(),
                                "language",
                                language,
                                "rules",
                                codes.stream().map(this::rule).toList())),
                "invocations",
                List.of(invocation()),
                "language",
                language,
                "originalUriBaseIds",
                report.document()
                        .filter(document -> !isAbsolute(document))
                        .map(document -> object(BASE, object("description", message(BASE_IS))))
                        .orElse(null),
                "artifacts",
                report.document()
                        .map(document -> List.of(object(
                                "location", artifact(document), "mimeType", "application/json", "encoding", "UTF-8")))
                        .orElse(null),
                "columnKind",
                "unicodeCodePoints",
                "results",
                results(),
                "properties",
                object(
                        "dataset",
                        report.datasetId().orElse(null),
                        "asOf",
                        report.asOf().map(LocalDate::toString).orElse(null),
                        "records",
                        report.records(),
                        "counts",
                        counts(),
                        "totals",
                        totals()));
    }

    private ExtensionValue rule(String code) {
        RuleDescription rule = report.description(code).orElseThrow();
        return object(
                "id",
                code,
                "shortDescription",
                message(rule.title()),
                "fullDescription",
                message(rule.rationale()),
                "help",
                message(rule.hint()),
                "helpUri",
                rule.references().stream().findFirst().orElse(null),
                "defaultConfiguration",
                object("level", level(rule.severity())),
                "properties",
                object("category", rule.category().toString(), "since", rule.since(), "reads", rule.reads()));
    }

    /**
     * What is not of one place: the rules that did not run, what the cap left out, and severities other than the rules'
     * own.
     */
    private ExtensionValue invocation() {
        List<ExtensionValue> notifications = new ArrayList<>();
        report.notRun()
                .forEach((code, why) -> notifications.add(
                        object("level", "note", "message", message(why), "associatedRule", object("id", code))));
        report.counts().forEach((code, count) -> {
            if (count.cut() > 0) {
                Message cut = new Message(
                        count.cut() + " more of " + code + " are not listed",
                        code + " 결과 " + count.cut() + "건은 목록에서 생략되었습니다");
                notifications.add(object("level", "note", "message", message(cut), "associatedRule", reference(code)));
            }
        });
        Map<String, ExtensionValue> overrides = new LinkedHashMap<>();
        all().map(SuppressibleFinding::finding)
                .filter(finding -> report.description(finding.code())
                        .filter(rule -> rule.severity() != finding.severity())
                        .isPresent())
                .forEach(finding -> overrides.putIfAbsent(
                        finding.code(),
                        object(
                                "descriptor",
                                reference(finding.code()),
                                "configuration",
                                object("level", level(finding.severity())))));
        return object(
                "executionSuccessful",
                true,
                "ruleConfigurationOverrides",
                overrides.values(),
                "toolConfigurationNotifications",
                notifications);
    }

    private ExtensionValue reference(String code) {
        return object("id", code, "index", (long) codes.indexOf(code));
    }

    /** A finding, and who has accepted it if somebody has. */
    private record SuppressibleFinding(Finding finding, Optional<Suppression> suppression) {
        static SuppressibleFinding of(Finding finding) {
            return new SuppressibleFinding(finding, Optional.empty());
        }

        static SuppressibleFinding of(SuppressedFinding suppressed) {
            return new SuppressibleFinding(suppressed.finding(), Optional.of(suppressed.suppression()));
        }
    }

    private Stream<SuppressibleFinding> all() {
        return Stream.of(
                        report.findings().stream().map(SuppressibleFinding::of),
                        report.undecided().stream().map(SuppressibleFinding::of),
                        report.suppressed().stream().map(SuppressibleFinding::of))
                .flatMap(each -> each);
    }

    private List<ExtensionValue> results() {
        boolean anySuppressed = !report.suppressed().isEmpty();
        boolean compared = report.counts().values().stream().anyMatch(count -> count.known() > 0);
        return all().map(each -> result(each.finding(), each.suppression(), anySuppressed, compared))
                .toList();
    }

    private ExtensionValue result(
            Finding finding, Optional<Suppression> suppression, boolean anySuppressed, boolean compared) {
        return object(
                "ruleId",
                finding.code(),
                "ruleIndex",
                (long) codes.indexOf(finding.code()),
                "kind",
                finding.decided() ? "fail" : "open",
                "level",
                finding.decided() ? level(finding.severity()) : "none",
                "message",
                message(finding.message()),
                "locations",
                List.of(location(finding)),
                "partialFingerprints",
                object(FINGERPRINT, finding.fingerprint()),
                "baselineState",
                compared && suppression.isEmpty() ? "new" : null,
                // By the specification, all results have the member or none.
                "suppressions",
                anySuppressed
                        ? new ExtensionValue.ArrayValue(suppression.stream()
                                .map(accepted -> object(
                                        "kind",
                                        "external",
                                        "status",
                                        "accepted",
                                        "justification",
                                        accepted.reason(),
                                        "properties",
                                        object(
                                                "author",
                                                accepted.author(),
                                                "expires",
                                                accepted.expires()
                                                        .map(LocalDate::toString)
                                                        .orElse(null))))
                                .toList())
                        : null,
                "properties",
                object(
                        "hint",
                        finding.hint().in(locale),
                        "value",
                        finding.value().orElse(null),
                        "evidence",
                        finding.evidence(),
                        "cause",
                        finding.cause()));
    }

    private ExtensionValue location(Finding finding) {
        return object(
                "physicalLocation",
                report.document()
                        .map(document -> object(
                                "artifactLocation",
                                artifact(document, "index", 0L),
                                "region",
                                finding.location().map(ReportSarif::region).orElse(null)))
                        .orElse(null),
                "logicalLocations",
                List.of(object(
                        "name",
                        finding.subject(),
                        "fullyQualifiedName",
                        finding.subject() + finding.pointer(),
                        "kind",
                        finding.pointer().steps().isEmpty() ? "object" : "property",
                        "properties",
                        object(
                                "pointer",
                                finding.pointer().toString(),
                                "documentPointer",
                                finding.documentPointer().map(Objects::toString).orElse(null)))));
    }

    private @Nullable ExtensionValue counts() {
        Map<String, ExtensionValue> counts = new LinkedHashMap<>();
        for (Map.Entry<String, RuleCount> rule : report.counts().entrySet()) {
            RuleCount count = rule.getValue();
            counts.put(
                    rule.getKey(),
                    object(
                            "wrong",
                            count.failed(),
                            "undecided",
                            count.undecided(),
                            "suppressed",
                            count.suppressed(),
                            "known",
                            count.known(),
                            "notListed",
                            count.cut()));
        }
        return counts.isEmpty() ? null : new ExtensionValue.ObjectValue(Extensions.from(counts));
    }

    private List<ExtensionValue> totals() {
        return report.totals().stream()
                .map(total -> object(
                        "id",
                        total.total().getId().toString(),
                        "agrees",
                        ReportCodec.Lower.valueOf(total.agrees().name()).toString(),
                        "message",
                        total.message().in(locale)))
                .toList();
    }

    /** The first character of a value: where the value ends, a finding does not know. */
    private static ExtensionValue region(Location at) {
        return object(
                "startLine",
                (long) at.line(),
                "startColumn",
                (long) at.column(),
                "endLine",
                (long) at.line(),
                "endColumn",
                at.column() + 1L);
    }

    private static ExtensionValue artifact(String document, Object... more) {
        List<Object> members = new ArrayList<>(List.of("uri", uri(document)));
        if (!isAbsolute(document)) {
            members.addAll(List.of("uriBaseId", BASE));
        }
        members.addAll(List.of(more));
        return object(members.toArray());
    }

    /** Whether a reference names its scheme, as in {@code file:///data/seoul.json}. */
    private static boolean isAbsolute(String document) {
        return document.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
    }

    /** Writes what RFC 3986 does not allow in a reference as the octets of its UTF-8; what is encoded stays so. */
    private static String uri(String document) {
        StringBuilder uri = new StringBuilder(document.length() + 16);
        for (byte octet : document.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (letterOrDigit || "-._~:/?#@!$&'()*+,;=%".indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append(String.format("%%%02X", (int) c));
            }
        }
        return uri.toString();
    }

    /**
     * A text for a person. By sections 3.11.5 and 3.11.6 of the specification, a brace starts a placeholder unless it
     * is doubled, and a bracket before a parenthesis ends the text of a link unless it is escaped: data must make
     * neither.
     */
    private ExtensionValue message(Message words) {
        return object(
                "text", words.in(locale).replace("{", "{{").replace("}", "}}").replace("](", "\\]("));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTICE -> "note";
        };
    }

    /** An object of names and values by turns; what is null or an empty collection is left out. */
    private static ExtensionValue object(@Nullable Object... members) {
        Map<String, ExtensionValue> given = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            Object value = members[i + 1];
            if (value != null
                    && !(value instanceof Collection<?> many && many.isEmpty() && !"results".equals(members[i]))) {
                given.put((String) Objects.requireNonNull(members[i]), value(value));
            }
        }
        return new ExtensionValue.ObjectValue(Extensions.from(given));
    }

    private static ExtensionValue value(Object value) {
        if (value instanceof ExtensionValue made) {
            return made;
        }
        if (value instanceof Long number) {
            return ExtensionValue.NumberValue.of(BigDecimal.valueOf(number));
        }
        if (value instanceof Boolean truth) {
            return new ExtensionValue.BooleanValue(truth);
        }
        return value instanceof Collection<?> many
                ? new ExtensionValue.ArrayValue(
                        many.stream().map(ReportSarif::value).toList())
                : new ExtensionValue.TextValue(ReportScalars.writable((String) value));
    }
}
