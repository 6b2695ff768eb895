package org.urbancoop.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.Code;
import org.urbancoop.code.Country;
import org.urbancoop.code.Role;
import org.urbancoop.code.Sector;
import org.urbancoop.dataset.ByVerdict;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.testkit.Samples;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Verdict;

class RecordFinderTest {

    private static final Dataset DATASET = Samples.dataset();

    private static final RecordFinder FINDER = RecordFinder.of(DATASET);

    private static final List<RecordFilter> SINGLE = List.of(
            RecordFilter.builder().build(),
            RecordFilter.builder().type(RecordType.PROJECT).build(),
            RecordFilter.builder().type(RecordType.CITY).build(),
            RecordFilter.builder().country(Country.KR).build(),
            RecordFilter.builder().country(Country.MN).build(),
            RecordFilter.builder()
                    .addParty(DATASET.getCities().get(0).reference())
                    .build(),
            RecordFilter.builder().role(Role.ORGANIZER).build(),
            RecordFilter.builder().sector(Sector.of("transport")).build(),
            RecordFilter.builder().addKind(AgreementKind.SISTER_CITY).build(),
            RecordFilter.builder().during(Edtf.parse("1960/2030")).build(),
            RecordFilter.builder().during(Edtf.parse("2014")).build(),
            RecordFilter.builder().inForce(Edtf.parse("2014-06-01")).build(),
            RecordFilter.builder()
                    .near(DATASET.getCities().get(0).reference())
                    .hops(2)
                    .build(),
            RecordFilter.builder().text("s").build());

    @Provide
    static Arbitrary<List<RecordFilter>> pairs() {
        return Combinators.combine(Arbitraries.of(SINGLE), Arbitraries.of(SINGLE))
                .as(List::of);
    }

    /** What two filters find together is what each finds; a record is found as it is tested. */
    @Property(tries = 100)
    void conditions_areJoined(@ForAll("pairs") List<RecordFilter> pair) {
        Map<FilterCondition, Object> both = new EnumMap<>(FilterCondition.class);
        pair.forEach(filter -> both.putAll(conditions(filter)));
        RecordFilter joined = of(both);
        ByVerdict<CooperationRecord> found = FINDER.find(joined);
        DATASET.records().forEach(entry -> {
            Verdict verdict = FINDER.test(joined, entry);
            assertThat(found.yes().contains(entry)).as("%s", entry.reference()).isEqualTo(verdict.isYes());
            assertThat(found.undecided().contains(entry))
                    .as("%s", entry.reference())
                    .isEqualTo(verdict.isUndecided());
            Verdict single = both.entrySet().stream()
                    .map(one -> FINDER.test(of(withHops(one, both)), entry))
                    .reduce(Verdict.YES, Verdict::and);
            assertThat(verdict).as("%s: %s", entry.reference(), joined).isEqualTo(single);
        });
        assertThat(found).isEqualTo(joined.find(DATASET));
    }

    private static Map<FilterCondition, Object> withHops(
            Map.Entry<FilterCondition, Object> one, Map<FilterCondition, Object> both) {
        Map<FilterCondition, Object> alone = new EnumMap<>(Map.of(one.getKey(), one.getValue()));
        if (one.getKey() == FilterCondition.NEAR && both.containsKey(FilterCondition.HOPS)) {
            alone.put(FilterCondition.HOPS, both.get(FilterCondition.HOPS));
        }
        // A role is that of the party or the country, and parties act together in a sector.
        Set<FilterCondition> joint = Set.of(FilterCondition.ROLE, FilterCondition.SECTOR, FilterCondition.PARTY);
        if (joint.contains(one.getKey())) {
            for (FilterCondition other : List.of(
                    FilterCondition.COUNTRY, FilterCondition.PARTY, FilterCondition.SECTOR, FilterCondition.ROLE)) {
                if (both.containsKey(other)) {
                    alone.put(other, both.get(other));
                }
            }
        }
        return alone;
    }

