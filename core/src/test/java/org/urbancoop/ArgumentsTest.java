package org.urbancoop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintValidatorContext;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.city.City;
import org.urbancoop.code.Code;
import org.urbancoop.code.Country;
import org.urbancoop.code.Role;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DatasetDiff;
import org.urbancoop.evidence.EvidenceReport;
import org.urbancoop.evidence.SourceTexts;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.Members;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.format.Credit;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Formats;
import org.urbancoop.format.Loss;
import org.urbancoop.format.Problem;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.format.ReadResult;
import org.urbancoop.format.Written;
import org.urbancoop.merge.Claim;
import org.urbancoop.merge.Datasets;
import org.urbancoop.merge.MergePolicy;
import org.urbancoop.merge.Origin;
import org.urbancoop.merge.RefusedRulingsException;
import org.urbancoop.merge.Ruling;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.notation.CounterpartReader;
import org.urbancoop.notation.NameReader;
import org.urbancoop.notation.PlaceListReader;
import org.urbancoop.notation.QuantityReader;
import org.urbancoop.notation.RecordSearch;
import org.urbancoop.notation.SerialDateReader;
import org.urbancoop.progress.Progress;
import org.urbancoop.query.RecordFilter;
import org.urbancoop.query.RecordFinder;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.testing.Arguments;
import org.urbancoop.testing.SampleFormat;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.IsoDuration;
import org.urbancoop.time.Moment;
import org.urbancoop.time.TimeOfDay;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.ChangeValidator;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.PartValidator;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.ReachKey;
import org.urbancoop.validation.Reconciliation;
import org.urbancoop.validation.RecordValidator;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleCatalog;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleCount;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Suppression;
import org.urbancoop.validation.Text;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;
import org.urbancoop.validation.member.MemberConstraints;

/** No public method takes a null by accident, and none breaks at an extreme. */
class ArgumentsTest {

    private static final String UNUSED = "Jakarta Validation calls it with a context, which it does not use";

    private static final String DOCUMENTED = "as java.time does, it throws a DateTimeException, and says so";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static final Problem PROBLEM = Problem.builder()
            .code("missing-member")
            .severity(Severity.ERROR)
            .pointer(JsonPointer.parse("/name"))
            .message(Message.of("missing"))
            .build();

    private static final Ruling RULING = Ruling.builder()
            .base("city/a")
            .other("city/b")
            .outcome(Ruling.Outcome.SAME)
            .reason("looked it up")
            .author("kim")
            .build();

