package org.urbancoop.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.amount.Money;
import org.urbancoop.amount.Quantity;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.code.Currency;
import org.urbancoop.code.EventKind;
import org.urbancoop.code.Role;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.event.Event;
import org.urbancoop.evidence.Occurrence.Difference;
import org.urbancoop.participation.Participation;
import org.urbancoop.project.Budget;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.TimeOfDay;

class EvidenceReportTest {

    private static final RecordReference MINUTES = RecordReference.parse("source/minutes");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # the text | the words | offset, line, column | differences
            One. The city signed. | The city signed | 5 1 6 |
            One.\\nThe city\\n  signed. | The city signed | 5 2 1 | WHITE_SPACE
            One.\\r\\nThe city signed. | The city signed | 6 2 1 |
            The city\u00a0\u3000signed | The city signed | 0 1 1 | WHITE_SPACE
            the city’s “plan” | the city's "plan" | 0 1 1 | QUOTATION_MARKS
            2014–2016 | 2014-2016 | 0 1 1 | DASHES
            in Cote\u0301 now | Coté | 3 1 4 | CHARACTERS
            \u1109\u1165\u110b\u116e\u11af시 | 서울시 | 0 1 1 | CHARACTERS
            sig\u00adned | signed | 0 1 1 | CHARACTERS
            The City signed | The city signed | - |
            The citysigned | The city signed | - |
            A letter | A lettre | - |
            """)
    void quotations_areLookedUp(String text, String words, @Nullable String place, @Nullable String differences) {
        EvidenceReport report = prove(
                text.replace("\\n", "\n").replace("\\r", "\r"),
                city("seoul", "Seoul").toBuilder()
                        .addCitations(Citation.of(MINUTES, words))
                        .build());
        Optional<Occurrence> found = report.quotations().get(0).occurrence();
        assertThat(found.map(at -> at.offset() + " " + at.line() + " " + at.column()))
                .isEqualTo(Optional.ofNullable(place));
        assertThat(found.map(Occurrence::differences).stream())
                .flatExtracting(all -> all)
                .containsExactlyInAnyOrderElementsOf(
                        differences == null ? List.of() : List.of(Difference.valueOf(differences)));
        assertThat(report.isSound()).isEqualTo(place != null);
    }

    @Test
    void occurrence_tellsItsContextAndTheText() {
        String text = "Minutes of the council.\nThe city signed in 2014, as was reported at length in the press.";
        Occurrence at = prove(
                        text,
                        city("seoul", "Seoul").toBuilder()
                                .addCitations(Citation.of(MINUTES, "signed in 2014"))
                                .build())
                .quotations()
                .get(0)
                .occurrence()
                .orElseThrow();
        assertThat(text.substring(at.offset(), at.offset() + at.length())).isEqualTo("signed in 2014");
        assertThat(at.before()).isEqualTo("utes of the council. The city ");
        assertThat(at.after()).isEqualTo(", as was reported at length in");
        assertThat(at.sha256()).isEqualTo(SourceText.of(text).sha256());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # when                  | the words                                     | ground        | said
            2014-06-02              | signed on 2 June 2014                         | DATE          |
            2014-06-02/2014-06-05   | 2 – 5 June 2014                               | DATE          |
            2014-06-02              | 2014년 6월 2일에 열린다                       | DATE          |
            2014                    | from 2014 to 2016                             | DATE          |
            2016-03-04              | on 03/04/2016                                 | AMBIGUOUS     | on 03/04/2016
            2014-04/2014-06         | April, May and June of the year 2014          | PARTS         |
            2014-06-03              | signed on 2 June 2014                         | OTHER_DATE    | on 2 June 2014
            2015-06-02              | signed on 2 June 2014                         | OTHER_DATE    | on 2 June 2014
            2015-12-04              | the morning of December 4                     | NOT_IN_WORDS  |
            2015-12-05              | the morning of December 4                     | OTHER_DATE    | of December 4
            2014-06-02              | signed in June 2014                           | NOT_IN_WORDS  |
            2014-06-02              | signed by the mayor                           | NOT_IN_WORDS  |
            """)
    void dates_areRead(String when, String words, Ground ground, @Nullable String said) {
        Event event = event().toBuilder().when(Edtf.parse(when)).build();
        assertGround(event, "/when", cited(words, "/when"), ground, said == null ? "" : said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            350     | more than 350 people              | NUMBER
            350     | 약 350명                          | NUMBER
            6       | in six cities                     | NUMBER
            12000   | 12,000 visitors                   | NUMBER
            350     | (350)                             | NUMBER
            5       | every 4-5 years                   | NUMBER
            351     | more than 350 people              | OTHER_NUMBER
            50      | more than 350 people              | OTHER_NUMBER
            350     | on 2 June 2014                    | NOT_IN_WORDS
            """)
    void numbers_areRead(int number, String words, Ground ground) {
        Event event =
                event().toBuilder().expectedAttendance(Quantity.of(number)).build();
        assertThat(value(event, "/expectedAttendance/value", cited(words, "/expectedAttendance"))
                        .ground())
                .isEqualTo(ground);
    }

    @Test
    void amounts_timesAndOrdinals_areRead() {
        Project project = project().toBuilder()
                .addBudgets(Budget.builder()
                        .amount(Money.of(new BigDecimal("5400000"), Currency.of("USD")))
                        .build())
                .build();
        assertGround(project, "/budgets/0/amount/amount", cited("USD 5.4M", "/budgets"), Ground.NUMBER, "");
        assertGround(project, "/budgets/0/amount/currency", cited("USD 5.4M", "/budgets"), Ground.CODE, "");
        assertGround(
                project, "/budgets/0/amount/amount", cited("USD 5.5M", "/budgets"), Ground.OTHER_NUMBER, "USD 5.5M");
        Event event = event().toBuilder()
                .startTime(TimeOfDay.parse("15:30"))
                .edition(6)
                .build();
        assertGround(event, "/startTime", cited("15:30 - 17:00", "/startTime"), Ground.TIME, "");
        assertGround(event, "/startTime", cited("오후 3시 30분", "/startTime"), Ground.TIME, "");
        assertGround(event, "/startTime", cited("16:30 - 17:00", "/startTime"), Ground.OTHER_TIME, "16:30 - 17:00");
        assertGround(event, "/edition", cited("the sixth forum", "/edition"), Ground.NUMBER, "");
        assertGround(event, "/edition", cited("제6회 포럼", "/edition"), Ground.NUMBER, "");
        assertGround(event, "/edition", cited("the 7th forum", "/edition"), Ground.OTHER_NUMBER, "7th");
    }

    @Test
    void names_areFound() {
        Project project = project().toBuilder()
                .addParticipants(Participation.of(Role.COUNTERPART, RecordReference.parse("city/busan")))
                .build();
        assertGround(project, "/participants/0/party", cited("Korea/Busan", "/participants"), Ground.NAME, "");
        assertGround(project, "/participants/0/party", cited("부산에서", "/participants"), Ground.NAME, "");
        assertGround(
                project,
                "/participants/0/party",
                cited("Korea/Seoul", "/participants"),
                Ground.OTHER_NAME,
                "city/seoul");
        City city = city("seoul", "Seoul").toBuilder().country(Country.of("GN")).build();
        assertGround(city, "/country", cited("Guinea", "/country"), Ground.NAME, "");
        assertGround(city, "/country", cited("Papua New Guinea", "/country"), Ground.OTHER_NAME, "papua new guinea");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Establishing a fare system  | 2014: Establishing a fare system       | WORDS         |
            Establishing a Fare System  | 2014: Establishing a fare-system       | SPELLING      |
            Establish a fare system     | the system of fares, established       | WORD_FORMS    |
            Establishing a care system  | Establishing a fare system             | OTHER_WORDS   | care
            Building a road             | Establishing a fare system             | NOT_IN_WORDS  |
            """)
    void texts_areCompared(String title, String words, Ground ground, @Nullable String said) {
        Project project = project().toBuilder().title(title).build();
        assertGround(project, "/title", cited(words, "/title"), ground, said == null ? "" : said);
    }

    @Test
    void readings_explainWhatTheySay() {
        City city =
                city("bogota", "Bogota").toBuilder().country(Country.of("CO")).build();
        Citation misprint = cited("Columbia/Bogota", "/country").toBuilder()
                .reading("'Columbia' read as Colombia.")
                .build();
        assertGround(city, "/country", misprint, Ground.READING, "'Columbia' read as Colombia.");
        assertThat(value(city.toBuilder().country(Country.of("KR")).build(), "/country", misprint)
                        .proof())
                .isNotEqualTo(Proof.EXPLAINED);
        Citation name = cited("Teheran (Iran)", "/name").toBuilder()
                .reading("'Teheran' read as Tehran.")
                .build();
        assertGround(city("t", "Tehran"), "/name", name, Ground.READING, "'Teheran' read as Tehran.");
        Citation two = cited("Ho Chi Minh (Vietnam)", "/name").toBuilder()
                .reading("'Ho Chi Minh' read as Ho Chi Minh City.")
                .build();
        assertGround(
                city("t", "Ho Chi Minh City"),
                "/name",
                two,
                Ground.READING,
                two.getReading().orElseThrow());
        assertGround(city("t", "Ho Chi Minh Cyty"), "/name", two, Ground.OTHER_WORDS, "cyty");
    }

    @Test
    void readings_ofReasons_areForAPerson_butMakeNoDate() {
        Citation reason = cited("a project of the council", "/when").toBuilder()
                .reading("The year of the title.")
                .build();
        assertGround(event().toBuilder().when(Edtf.parse("2014")).build(), "/when", reason, Ground.NOT_IN_WORDS, "");
        Citation kind = cited("a project of the council", "/kind").toBuilder()
                .reading("Held over two days, for a small circle.")
                .build();
        assertGround(event(), "/kind", kind, Ground.JUDGEMENT, "Held over two days, for a small circle.");
    }

    @Test
    void registers_explainByTheirEntry() {
        City city = city("seoul", "Seoul").toBuilder()
                .identifiers(Map.of("geonames", "1835848"))
                .build();
        Citation entry = Citation.builder()
                .source(RecordReference.parse("source/geonames"))
                .where("place 1835848")
                .field(JsonPointer.parse("/identifiers/geonames"))
                .build();
        assertGround(city, "/identifiers/geonames", entry, Ground.ENTRY, "source/geonames, place 1835848");
        assertGround(
                city.toBuilder().identifiers(Map.of("geonames", "1835849")).build(),
                "/identifiers/geonames",
                entry,
                Ground.OTHER_NUMBER,
                "place 1835848");
    }

    @Test
    void values_withoutEvidence_areNotProvable() {
        assertGround(project(), "/title", cited("of the city", "/period"), Ground.NOT_CITED, "");
        Citation elsewhere = Citation.of(RecordReference.parse("source/press"), "A title of a project");
        assertGround(project(), "/title", elsewhere, Ground.TEXT_MISSING, "source/press");
        Citation nothing = Citation.builder()
                .source(MINUTES)
                .field(JsonPointer.parse("/title"))
                .build();
        assertGround(project(), "/title", nothing, Ground.NO_QUOTATION, "");
        Citation wrong = cited("A title", "/title");
        CheckedValue value =
                prove("Another text", project().toBuilder().addCitations(wrong).build())
                        .values(Proof.NOT_PROVABLE)
                        .stream()
                        .filter(one -> one.subject().equals("project/fares"))
                        .findFirst()
                        .orElseThrow();
        assertThat(value.ground()).isEqualTo(Ground.QUOTATION_NOT_FOUND);
        assertThat(value.message().english()).isEqualTo("the quotation does not stand in the text of source/minutes");
    }

    @Test
    void report_countsAndPrints() {
        Dataset dataset = dataset(event().toBuilder()
                        .when(Edtf.parse("2015"))
                        .addCitations(Citation.of(MINUTES, "A forum in 2014"))
                        .build())
                .toBuilder()
                .addDeclaredTotals(DeclaredTotal.builder()
                        .id("projects")
                        .what(RecordType.PROJECT)
                        .measure(Measure.COUNT)
                        .stated(new BigDecimal("0.76"))
                        .citation(Citation.of(MINUTES, "76% of the projects"))
                        .build())
                .build();
        EvidenceReport report =
                EvidenceReport.prove(dataset, SourceTexts.of(Map.of(MINUTES, "A forum in 2014: 76% of the projects")));
        assertThat(report.countsByType().keySet()).containsExactly("event", "declared-total");
        assertThat(report.countsByType().get("declared-total")).containsEntry(Proof.PROVED, 1L);
        assertThat(report.countsBySource().get(MINUTES)).containsEntry(Proof.CONTRADICTED, 1L);
        assertThat(report.countsByGround()).containsEntry(Ground.OTHER_DATE, 1L);
        assertThat(report.isSound()).isFalse();
        assertThat(report.toText(Locale.ENGLISH))
                .contains("event/forum /when = 2015: the quotation says another date: in 2014 (source/minutes:1:1)");
        assertThat(report.toText(Locale.KOREAN)).contains("인용문의 날짜가 다릅니다: in 2014");
    }

    private static void assertGround(
            CooperationRecord item, String pointer, Citation citation, Ground ground, String said) {
        CheckedValue value = value(item, pointer, citation);
        assertThat(value.ground()).as(value.toString()).isEqualTo(ground);
        assertThat(value.said()).isEqualTo(said);
    }

    /** The verdict on a value for which one citation stands, in a text with its words. */
    private static CheckedValue value(CooperationRecord item, String pointer, Citation citation) {
        CooperationRecord cited = item instanceof City city
                ? city.toBuilder().addCitations(citation).build()
                : item instanceof Event event
                        ? event.toBuilder().addCitations(citation).build()
                        : ((Project) item).toBuilder().addCitations(citation).build();
        return prove("Before. " + citation.getVerbatim().orElse("") + " Behind.", cited).values().stream()
                .filter(value -> value.subject().equals(item.reference().toString()))
                .filter(value -> value.pointer().toString().equals(pointer))
                .findFirst()
                .orElseThrow();
    }

    private static EvidenceReport prove(String text, CooperationRecord item) {
        return EvidenceReport.prove(dataset(item), SourceTexts.of(Map.of(MINUTES, text)));
    }

    private static Dataset dataset(CooperationRecord item) {
        Dataset.Builder dataset = Dataset.builder()
                .id("test")
                .title("Test")
                .addSources(Source.builder().id("minutes").title("Minutes").build());
        if (item instanceof City city) {
            return dataset.addCities(city).build();
        } else if (item instanceof Event event) {
            return dataset.addEvents(event).build();
        }
        return dataset.addProjects((Project) item)
                .addCities(city("seoul", "Seoul"))
                .addCities(city("busan", "Busan").toBuilder()
                        .names(Map.of("ko", "부산"))
                        .build())
                .build();
    }

    private static Citation cited(String words, String field) {
        return Citation.of(MINUTES, words).toBuilder()
                .field(JsonPointer.parse(field))
                .build();
    }

    private static City city(String id, String name) {
        return City.builder().id(id).name(name).kind(CityKind.CITY).build();
    }

    private static Event event() {
        return Event.builder()
                .id("forum")
                .title("A forum")
                .kind(EventKind.WORKSHOP)
                .build();
    }

    private static Project project() {
        return Project.builder().id("fares").title("A title of a project").build();
    }
}
