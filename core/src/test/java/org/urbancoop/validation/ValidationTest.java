package org.urbancoop.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.amount.Money;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Currency;
import org.urbancoop.code.Sector;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.source.Source;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.time.Edtf;
import org.urbancoop.validation.member.Constraint;

/** What runs the rules: choice, severities, suppressions, rules of others, records one by one. */
class ValidationTest {

    private static final Dataset REVERSED = Dataset.builder()
            .id("example")
            .title("Example")
            .addProject(Project.builder()
                    .id("metro")
                    .title("Metro")
                    .period(Edtf.parse("2025/2014"))
                    .addCitation(Citation.builder()
                            .source(RecordReference.parse("source/s"))
                            .build())
                    .build())
            .addSource(Source.builder().id("s").title("S").build())
            .build();

    private static Dataset project(String title) {
        return Dataset.builder()
                .id("example")
                .title("Example")
                .addProject(Project.builder().id("p").title(title).build())
                .build();
    }

    /** A rule of somebody else's. */
    @RuleInfo(
            code = "no-metro",
            severity = Severity.NOTICE,
            category = Category.OTHER,
            title = @Text(en = "A metro", ko = "지하철"),
            message = @Text(en = "{value} is a metro", ko = "{value}은(는) 지하철입니다"),
            rationale = @Text(en = "An example.", ko = "예입니다."),
            hint = @Text(en = "Walk.", ko = "걸으십시오."),
            passes = "",
            fails = "")
    public static final class NoMetro implements Rule<String> {
        /** Creates the rule. */
        public NoMetro() {}

        @Override
        public Class<String> reads() {
            return String.class;
        }

        @Override
        public void check(String text, RuleContext context) {
            if (text.equals("Metro")) {
                context.report().add();
            } else if (text.equals("Boom")) {
                throw new IllegalStateException("boom");
            }
        }
    }

    private static ValidationReport check(ValidationConfig config) {
        return DatasetValidator.of(config).validate(REVERSED);
    }

