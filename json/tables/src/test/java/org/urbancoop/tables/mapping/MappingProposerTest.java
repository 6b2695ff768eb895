package org.urbancoop.tables.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.format.FormatInput;
import org.urbancoop.message.Message;
import org.urbancoop.tables.reading.SheetReader;
import org.urbancoop.tables.reading.SheetReading;

/** What a sheet seems to hold, and what a person has to decide. */
class MappingProposerTest {

    private static final String PARTNERS = """
            Partners of Busan
            No,City,Country,Type of agreement,Date signed,Population
            Asia,,,,,
            1,Kobe,Japan,Sister city,13/04/2001,5
            2,Nara,Japan,Sister city,03/04/2002,5
            Europe,,,,,
            3,Lyon,France,Sister city,2010,5
            """;

    private static FormatInput input(String text) {
        return FormatInput.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MappingProposal propose(String text) throws IOException {
        return MappingProposer.propose(input(text));
    }

    private static List<String> words(List<Message> messages) {
        return messages.stream().map(Message::english).toList();
    }

    private static List<String> members(MappingProposal proposal) {
        return proposal.mapping().orElseThrow().records().stream()
                .flatMap(each -> each.members().stream()
                        .map(member -> each.type() + member.to().toString()))
                .toList();
    }

    /** Headers of pages that cities published: with a unit, a second line, or two words for one thing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Country,City,\"Population (1,000)\",Area (㎢),Sisterhood Date,Features|name country signed",
                "국가명,도시명,\"인구\\n(천명)\",\"결연일자\\n(시승격일)\",특성|name country signed",
                "Item,Nation,Signing City/State,Category,Signing Date|name country kind signed",
                "연번,국가(지역),결연도시명,구분,제휴일|name country kind signed",
                "City,City (partner),Country,Twinned since|name country signed"
            })
    void headers_ofPublishedTables(String header, String members) throws IOException {
        MappingProposal proposal = propose(header.replace("\\n", "\n") + "\n" + "x,".repeat(5) + "\n");
        assertThat(proposal.mapping().orElseThrow().records().stream()
                        .flatMap(each -> each.members().stream())
                        .filter(member -> member.origin() instanceof CellOrigin.Header)
                        .map(member -> member.to().toString().substring(1)))
                .containsExactlyInAnyOrder(members.split(" ", -1));
    }

    @Test
    void partners_withReasonsAndWhatIsOpen() throws IOException {
        MappingProposal proposal = propose(PARTNERS);
        assertThat(members(proposal))
                .containsExactly(
                        "city/name",
                        "city/country",
                        "city/kind",
                        "city/name",
                        "city/country",
                        "city/kind",
                        "agreement/kind",
                        "agreement/signed",
                        "agreement/parties/0",
                        "agreement/parties/1",
                        "agreement/classifications/group");
        assertThat(proposal.mapping().orElseThrow().source().title()).isEqualTo("Partners of Busan");
        assertThat(proposal.mapping().orElseThrow().dateOrder()).contains(DateOrder.DAY_MONTH);
        assertThat(words(proposal.reasons()))
                .containsExactly(
                        "Column B 'City' goes to /name, by its header",
                        "Column C 'Country' goes to /country, by its header",
                        "Column D 'Type of agreement' goes to /kind, by its header",
                        "Column E 'Date signed' goes to /signed, by its header",
                        "2 rows have one text alone, such as 'Asia': they are taken for headings",
                        "Days are read as day-month, for '13/04/2001' can be read in that order only");
        assertThat(words(proposal.open()))
                .containsExactly(
                        "Column F 'Population': nobody knows this header; it is not mapped",
                        "Put the name of the city whose sheet it is for 'Your City', and its country, such as KR, for"
                                + " 'ZZ'");
    }

    @Test
    void partners_areReadByTheProposal_onceItIsEdited() throws IOException {
        String edited = MappingJson.toText(propose(PARTNERS).mapping().orElseThrow())
                .replace(MappingProposer.YOUR_CITY, "Busan")
                .replace("\"" + MappingProposer.YOUR_COUNTRY + "\"", "\"KR\"");
        SheetReading reading = SheetReader.of(MappingJson.read(edited.getBytes(StandardCharsets.UTF_8)))
                .read(input(PARTNERS));
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.report().hasErrors()).isFalse();
        assertThat(reading.dataset().getAgreements())
                .extracting(each -> each.getId() + " " + each.getSigned().orElseThrow() + " "
                        + each.getClassifications().get("group"))
                .containsExactly("busan-kobe 2001-04-13 Asia", "busan-nara 2002-04-03 Asia", "busan-lyon 2010 Europe");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "연번,국가,도시명,체결일자,비고\\n"
                        + "1,일본,고베,1990,|city/name city/country city/kind city/names/ko city/country city/kind"
                        + " agreement/kind agreement/signed agreement/parties/0 agreement/parties/1",
                "한글명,영문명,국가\\n파리,Paris,프랑스|city/name city/names/ko city/country city/kind",
                "City,Lat,Lng\\nParis,48,2|city/name city/location/latitude city/location/longitude city/kind",
                "사업명,대상국,국가,도시,사업기간,분야,사업비\\n지하철,,몽골,울란바토르,2014,교통,1억|city/names/ko city/country city/kind "
                        + "project/title project/period project/sector project/budget project/participants/0/party "
                        + "project/participants/0/role",
                "행사명,장소,일자\\n포럼,서울,2014|event/title event/when event/venue/name"
            })
    void headers_inBothLanguages(String sheet, String members) throws IOException {
        assertThat(String.join(" ", members(propose(sheet.replace("\\n", "\n")))))
                .isEqualTo(members);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "City,Country,Date signed,Since\\nKobe,Japan,1990,1991|Several columns fit /signed, and none is taken: "
                        + "C 'Date signed', D 'Since'",
                "Project,Event,Date\\na,b,1990|A row may be a project or an event: say which",
                "Country,Remarks\\nJapan,x|No column names a city, a project or an event",
                "a,b\\n1,2|No row has two headers that are known, such as City and Country",
                "City,Date signed\\nKobe,03/04/2001|1 days can be read both ways: say which order they have",
                "City,Date signed\\nKobe,03/04/2001\\nNara,13/04/2001\\nOsaka,04/13/2001|1 days can be read both ways: "
                        + "say which order they have"
            })
    void twoThatFit_areLeftToAPerson(String sheet, String open) throws IOException {
        assertThat(String.join("\n", words(propose(sheet.replace("\\n", "\n")).open())))
                .contains(open);
    }

    @Test
    void words_standInBothLanguages() throws IOException {
        MappingProposal proposal = propose(PARTNERS);
        assertThat(proposal.open()).allSatisfy(each -> assertThat(each.korean()).isNotEqualTo(each.english()));
        assertThat(proposal.reasons())
                .allSatisfy(each -> assertThat(each.korean()).isNotEqualTo(each.english()));
    }
}