    private final Arguments arguments = Arguments.of(City.class)
            .sample(Slug.parse("seoul"))
            .sample(Edtf.parse("2014"))
            .sample(TimeOfDay.of(9, 30))
            .sample(IsoDuration.parse("P4Y"))
            .sample(Moment.of(Edtf.parse("2014")))
            .sample(JsonPointer.parse("/name"))
            .sample(Reference.parse("city/seoul"))
            .sample(CountryReference.of(Country.of("KR")))
            .sample(Samples.extensions())
            .sample(NumberValue.of(BigDecimal.TEN))
            .sample(Members.of(City.class))
            .sample(Members.of(City.class).get("name"))
            .sample(Role.list())
            .sample(Code.class, () -> Role.ORGANIZER)
            .sample(new MalformedTextException("Slug", "Seoul", 0, "a-z"))
            .sample(DatasetDiff.between(Samples.dataset(), Samples.emptyDataset()))
            .sample(Datasets.merge(
                    Samples.dataset(),
                    Samples.emptyDataset(),
                    MergePolicy.builder().build()))
            .sample(RULING)
            .sample(MergePolicy.builder().build())
            .sample(new Claim(Origin.BASE, new DatasetDiff.Side(JsonPointer.parse("/name"), "Seoul"), List.of()))
            .sample(new RefusedRulingsException(
                    List.of(new RefusedRulingsException.Objection(0, "base", "city/x", Message.of("not there")))))
            .sample(NameReader.of(Samples.dataset()))
            .sample(RecordSearch.of(Samples.dataset()))
            .sample(RecordFinder.of(Samples.dataset()))
            .sample(RecordFilter.builder().country(Country.of("KR")).build())
            .sample(Samples.dataset().graph())
            .sample(Samples.dataset().bySector(Samples.dataset().getProjects()))
            .sample(Samples.dataset().agreementsInForce(Edtf.parse("2014")))
            .sample(CounterpartReader.of(NameReader.ofCountries()))
            .sample(CounterpartReader.of(NameReader.ofCountries())
                    .read("Mongolia/Ulaanbaatar (2014-2025)")
                    .value()
                    .orElseThrow()
                    .parties()
                    .get(0))
            .sample(PlaceListReader.of(NameReader.ofCountries())
                    .read("Taipei (Chinese Taipei)")
                    .value()
                    .orElseThrow()
                    .get(0))
            .sample(PlaceListReader.of(NameReader.ofCountries()))
            .sample(SerialDateReader.of1900())
            .sample(SourceTexts.of(Map.of()))
            .sample(EvidenceReport.prove(Samples.dataset(), SourceTexts.of(Map.of())))
            .sample(QuantityReader.read("about 200"))
            .sample(DatasetValidator.standard())
            .sample(ChangeValidator.standard())
            .sample(PartValidator.of(ValidationConfig.standard(), Set.of(Reach.REFERENCES)))
            .sample(new ReachKey(Reach.SAME_NAME, "city seoul"))
            .sample(RecordValidator.standard())
            .sample(RuleCatalog.standard())
            .sample(MemberConstraints.of(City.class, "name"))
            .sample(ValidationConfig.standard())
            .sample(Path.class, () -> folder.resolve("sample.txt"))
            .sample(AtomicFile.Content.class, () -> stream -> {})
            .sample(Progress.class, () -> Progress.NONE)
            .sample(Format.class, () -> new SampleFormat(SampleFormat.INFO))
            .sample(SampleFormat.INFO)
            .sample(Formats.of(List.of(new SampleFormat(SampleFormat.INFO))))
            .sample(FormatOptions.builder().keepsPersonalData(true).build())
            .sample(FormatInput.class, () -> FormatInput.of(new byte[] {'{', '}'}))
            .sample(FormatOutput.class, () -> FormatOutput.stream(OutputStream.nullOutputStream()))
            .sample(SampleFormat.loss(Loss.Kind.ROUNDED))
            .sample(PROBLEM)
            .sample(ReadEntry.builder().addProblem(PROBLEM).build())
            .sample(ReadResult.of(Samples.dataset(), List.of(), List.of(), List.of()))
            .sample(Credit.of(Samples.dataset()))
            .sample(new Written(1, List.of()))
            .sample(Consumer.class, () -> (Consumer<Object>) value -> {})
            .sample(REPORT)
            .sample(REPORT.findings().get(0))
            .sample(Reconciliation.of(Samples.dataset()).get(0))
            .sample(RuleCatalog.standard().descriptions().iterator().next())
            .sample(RuleCount.builder().failed(3).build())
            .sample(Suppression.builder()
                    .rule("total-differs")
                    .subject("dataset")
                    .reason("The source does not add up")
                    .author("kim")
                    .build())
            .sample(ConstraintValidatorContext.class, ArgumentsTest::unusedContext)
            .sample(new KeepContext())
            .sample(RuleContext.Visitor.class, () -> (subject, pointer, value) -> {})
            .sample(Predicate.class, () -> (Predicate<Object>) value -> true)
            .sample(RuleContext.class, KeepContext::kept)
            .sample(RuleContext.Draft.class, () -> KeepContext.kept().report("name"))
            .except(
                    "text.Spelling static <T> nearest(String, List<T>, Function<T, List<String>>): Optional<T> "
                            + "#candidates",
                    "the function takes whatever the list holds")
            .except(
                    "text.Slugs static <T> distinct(List<T>, Function<? super T, Slug>, "
                            + "Function<? super T, List<String>>): List<Slug> #things",
                    "the functions take whatever the list holds")
            .except("format.Format protected new(FormatInfo)", "abstract, so that this test calls none of it")
            .except("time.PartOfYear earliest(int): YearMonth", DOCUMENTED)
            .except("time.PartOfYear latest(int): YearMonth", DOCUMENTED)
            .except("time.TimeOfDay static of(int, int): TimeOfDay", DOCUMENTED)
            .except(
                    "reference.AssignedCountryValidator isValid(Reference, ConstraintValidatorContext): boolean",
                    UNUSED)
            .except("constraint.CountryCodeValidator isValid(Country, ConstraintValidatorContext): boolean", UNUSED)
            .except("constraint.CurrencyCodeValidator isValid(Currency, ConstraintValidatorContext): boolean", UNUSED)
            .except("constraint.LanguageTagValidator isValid(String, ConstraintValidatorContext): boolean", UNUSED)
            .except(
                    "constraint.NotBlankIfPresentValidator isValid(String, ConstraintValidatorContext): boolean",
                    UNUSED)
            .except("constraint.TimeZoneIdValidator isValid(String, ConstraintValidatorContext): boolean", UNUSED);

    private static final ValidationReport REPORT = DatasetValidator.standard().validate(Samples.dataset());

    private static ConstraintValidatorContext unusedContext() {
        return (ConstraintValidatorContext) Proxy.newProxyInstance(
                ArgumentsTest.class.getClassLoader(),
                new Class<?>[] {ConstraintValidatorContext.class},
                (proxy, method, arguments) -> method.getName().equals("toString")
                        ? "context"
                        : method.getName().equals("hashCode") ? 1 : null);
    }

    @Test
    void nulls_areRefusedByName() {
        assertThat(arguments.nulls()).isEmpty();
        assertThat(arguments.count()).isGreaterThan(1_000);
    }

    @Test
    @Tag("slow")
    void extremes_areTakenOrRefused() {
        assertThat(arguments.extremes()).isEmpty();
        assertThat(arguments.count()).isGreaterThan(10_000);
    }

    /** Hands out its context, which is good while a rule checks and does not know when that ends. */
    @RuleInfo(
            code = "keep-context",
            severity = Severity.NOTICE,
            category = Category.OTHER,
            title = @Text(en = "A dataset", ko = "데이터셋"),
            message = @Text(en = "{value} is a dataset", ko = "{value}은(는) 데이터셋입니다"),
            rationale = @Text(en = "An example.", ko = "예입니다."),
            hint = @Text(en = "None.", ko = "없습니다."),
            passes = "",
            fails = "")
    public static final class KeepContext implements Rule<Dataset> {

        private static @Nullable RuleContext kept;

        /** Creates the rule. */
        public KeepContext() {}

        static RuleContext kept() {
            if (kept == null) {
                DatasetValidator.of(ValidationConfig.builder()
                                .addAddedRule(new KeepContext())
                                .build())
                        .validate(Samples.dataset());
            }
            return Objects.requireNonNull(kept);
        }

        @Override
        public Class<Dataset> reads() {
            return Dataset.class;
        }

        @Override
        public void check(Dataset dataset, RuleContext context) {
            kept = context;
        }
    }
}