    private static List<String> codes(ValidationReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    @Test
    void validate_aReversedPeriod_tellsAllThatIsKnown() {
        ValidationReport report = check(ValidationConfig.standard());
        Finding finding = report.findings().get(0);
        assertThat(finding)
                .hasToString("error project/metro/period: 2025/2014 ends before it starts [period-reversed]");
        assertThat(finding.documentPointer()).hasValue(JsonPointer.parse("/projects/0/period"));
        assertThat(finding.reference()).hasValueSatisfying(to -> assertThat(to).hasToString("project/metro"));
        assertThat(finding.value()).hasValue("2025/2014");
        assertThat(finding.message(Locale.KOREAN)).isEqualTo("2025년부터 2014년까지의 끝이 시작보다 앞섭니다");
        assertThat(finding.fingerprint()).matches("[0-9a-f]{16}");
        assertThat(report.libraryVersion()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(report.datasetId()).hasValue("example");
        assertThat(report.records()).isEqualTo(2);
        assertThat(report.hasErrors()).isTrue();
        assertThat(report).hasToString("1 error, 0 warnings, 0 notices, 0 undecided in 2 records");
        assertThat(report.description("period-reversed")).isPresent();
        assertThat(report.fingerprints()).containsExactly(finding.fingerprint());
    }

    @Test
    void notRun_withoutADay_saysWhy() {
        assertThat(check(ValidationConfig.standard())
                        .notRun()
                        .getOrDefault("agreement-past-its-end", Message.of(""))
                        .english())
                .contains("compares with a day");
        ValidationConfig dated =
                ValidationConfig.builder().asOf(LocalDate.of(2026, 11, 22)).build();
        assertThat(check(dated).notRun()).isEmpty();
        assertThat(check(dated).asOf()).hasValue(LocalDate.of(2026, 11, 22));
    }

    @Test
    void config_choosesRulesAndSeverities() {
        assertThat(codes(check(ValidationConfig.builder().addRules("place").build())))
                .isEmpty();
        assertThat(codes(check(ValidationConfig.builder().addRules("time").build())))
                .containsExactly("period-reversed");
        assertThat(codes(check(ValidationConfig.builder()
                        .addSkippedRules("period-reversed")
                        .build())))
                .isEmpty();
        ValidationReport mild = check(ValidationConfig.builder()
                .putSeverity("period-reversed", Severity.NOTICE)
                .build());
        assertThat(mild.hasErrors()).isFalse();
        assertThat(mild.count(Severity.NOTICE)).isEqualTo(1);
        assertThat(check(ValidationConfig.builder().addRules("place").build())
                        .notRun()
                        .getOrDefault("period-reversed", Message.of(""))
                        .english())
                .contains("leaves it out");
    }

    @Test
    void config_ofNoSuchRule_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ValidationConfig.builder().addRules("no-such-rule").build())
                .withMessageContaining("no-such-rule");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValidationConfig.builder()
                        .putSeverity("nothing", Severity.ERROR)
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValidationConfig.builder().cap(0).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValidationConfig.builder()
                        .addAddedRules(new NoMetro(), new NoMetro())
                        .build())
                .withMessageContaining("Two rules have the code no-metro");
    }

    @Test
    void addedRule_runsBesideTheOthers() {
        ValidationConfig config =
                ValidationConfig.builder().addAddedRules(new NoMetro()).build();
        assertThat(codes(check(config))).containsExactlyInAnyOrder("no-metro", "period-reversed");
        assertThat(codes(check(ValidationConfig.builder().findRules().build()))).containsExactly("period-reversed");
    }

    @Test
    void findRules_findsThoseOfAServiceLoader(@TempDir Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Rule.class.getName()), NoMetro.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            ValidationReport report =
                    check(ValidationConfig.builder().findRules().build());
            assertThat(codes(report)).containsExactlyInAnyOrder("no-metro", "period-reversed");
            assertThat(report.description("no-metro"))
                    .hasValueSatisfying(
                            rule -> assertThat(rule.title().korean()).isEqualTo("지하철"));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void suppression_ofAPlaceInTheDocument_holdsForAllBelowIt() {
        Suppression all = Suppression.builder()
                .rule("period-reversed")
                .subject("dataset")
                .pointer(JsonPointer.parse("/projects"))
                .reason("as printed")
                .author("kim")
                .build();
        ValidationReport report =
                check(ValidationConfig.builder().addSuppressions(all).build());
        assertThat(report.findings()).isEmpty();
        assertThat(report.suppressed())
                .singleElement()
                .satisfies(each -> assertThat(each.suppression()).isEqualTo(all));
        Suppression elsewhere = Suppression.builder()
                .rule("period-reversed")
                .subject("dataset")
                .pointer(JsonPointer.parse("/project"))
                .reason("as printed")
                .author("kim")
                .build();
        assertThat(codes(check(
                        ValidationConfig.builder().addSuppressions(elsewhere).build())))
                .containsExactlyInAnyOrder("period-reversed", "suppression-unused");
    }

    @Test
    void addedRule_thatThrows_isReportedAsNotRun() {
        Dataset boom = project("Boom");
        ValidationReport report = DatasetValidator.of(
                        ValidationConfig.builder().addAddedRules(new NoMetro()).build())
                .validate(boom);
        assertThat(report.notRun().getOrDefault("no-metro", Message.of("")).english())
                .contains("project/p/title", "boom");
        assertThat(codes(report)).contains("record-without-citation");
    }

    @Test
    void suppression_hidesWhatItCovers_andIsReportedWhenItDoesNothing() {
        Suppression good = Suppression.builder()
                .rule("period-reversed")
                .subject("project/metro")
                .pointer(JsonPointer.parse("/period"))
                .reason("as printed")
                .author("kim")
                .build();
        Suppression old = Suppression.builder()
                .rule("period-reversed")
                .subject("project/metro")
                .reason("later")
                .author("kim")
                .expires(LocalDate.of(2020, 1, 1))
                .build();
        Suppression idle = Suppression.builder()
                .rule("term-unknown")
                .subject("project/metro")
                .reason("why not")
                .author("kim")
                .build();
        ValidationConfig.Builder builder = ValidationConfig.builder().asOf(LocalDate.of(2026, 11, 22));
        ValidationReport hidden = check(builder.addSuppressions(good).build());
        assertThat(hidden.findings()).isEmpty();
        assertThat(hidden.count("period-reversed").suppressed()).isEqualTo(1);
        ValidationReport shown = check(ValidationConfig.builder()
                .asOf(LocalDate.of(2026, 11, 22))
                .addSuppressions(old, idle)
                .build());
        assertThat(codes(shown)).containsExactly("period-reversed", "suppression-expired", "suppression-unused");
        assertThat(shown.findings().get(1).message(Locale.ENGLISH))
                .isEqualTo("the suppression of period-reversed by kim held until 2020-01-01: later");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Suppression.builder()
                        .rule("a")
                        .subject("b")
                        .reason(" ")
                        .author("kim")
                        .build())
                .withMessageContaining("reason");
    }

    @Test
    void mapFindings_putsThemInTheFile() {
        ValidationReport report = check(ValidationConfig.standard());
        assertThat(report.documentPointers()).containsExactly(JsonPointer.parse("/projects/0/period"));
        ValidationReport located = report.mapFindings(finding -> finding.withLocation(Optional.of(Location.of(7, 15))));
        assertThat(located.findings().get(0).location()).hasValue(Location.of(7, 15));
        assertThat(located.toText(Locale.ENGLISH)).contains("project/metro/period (7:15)");
        assertThat(located.toHtml(Locale.ENGLISH)).contains("(7:15)");
        assertThatIllegalArgumentException().isThrownBy(() -> Location.of(0, 1));
    }

    @Test
    void validate_recordsOneByOne_runsTheRulesOfRecords() {
        Iterator<City> million = IntStream.range(0, 20_000)
                .mapToObj(i -> City.builder()
                        .id("c" + i)
                        .name(i % 2 == 0 ? "A" : " ")
                        .kind(CityKind.CITY)
                        .build())
                .iterator();
        ValidationReport report = DatasetValidator.of(ValidationConfig.builder()
                        .cap(10)
                        .addSkippedRules("evidence")
                        .build())
                .validate(million);
        assertThat(report.records()).isEqualTo(20_000);
        assertThat(report.count("constraint-not-blank").failed()).isEqualTo(10_000);
        assertThat(report.findings())
                .hasSize(10)
                .allSatisfy(finding -> assertThat(finding.documentPointer()).isEmpty());
        assertThat(report.notRun().getOrDefault("id-duplicate", Message.of("")).english())
                .contains("one by one");
        assertThat(report.toText(Locale.KOREAN)).contains("기준일 없음");
        List<CooperationRecord> none = new ArrayList<>();
        assertThat(DatasetValidator.standard().validate(none.iterator()).toText(Locale.ENGLISH))
                .contains("Nothing is wrong.");
    }

    @Test
    void recordValidator_saysAllThatOneRecordShows() {
        Project project = Project.builder()
                .id("p")
                .title("P")
                .period(Edtf.parse("2025/2014"))
                .sector(Sector.of("transport.urbna"))
                .build();
        ValidationReport report = RecordValidator.standard().validate(project);
        assertThat(report.findings())
                .extracting(finding -> finding.subject() + finding.pointer() + " " + finding.code())
                .containsExactly(
                        "project/p/citations record-without-citation",
                        "project/p/period period-reversed",
                        "project/p/sector term-unknown");
        assertThat(report.records()).isEqualTo(1);
        assertThat(report.notRun()).containsKey("reference-leads-nowhere");
        assertThat(RecordValidator.standard().validateConstraints(project)).isEmpty();
        ValidationReport dataset = RecordValidator.standard()
                .validate(Dataset.builder().id("d").title("D").add(project).build());
        assertThat(dataset.findings()).isEqualTo(report.findings());
        assertThat(dataset.records()).isEqualTo(1);
    }

    @Test
    void recordValidator_leavesUndecidedWhatOneRecordLeavesOpen() {
        Project project = Project.builder()
                .id("p")
                .title("P")
                .budget(Money.of(BigDecimal.ONE, Currency.of("DEM")))
                .build();
        assertThat(RecordValidator.standard().validate(project).findings())
                .extracting(Finding::code)
                .containsExactly("record-without-citation");
        assertThat(RecordValidator.standard().validate(project).undecided())
                .extracting(Finding::code)
                .containsExactly("currency-withdrawn");
    }

    @Test
    void recordValidator_followsItsConfiguration() {
        City blank = City.builder().id("c").name(" ").kind(CityKind.CITY).build();
        assertThat(RecordValidator.standard().validateConstraints(blank)).hasSize(1);
        assertThat(RecordValidator.of(ValidationConfig.builder()
                                .addSkippedRules("constraint")
                                .build())
                        .validateConstraints(blank))
                .isEmpty();
        assertThat(RecordValidator.of(ValidationConfig.builder()
                                .putSeverity("constraint-not-blank", Severity.NOTICE)
                                .build())
                        .validateConstraints(blank))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.NOTICE));
    }

    @Test
    void toHtml_ofHostileData_escapesIt() {
        Dataset hostile = project(" <script>alert(1)</script>\u0007&\"");
        String html = DatasetValidator.standard().validate(hostile).toHtml(Locale.ENGLISH);
        assertThat(html).doesNotContain("<script", "\u0007").contains("&lt;script&gt;");
        assertThat(DatasetValidator.standard().validate(hostile).toText(Locale.ENGLISH))
                .doesNotContain("\u0007");
    }

    @Test
    void parse_ofASeverity_isTheInverseOfToString() {
        for (Severity severity : Severity.values()) {
            assertThat(Severity.parse(severity.toString())).isEqualTo(severity);
            assertThat(severity.label(Locale.KOREAN)).matches("[가-힣]+");
        }
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Severity.parse("fatal")))
                .isInstanceOf(MalformedTextException.class)
                .hasMessageContaining("one of error, warning, notice");
    }

    @Test
    void patterns_ofTheConstraints_areWrittenOnce() throws IOException {
        Map<String, Long> written = new TreeMap<>();
        List<String> sources = new ArrayList<>();
        for (String module : List.of("core", "json")) {
            try (Stream<Path> files = Files.walk(GeneratedFile.path(module + "/src/main"))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(f -> f.toString().matches(".*\\.(java|properties)"))
                        .toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        for (Constraint constraint : RuleCatalog.allConstraints()) {
            Object pattern = constraint.attributes().get("regexp");
            if (pattern != null && !pattern.equals(".*")) {
                String literal = "\"" + pattern.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
                written.put(
                        literal,
                        sources.stream()
                                .map(text -> text.replaceAll("\"\\s*[+]\\s*\"", ""))
                                .filter(text -> text.contains(literal))
                                .count());
            }
        }
        assertThat(written).hasSizeGreaterThanOrEqualTo(3);
        assertThat(written.values()).as("%s", written).containsOnly(1L);
    }

    @Test
    void validate_recordsOneByOne_inParallelGivesTheSameReport() {
        List<CooperationRecord> records = IntStream.range(0, 10_000)
                .<CooperationRecord>mapToObj(i -> City.builder()
                        .id("c-" + i)
                        .name(i % 7 == 0 ? " " : "C " + i % 3)
                        .kind(CityKind.of(i % 5 == 0 ? "town-" + i : "city"))
                        .build())
                .toList();
        ValidationConfig config = ValidationConfig.builder().cap(1500).build();
        ValidationReport one = DatasetValidator.of(config).validate(records.iterator());
        ValidationReport parallel =
                DatasetValidator.of(config.toBuilder().parallel(true).build()).validate(records.iterator());
        assertThat(one.count("term-unknown").cut()).isEqualTo(500);
        assertThat(one.findings().get(0).subject()).isEqualTo("city/c-0");
        assertThat(parallel.findings()).isEqualTo(one.findings());
        assertThat(parallel).isEqualTo(one);
    }

    /** What a constraint accepts is decided by the constraint: no pattern of a rule says it in other words. */
    @Test
    void patterns_ofTheRules_acceptNothingThatAConstraintHasAPatternFor() throws IOException {
        List<Pattern> patterns = new ArrayList<>();
        Pattern literal = Pattern.compile(
                "(?:Pattern\\.compile|\\.matches)\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*[+]?\\s*)+)[,)]");
        try (Stream<Path> files = Files.walk(GeneratedFile.path("core/src/main/java/org/urbancoop/validation"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher found = literal.matcher(Files.readString(file));
                while (found.find()) {
                    String joined =
                            found.group(1).replaceAll("\"\\s*[+]\\s*\"", "").strip();
                    patterns.add(Pattern.compile(
                            joined.substring(1, joined.length() - 1).translateEscapes()));
                }
            }
        }
        assertThat(patterns).hasSizeGreaterThanOrEqualTo(4);
        for (String accepted : List.of(
                "name@example.org", "+82-44-211-3222", "https://example.org/page", "0123456789abcdef".repeat(4))) {
            assertThat(patterns).noneMatch(pattern -> pattern.matcher(accepted).matches());
        }
    }

    @Test
    void bounds_ofTheConstraints_standOnOneMemberEach() {
        Map<String, Long> bounds = new TreeMap<>();
        for (Constraint constraint : RuleCatalog.allConstraints()) {
            Object value = constraint.attributes().get("value");
            if (value != null) {
                bounds.merge(constraint.code() + " " + value, 1L, Long::sum);
            }
        }
        assertThat(bounds)
                .containsOnlyKeys(
                        "constraint-max 180", "constraint-max 90", "constraint-min -180", "constraint-min -90");
        assertThat(bounds.values()).containsOnly(1L);
    }
}