    private static Map<FilterCondition, Object> conditions(RecordFilter filter) {
        Map<FilterCondition, Object> conditions = new EnumMap<>(FilterCondition.class);
        filter.getType().ifPresent(value -> conditions.put(FilterCondition.TYPE, value));
        filter.getText().ifPresent(value -> conditions.put(FilterCondition.TEXT, value));
        filter.getCountry().ifPresent(value -> conditions.put(FilterCondition.COUNTRY, value));
        filter.getParties().forEach(value -> conditions.put(FilterCondition.PARTY, value));
        filter.getRole().ifPresent(value -> conditions.put(FilterCondition.ROLE, value));
        filter.getSector().ifPresent(value -> conditions.put(FilterCondition.SECTOR, value));
        filter.getKinds().forEach(value -> conditions.put(FilterCondition.KIND, value));
        filter.getDuring().ifPresent(value -> conditions.put(FilterCondition.DURING, value));
        filter.getInForce().ifPresent(value -> conditions.put(FilterCondition.IN_FORCE, value));
        filter.getNear().ifPresent(value -> {
            conditions.put(FilterCondition.NEAR, value);
            conditions.put(FilterCondition.HOPS, filter.getHops());
        });
        return conditions;
    }

    private static RecordFilter of(Map<FilterCondition, Object> conditions) {
        RecordFilter.Builder filter = RecordFilter.builder();
        conditions.forEach((condition, value) -> {
            switch (condition) {
                case TYPE -> filter.type((RecordType) value);
                case TEXT -> filter.text((String) value);
                case COUNTRY -> filter.country((Country) value);
                case PARTY -> filter.addParty((Reference) value);
                case ROLE -> filter.role((Role) value);
                case SECTOR -> filter.sector((Sector) value);
                case KIND -> filter.addKind((Code) value);
                case DURING -> filter.during((Edtf) value);
                case IN_FORCE -> filter.inForce((Edtf) value);
                case NEAR -> filter.near((Reference) value);
                case HOPS -> filter.hops((Integer) value);
            }
        });
        return filter.build();
    }

