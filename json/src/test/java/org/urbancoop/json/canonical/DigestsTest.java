package org.urbancoop.json.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.amount.Money;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Currency;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.json.RealDataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testkit.Samples;

class DigestsTest {

    private static final City CITY = Samples.get("city-former-names", City.class);

    @Test
    void form_recordWithoutItsType() {
        assertThat(Digests.form(CITY))
                .hasToString("{\"country\":\"KZ\",\"formerNames\":[{\"name\":\"Nur-Sultan\",\"period\":\"2019/2022\"},"
                        + "{\"name\":\"Akmola\",\"period\":\"/1998\"}],\"id\":\"astana\",\"kind\":\"city\",\""
                        + "name\":\"Astana\"}");
        assertThat(Digests.of(CITY)).isEqualTo(Digests.form(CITY).sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void of_whateverTheDocumentLooksLike() {
        String document = """
                { "kind": "city", "type": "city",
                  "aliases": [], "country": "\\u004bZ", "parent": null,
                  "formerNames": [ { "period": "2019/2022", "name": "Nur-Sultan" }, { "name": "Akmola", "period": \
                  "/1998" } ],
                  "name": "Astana",   "id": "astana" }
                """;
        City read = UrbancoopJson.of().decode(document, City.class).value().orElseThrow();

        assertThat(Digests.of(read)).isEqualTo(Digests.of(CITY));
    }

    @Test
    void of_whateverDiffers() {
        String digest = Digests.of(CITY);

        assertThat(Digests.of(CITY.toBuilder().name("Astana ").build())).isNotEqualTo(digest);
        assertThat(Digests.of(CITY.toBuilder().kind(CityKind.METROPOLIS).build()))
                .isNotEqualTo(digest);
        assertThat(Digests.of(CITY.toBuilder()
                        .extensions(Extensions.from(Map.of("x", new TextValue(""))))
                        .build()))
                .isNotEqualTo(digest);
        List<org.urbancoop.city.FormerName> turned = new ArrayList<>(CITY.getFormerNames());
        Collections.reverse(turned);
        assertThat(Digests.of(CITY.toBuilder().formerNames(turned).build()))
                .as("the order of an array says something")
                .isNotEqualTo(digest);
    }

    @Test
    void of_numbersByTheirValue() {
        assertThat(Digests.of(withBudget("5400000.00"))).isEqualTo(Digests.of(withBudget("54E+5")));
        assertThat(Digests.of(withBudget("5400000.01"))).isNotEqualTo(Digests.of(withBudget("5400000")));
    }

    private static Project withBudget(String amount) {
        return Project.builder()
                .id("fares")
                .title("Fares")
                .budget(Money.of(new BigDecimal(amount), Currency.of("USD")))
                .build();
    }

    @Test
    void of_numberThatNoDoubleHas() {
        assertThatExceptionOfType(UrbancoopJsonException.class)
                .isThrownBy(() -> Digests.of(withBudget("12345678901234567.89")))
                .withMessage(
                        "/budget/amount: the canonical form writes numbers as doubles do, and no double has this value:"
                                + " '12345678901234567.89'; the nearest one is 12345678901234568; to keep each"
                                + " digit, make it a text"
                                + " [number-out-of-range]");
        assertThatExceptionOfType(UrbancoopJsonException.class)
                .isThrownBy(() -> Digests.of(Samples.dataset().toBuilder()
                        .extensions(Extensions.none())
                        .build()))
                .satisfies(e -> {
                    assertThat(e.getCode()).isEqualTo(ProblemCode.NUMBER_OUT_OF_RANGE);
                    assertThat(e.getPointer()).hasToString("/sources/1/links/0/x-huge");
                    assertThat(e.getText()).isEqualTo("-1e400");
                });
    }

    @Test
    void of_loneSurrogate() {
        Dataset dataset = Samples.emptyDataset().toBuilder()
                .addCity(CITY)
                .addCity(CITY.toBuilder().addAlias("Astana").addAlias("\ud83d").build())
                .build();

        assertThatExceptionOfType(UrbancoopJsonException.class)
                .isThrownBy(() -> Digests.of(dataset))
                .satisfies(e -> {
                    assertThat(e.getCode()).isEqualTo(ProblemCode.LONE_SURROGATE);
                    assertThat(e.getPointer()).hasToString("/cities/1/aliases/1");
                });
    }

    @Test
    void form_dataset() {
        Dataset dataset = Dataset.builder()
                .id("two")
                .title("Two")
                .extensions(Extensions.from(Map.of("x-rank", new NumberValue("1.10"))))
                .add(CITY)
                .add(Samples.get("source-minimal", CooperationRecord.class))
                .build();

        assertThat(Digests.form(dataset))
                .hasToString(
                        "{\"declaredTotals\":[],\"header\":{\"id\":\"two\",\"title\":\"Two\",\"x-rank\":1.1},\"record"
                                + "s\":["
                                + "[\"city/astana\",\"" + Digests.of(CITY) + "\"],"
                                + "[\"source/minimal\",\""
                                + Digests.of(Samples.get("source-minimal", CooperationRecord.class))
                                + "\"]]}");
        assertThat(Digests.of(dataset)).isEqualTo(Digests.form(dataset).sha256());
    }

    @Test
    void of_datasetInAnyOrder() {
        Dataset dataset = RealDataset.load();
        Dataset turned = turned(dataset);

        assertThat(turned.getProjects()).isNotEqualTo(dataset.getProjects());
        assertThat(Digests.of(turned)).isEqualTo(Digests.of(dataset));
    }

    @Test
    void of_datasetInAnyFormatVersion() {
        Dataset dataset = RealDataset.load();

        assertThat(Digests.of(dataset.toBuilder().formatVersion("1.7").build())).isEqualTo(Digests.of(dataset));
        assertThat(Digests.of(dataset.toBuilder().version("99.0.0").build())).isNotEqualTo(Digests.of(dataset));
    }

    @Test
    void of_datasetThatDiffersInOneRecord() {
        Dataset dataset = RealDataset.load();
        DeclaredTotal total = dataset.getDeclaredTotals().get(0);

        assertThat(Digests.of(dataset.toBuilder().addCity(CITY).build()))
                .isNotEqualTo(Digests.of(dataset))
                .as("a record that stands twice stands twice")
                .isNotEqualTo(
                        Digests.of(dataset.toBuilder().addCities(CITY, CITY).build()));
        assertThat(Digests.of(dataset.toBuilder()
                        .addDeclaredTotal(total.toBuilder().id("other").build())
                        .build()))
                .isNotEqualTo(Digests.of(dataset));
    }

    private static Dataset turned(Dataset dataset) {
        return dataset.toBuilder()
                .sources(reversed(dataset.getSources()))
                .cities(reversed(dataset.getCities()))
                .organizations(reversed(dataset.getOrganizations()))
                .agreements(reversed(dataset.getAgreements()))
                .projects(reversed(dataset.getProjects()))
                .events(reversed(dataset.getEvents()))
                .programs(reversed(dataset.getPrograms()))
                .declaredTotals(reversed(dataset.getDeclaredTotals()))
                .build();
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    /** What comes of the samples is committed, so that every JVM and every release must agree. */
    @Test
    void of_samples() {
        assertThat(digests().keySet()).hasSizeGreaterThan(Samples.all().size());
        GeneratedFile.check(
                "json/src/test/resources/org/urbancoop/json/canonical/digests.tsv",
                digests().entrySet().stream()
                        .map(entry -> entry.getKey() + '\t' + entry.getValue() + '\n')
                        .collect(Collectors.joining()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "az-Latn-AZ", "lt-LT", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
    void of_samplesInEveryLocale(String tag) {
        Map<String, String> expected = digests();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(digests()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        Samples.all().forEach((name, sample) -> digests.put(name, digest(sample)));
        Samples.declaredTotals().forEach((name, sample) -> digests.put(name, digest(sample)));
        digests.put("empty-dataset", Digests.of(Samples.emptyDataset()));
        digests.put("samples-dataset", Digests.of(withDoubles(Samples.dataset())));
        return digests;
    }

    private static String digest(Extensible sample) {
        Extensible value = withDoubles(sample);
        return value instanceof DeclaredTotal total ? Digests.of(total) : Digests.of((CooperationRecord) value);
    }

    /** Obtains a sample with other numbers for those in its unknown members that no double has. */
    @SuppressWarnings("unchecked") // A value is read as its own type again.
    private static <T extends Extensible> T withDoubles(T sample) {
        String text = UrbancoopJson.of().toText(sample);
        Class<? super T> type = (Class<? super T>) sample.getClass().getSuperclass();
        return (T) UrbancoopJson.of()
                .read(
                        text.replace("-1e400", "-1e40")
                                .replace("12345678901234567890123456789012345678901234567890.5", "12345678.90"),
                        (Class<? extends Extensible>) type);
    }

    /** A record of any type is content. */
    @ParameterizedTest
    @EnumSource(RecordType.class)
    void ofADataset_everyTypeCounts(RecordType type) {
        CooperationRecord entry = Objects.requireNonNull(Samples.all().get(type + "-minimal"));
        Dataset one = Samples.emptyDataset().toBuilder().add(entry).build();
        assertThat(Digests.of(one)).isNotEqualTo(Digests.of(Samples.emptyDataset()));
    }
}
