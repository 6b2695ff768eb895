package org.urbancoop.json.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.testkit.Samples;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RuleDescription;
import org.urbancoop.validation.ValidationReport;

/** What a record that cannot be read leaves: nothing is found because it is missing, and what it says still counts. */
class RejectedRecordsTest {

    /**
     * Without its id, nobody knows who it was: what refers to it leads nowhere. Classifications have any keys, so
     * that the wrapping becomes one of them.
     */
    private static final Set<String> WITHOUT = Set.of("id", "classifications");

    private static ValidationReport validate(String members) {
        String document = "{\"format\":\"urbancoop\",\"formatVersion\":\"1.0\",\"id\":\"mine\",\"title\":\"Mine\","
                + "\"asOf\":\"2026-11-22\"," + members.replace('\'', '"') + "}";
        return JsonValidator.standard().validate(document.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> found(ValidationReport report) {
        return report.findings().stream()
                .map(finding -> finding.subject() + finding.pointer() + " " + finding.code())
                .toList();
    }

    @Test
    void aReference_toARejectedRecord_leadsSomewhere() {
        String members = """
                'cities':[{'id':'seoul','name':'Seoul','kind':'metropolis','citations':[{'source':'source/s'}]},
                {'id':'busan','name':'Busan','kind':'metropolis','country':'Korea',
                'citations':[{'source':'source/s'}]}],
                'agreements':[{'id':'a','kind':'friendship-city','parties':['city/seoul','city/busan'],
                'citations':[{'source':'source/s'}]}],
                'sources':[{'id':'s','title':'S'}]""";
        assertThat(found(validate(members))).containsExactly("city/busan/country malformed-text");
    }

    @Test
    void aRejectedRecord_isADuplicate_andWhatItPointsToIsUsed() {
        ValidationReport report = validate("""
                'sources':[{'id':'s','title':'S'},{'id':'t','title':'T'}],
                'cities':[{'id':'busan','name':'Busan','kind':'metropolis',
                                        'citations':[{'source':'source/s'}]},
                {'id':'busan','name':'Pusan','kind':7,'citations':[{'source':'source/t'}]}],
                'projects':[{'id':'p','title':'P','period':'2014/20x4',
                'citations':[{'source':'source/s','asOf':'soon'}],
                'participants':[{'party':'city/busan','role':5}]}]""");
        assertThat(found(report))
                .containsExactlyInAnyOrder(
                        "city/busan/kind wrong-type",
                        "project/p/period malformed-text",
                        "project/p/citations/0/asOf malformed-text",
                        "project/p/participants/0/role wrong-type",
                        "city/busan/id id-duplicate");
        assertThat(report.toString()).endsWith("in 5 records, 2 of them unreadable");
        assertThat(report.toText(Locale.KOREAN)).contains("레코드 5건(읽을 수 없는 것 2건)");
        assertThat(report.records()).isEqualTo(5);
        assertThat(report.unreadRecords()).isEqualTo(2);
    }

    @Test
    void theRestOfARejectedRecord_isChecked_atItsPlaceInTheDocument() {
        ValidationReport report = validate("""
                'sources':[{'id':'s','title':'S'}],
                'projects':[{'id':'p','title':'P','period':'2025/2014','budget':'much',
                'citations':[{'source':'source/s'}],
                'participants':[{'role':'partner','party':5},{'role':'partner','party':'city/nowhere'},7,
                {'role':'partner','party':'city/elsewhere'}]}]""");
        assertThat(found(report))
                .contains(
                        "project/p/period period-reversed",
                        "project/p/participants/1/party reference-leads-nowhere",
                        "project/p/participants/3/party reference-leads-nowhere");
        assertThat(report.findings())
                .filteredOn(finding -> finding.code().equals("reference-leads-nowhere"))
                .extracting(finding -> finding.documentPointer().orElseThrow().toString())
                .containsExactly("/projects/0/participants/1/party", "/projects/0/participants/3/party");
    }

    /** Each is the header's members, what is found in them, and whether the rules run on the records. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'id':'Bad Id','title':'T'                 | malformed-text                | true
            'id':'mine'                               | missing-member                | true
            'title':5,'asOf':'soon','licence':[]      | missing-member wrong-type malformed-text wrong-type | true
            'id':'a','id':'b','title':'T'             | duplicate-member              | true
            'id':'mine','title':'\\ud800'             | lone-surrogate                | true
            'id':'mine','title':'T','events':{}       | wrong-type                    | false
            'id':'mine','title':'T','cities':[]       | duplicate-member              | false
            'id':'mine','title':'T','format':'x'      | duplicate-member              | false
            'title':'T',                              | malformed-json                | false
            """)
    void anUnreadHeader_doesNotKeepTheRulesFromTheRecords(String header, String codes, boolean isChecked) {
        String document = """
                {'format':'urbancoop','formatVersion':'1.0',
                'cities':[{'id':'seoul','name':'Seoul','kind':'metropolis','citations':[{'source':'source/s'}]},
                {'id':'busan','name':'Busan','kind':'city','country':'Korea','citations':[{'source':'source/s'}]}],
                'sources':[{'id':'s','title':'S'}],
                'projects':[{'id':'p','title':'P','period':'2025/2014','citations':[{'source':'source/s'}],
                'participants':[{'role':'partner','party':'city/busan'},{'role':'partner','party':'city/nowhere'}]}],
                %s}""".formatted(header).replace('\'', '"');
        ValidationReport report = JsonValidator.standard().validate(document.getBytes(StandardCharsets.UTF_8));
        List<String> expected = new ArrayList<>(List.of(codes.split(" ", -1)));
        expected.add("malformed-text");
        if (isChecked) {
            expected.addAll(List.of("period-reversed", "reference-leads-nowhere", "record-unused"));
        }
        assertThat(report.findings().stream().map(Finding::code)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(report.findings()).allMatch(finding -> finding.location().isPresent());
        if (isChecked) {
            assertThat(report.findings())
                    .filteredOn(finding -> finding.code().equals("reference-leads-nowhere"))
                    .extracting(finding -> finding.documentPointer().orElseThrow() + " at "
                            + finding.location().orElseThrow().line())
                    .containsExactly("/projects/0/participants/1/party at 6");
            assertThat(report.toString()).endsWith("in 4 records, 1 of them unreadable");
        }
    }

    /** What is none of ours is not checked as if it were. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"cities\":[]}",
                "{\"format\":\"geojson\"}",
                "{\"format\":\"urbancoop\",\"formatVersion\":\"9.0\",\"id\":5}",
                "{\"format\":\"urbancoop\",\"formatVersion\":\"9.0\",\"id\":\"a\",\"title\":\"A\","
                        + "\"cities\":[{\"id\":\"x\",\"name\":\"X\",\"kind\":\"city\",\"parent\":\"city/y\"}]}",
                "{\"format\":\"ours\",\"formatVersion\":\"1.0\",\"id\":\"a\",\"title\":\"A\","
                        + "\"cities\":[{\"id\":\"x\",\"name\":\"X\",\"kind\":\"city\",\"parent\":\"city/y\"}]}",
                "[]",
                "5",
                "{\"format\":5,\"id\":\"a\",\"title\":\"b\"}",
            })
    void noRuleRuns_onWhatIsNoDataset(String document) {
        ValidationReport report = JsonValidator.standard().validate(document.getBytes(StandardCharsets.UTF_8));
        assertThat(report.findings()).isNotEmpty();
        assertThat(report.descriptions().values())
                .extracting(RuleDescription::category)
                .containsOnly(Category.READING);
        assertThat(report.records()).isZero();
    }

    @Test
    void nothingIsSaidOfWhatIsNoRecord_orHasNoIdentity() {
        ValidationReport report = validate("""
                'cities':[5,{'name':'Nameless','kind':'city'},{'id':'Bad Id','name':'X','kind':'city'},
                {'id':'x','id':'y','name':'X','kind':'city','citations':[]}]""");
        assertThat(report.findings()).allMatch(finding -> finding.location().isPresent());
        assertThat(found(report))
                .containsExactlyInAnyOrder(
                        "dataset/cities/0 wrong-type",
                        "dataset/cities/1 missing-member",
                        "dataset/cities/2/id malformed-text",
                        "dataset/cities/3/id duplicate-member",
                        "dataset/cities/3/citations empty-member");
        assertThat(report.unreadRecords()).isEqualTo(4);
    }

    @Test
    void whatIsNotKnownToBeTheSame_isNoRepetition() {
        String two = "'projects':[{'id':'a','title':'Metro','period':%s,'citations':[{'source':'source/s'}]},"
                + "{'id':'b','title':'Metro','period':%s,'citations':[{'source':'source/s'}]}],"
                + "'sources':[{'id':'s','title':'S'}]";
        assertThat(found(validate(two.formatted("'2014'", "'2014'")))).containsExactly("project/b project-repeated");
        assertThat(found(validate(two.formatted("'soon'", "'later'"))))
                .containsExactly("project/a/period malformed-text", "project/b/period malformed-text");
        assertThat(found(validate(two.replace(",'period':%s", "%s").formatted(",'period':'soon'", ""))))
                .containsExactly("project/a/period malformed-text");
        String organizations = "'organizations':[{'id':'a','name':'Fira','kind':'company'%s,"
                + "'citations':[{'source':'source/s'}]},{'id':'b','name':'Fira','kind':'company'%s,"
                + "'citations':[{'source':'source/s'}]}],'sources':[{'id':'s','title':'S'}]";
        assertThat(found(validate(organizations.formatted("", "")))).contains("organization/b organization-repeated");
        assertThat(found(validate(organizations.formatted(",'country':'Spain'", ",'country':'Italy'"))))
                .containsExactly("organization/a/country malformed-text", "organization/b/country malformed-text");
        assertThat(found(validate(organizations.formatted(",'country':'Spain'", ""))))
                .doesNotContain("organization/b organization-repeated");
    }

    @Test
    void aTotal_isUndecided_whereWhatItCountsCouldNotBeRead() {
        String totals = "'declaredTotals':[{'id':'t','measure':'count','what':'project','stated':%d,"
                + "'where':[{'member':'/sector','is':'transport.urban'}],'citation':{'source':'source/s'}}],"
                + "'sources':[{'id':'s','title':'S'}],'projects':["
                + "{'id':'p','title':'P','sector':'transport.urban','citations':[{'source':'source/s'}]},"
                + "{'id':'q','title':'Q','sector':9,'citations':[{'source':'source/s'}]},"
                + "{'id':'r','title':'R','sector':'water','period':'soon','citations':[{'source':'source/s'}]}]";
        assertThat(validate(totals.formatted(2)).totals())
                .singleElement()
                .satisfies(total -> assertThat(total.agrees().isUndecided()).isTrue());
        String readable = totals.replace("'sector':9", "'sector':'water'");
        assertThat(validate(readable.formatted(2)).totals())
                .as("what else of a record could not be read does not matter")
                .singleElement()
                .satisfies(total -> assertThat(total.agrees().isNo()).isTrue());
        assertThat(validate(totals.formatted(3)).totals())
                .singleElement()
                .satisfies(total -> assertThat(total.agrees().isNo()).isTrue());
    }

    /** Damages one member in three of each record of the samples, one after the other. */
    @TestFactory
    Stream<DynamicTest> damage_makesNoFindingButItself() {
        return damages(7);
    }

    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> damageOfEachMember_makesNoFindingButItself() {
        return damages(1);
    }

    private static Stream<DynamicTest> damages(int step) {
        Dataset sound = Samples.dataset();
        byte[] document = UrbancoopJson.of().toBytes(sound);
        Set<String> before = new TreeSet<>();
        ValidationReport whole = JsonValidator.standard().validate(document);
        whole.findings().forEach(finding -> before.add(identity(finding)));
        List<DynamicTest> tests = new ArrayList<>();
        Map<String, @Nullable Object> tree =
                LooseTree.parse(new String(document, StandardCharsets.UTF_8)).object();
        for (Map.Entry<String, @Nullable Object> array : tree.entrySet()) {
            if (array.getValue() instanceof List<?> records && !array.getKey().equals("declaredTotals")) {
                for (int i = 0; i < records.size(); i++) {
                    int index = i;
                    tests.add(DynamicTest.dynamicTest(
                            array.getKey() + "/" + i, () -> damage(tree, array.getKey(), index, step, before)));
                }
            }
        }
        return tests.stream();
    }

    private static void damage(
            Map<String, @Nullable Object> tree, String array, int index, int step, Set<String> before) {
        List<List<String>> places = new ArrayList<>();
        places(
                ((List<?>) Objects.requireNonNull(tree.get(array))).get(index),
                List.of(array, Integer.toString(index)),
                places);
        Map<String, String> wrong = new LinkedHashMap<>();
        // Of records that are alike, each has others.
        for (int next = index % step; next < places.size(); next += step) {
            List<String> place = places.get(next);
            boolean leaf = !(at(tree, place) instanceof Map<?, ?> || at(tree, place) instanceof List<?>);
            for (boolean wrapped : leaf ? List.of(true, false) : List.of(true)) {
                // Either what it says is still there, in a place where nobody looks for it, or it is gone.
                Object damage = wrapped ? Map.of("a", at(tree, place)) : "\ud83d\ude00/?";
                Map<String, @Nullable Object> damaged = LooseTree.parse(
                                new String(LooseTree.bytes(tree), StandardCharsets.UTF_8))
                        .object();
                replace(damaged, place, damage);
                ValidationReport report = JsonValidator.standard().validate(LooseTree.bytes(damaged));
                if (report.unreadRecords() == 0) {
                    // A text that is read as any other.
                    continue;
                }
                List<String> found = report.findings().stream()
                        .filter(finding -> !isOfReading(finding, report)
                                && (wrapped || !finding.code().equals("record-unused")))
                        .map(RejectedRecordsTest::identity)
                        .filter(identity -> !before.contains(identity))
                        .toList();
                if (!found.isEmpty()) {
                    wrong.put(String.join("/", place), found.toString());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isOfReading(Finding finding, ValidationReport report) {
        return report.description(finding.code())
                .map(RuleDescription::category)
                .filter(Category.READING::equals)
                .isPresent();
    }

    private static String identity(Finding finding) {
        return finding.subject() + finding.pointer() + " " + finding.code();
    }

    private static Object at(Object tree, List<String> place) {
        Object found = tree;
        for (String step : place) {
            found = Objects.requireNonNull(
                    found instanceof Map<?, ?> map ? map.get(step) : ((List<?>) found).get(Integer.parseInt(step)));
        }
        return found;
    }

    @SuppressWarnings("unchecked") // as LooseTree reads it
    private static void replace(Map<String, @Nullable Object> tree, List<String> place, Object by) {
        Object holder = at(tree, place.subList(0, place.size() - 1));
        String last = place.get(place.size() - 1);
        if (holder instanceof Map<?, ?> map) {
            ((Map<String, @Nullable Object>) map).put(last, by);
        } else {
            ((List<@Nullable Object>) holder).set(Integer.parseInt(last), by);
        }
    }

    private static void places(@Nullable Object value, List<String> at, List<List<String>> places) {
        if (at.size() > 2 && !WITHOUT.contains(at.get(2))) {
            places.add(at);
        }
        Map<String, @Nullable Object> children = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, child) -> {
                if (child != null) {
                    children.put((String) name, child);
                }
            });
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) != null) {
                    children.put(Integer.toString(i), list.get(i));
                }
            }
        }
        children.forEach((name, child) -> {
            List<String> below = new ArrayList<>(at);
            below.add(name);
            places(child, below, places);
        });
    }
}