    /** A condition that is not asked of a type holds for none of its records. */
    @Test
    void conditions_holdForNoRecord_thatIsNotAsked() {
        for (RecordFilter filter : SINGLE) {
            conditions(filter).keySet().forEach(condition -> {
                Set<CooperationRecord> found = new HashSet<>();
                ByVerdict<CooperationRecord> answers = FINDER.find(filter);
                Stream.of(answers.yes(), answers.undecided(), answers.no()).forEach(found::addAll);
                assertThat(found).allMatch(entry -> condition.isAskedOf(entry.getType()));
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        country  | Atlantis   | unknown-term    | no country is called 'Atlantis'                 | 없는 국가: 'Atlantis'
        country  | ''         | unknown-term    | no country is called ''                         | 없는 국가: ''
        role | organiser | unknown-term\
             | no role is called 'organiser'; did you mean organizer?\
             | 없는 역할: 'organiser'; 비슷한 말: organizer
        sector | trnsport | unknown-term\
             | no sector is called 'trnsport'; did you mean transport?\
             | 없는 분야: 'trnsport'; 비슷한 말: transport
        kind | metroplis | unknown-term\
             | no kind is called 'metroplis'; did you mean metropolis?\
             | 없는 유형: 'metroplis'; 비슷한 말: metropolis
        type | town | unknown-term\
             | no type of record is called 'town'; there are: city, organization, agreement, project, event,\
         program, source\
             | 없는 레코드 유형: 'town'. 있는 유형: city, organization, agreement, project, event, program, source
        party | nowhere | unknown-record\
             | 'nowhere' names no record\
             | 'nowhere' - 그런 레코드가 없습니다
        party | city/none | unknown-record\
             | 'city/none' names no record\
             | 'city/none' - 그런 레코드가 없습니다
        party | ../etc | malformed-value\
             | '../etc' is no reference, such as city/seoul\
             | 참조가 아닙니다: '../etc'. 예: city/seoul
        during | 2014/20 | malformed-value\
             | '2014/20' is no date as EDTF writes it, such as 2026-11-29 or 2010/2014\
             | EDTF 날짜가 아닙니다: '2014/20'. 예: 2026-11-29, 2010/2014
        in-force | 2014-02-30 | malformed-value\
             | '2014-02-30' is no date as EDTF writes it, such as 2026-11-29 or 2010/2014\
             | EDTF 날짜가 아닙니다: '2014-02-30'. 예: 2026-11-29, 2010/2014
        hops | 0 | malformed-value\
             | '0' is no whole number from 1\
             | 1 이상의 정수가 아닙니다: '0'
        hops | x | malformed-value\
             | 'x' is no whole number from 1\
             | 1 이상의 정수가 아닙니다: 'x'
        text     | ' '        | malformed-value | it is blank                                     | 비어 있습니다
        """)
    void wrongValues_areToldInBothLanguages(
            String condition, String value, String problem, String english, String korean) {
        FilterCondition known = Stream.of(FilterCondition.values())
                .filter(each -> each.toString().equals(condition))
                .findFirst()
                .orElseThrow();
        FilterException told = refused(Map.of(known, List.of(value)));
        assertThat(told.getCondition()).isEqualTo(known);
        assertThat(told.getValue()).isEqualTo(value);
        assertThat(told.getProblem()).hasToString(problem);
        assertThat(told.getWords().english()).isEqualTo(english);
        assertThat(told.getWords().korean()).isEqualTo(korean);
        assertThat(told).hasMessage(condition + ": " + english);
    }

    private static FilterException refused(Map<FilterCondition, List<String>> asked) {
        return catchThrowableOfType(FilterException.class, () -> FINDER.parse(asked));
    }

    @Test
    void valuesOfATypeThatIsNotAsked_orTwice_areRefused() {
        FilterException other =
                refused(Map.of(FilterCondition.TYPE, List.of("city"), FilterCondition.IN_FORCE, List.of("2014-01-01")));
        assertThat(other.getProblem()).isEqualTo(FilterException.Problem.NOT_ASKED_OF_TYPE);
        assertThat(other.getWords().english()).isEqualTo("records of the type city are not asked this");
        FilterException twice = refused(Map.of(FilterCondition.COUNTRY, List.of("KR", "MN")));
        assertThat(twice.getProblem()).isEqualTo(FilterException.Problem.REPEATED_PARAMETER);
    }

    @Test
    void severalOfAName_areToldWithTheirReferences() {
        List<CooperationRecord> same = new ArrayList<>();
        Dataset.Builder twins = Dataset.builder().id("d").title("D");
        for (String id : List.of("springfield-il", "springfield-ma")) {
            same.add(DATASET.getCities().get(0).toBuilder()
                    .id(id)
                    .name("Springfield")
                    .build());
        }
        same.forEach(twins::add);
        FilterException told = catchThrowableOfType(
                FilterException.class,
                () -> RecordFinder.of(twins.build()).parse(Map.of(FilterCondition.PARTY, List.of("Springfield"))));
        assertThat(told.getProblem()).isEqualTo(FilterException.Problem.SEVERAL_RECORDS);
        assertThat(told.getWords().english())
                .isEqualTo("'Springfield' names several records: city/springfield-il, city/springfield-ma");
    }

    @Test
    void labelsOfBothLanguages_areKnown() {
        RecordFilter filter = FINDER.parse(Map.of(
                FilterCondition.TYPE, List.of("사업"),
                FilterCondition.COUNTRY, List.of("베트남"),
                FilterCondition.SECTOR, List.of("Transport"),
                FilterCondition.ROLE, List.of("Organizer")));
        assertThat(filter)
                .isEqualTo(RecordFilter.builder()
                        .type(RecordType.PROJECT)
                        .country(Country.VN)
                        .sector(Sector.of("transport"))
                        .role(Role.ORGANIZER)
                        .build())
                .hasSameHashCodeAs(filter.toBuilder().build());
    }

    @Test
    void builder_refusesABlankText_andNoTie() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordFilter.builder().text(" ").build())
                .withMessage("A text that is looked for is not blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordFilter.builder().hops(0).build())
                .withMessage("The number of ties on the way is 1 or more, not 0");
    }
}
