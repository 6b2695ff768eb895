package org.urbancoop.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.agreement.Approval;
import org.urbancoop.amount.Money;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.code.Currency;
import org.urbancoop.code.Role;
import org.urbancoop.code.Service;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.NullValue;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.participation.Participation;
import org.urbancoop.place.Coordinates;
import org.urbancoop.project.Project;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;

class MemberValuesTest {

    private static final City SEOUL = City.builder()
            .id("seoul")
            .name("Seoul")
            .kind(CityKind.METROPOLIS)
            .country(Country.of("KR"))
            .putName("ko", "서울")
            .location(Coordinates.of("37.566", "126.9784"))
            .extensions(Extensions.from(extensions()))
            .build();

    private static final Project FARES = Project.builder()
            .id("ulaanbaatar-fare-collection-2014")
            .title("Automatic Fare Collection System")
            .period(Edtf.parse("2014/2025"))
            .addServices(Service.of("system-development"), Service.of("operation"))
            .addParticipant(Participation.of(Role.COUNTERPART, Reference.parse("city/ulaanbaatar")))
            .budget(Money.of(new BigDecimal("5.4E+6"), Currency.of("USD")))
            .putClassification("a/b~c", "Transportation")
            .addCitation(Citation.of(RecordReference.parse("source/seoul-policy-sharing"), "Mongolia"))
            .build();

    private static Map<String, ExtensionValue> extensions() {
        Map<String, ExtensionValue> members = new LinkedHashMap<>();
        members.put(
                "ranks",
                new ArrayValue(
                        List.of(new NumberValue("1.10"), new ObjectValue(Extensions.of("in", new TextValue("Asia"))))));
        members.put("nothing", new NullValue());
        members.put("empty", new ArrayValue(List.of()));
        return members;
    }

    @Test
    void of_leavesOutWhatIsAbsentOrEmpty() {
        assertThat(MemberValues.of(SEOUL).keySet())
                .containsExactly("type", "id", "name", "kind", "country", "names", "location");
    }

    @Test
    void of_falseIsKept_whereAbsentMeansUnknown() {
        assertThat(MemberValues.of(Approval.builder().required(false).build())).containsEntry("required", false);
    }

    @ParameterizedTest
    @CsvSource({
        "/type, project",
        "/period, 2014/2025",
        "/services/1, operation",
        "/participants/0/role, counterpart",
        "/participants/0/party, city/ulaanbaatar",
        "/budget/amount, 5400000",
        "/classifications/a~1b~0c, Transportation",
    })
    void find_there(String pointer, String text) {
        assertThat(MemberValues.find(FARES, JsonPointer.parse(pointer)).map(MemberValues::text))
                .contains(text);
    }

    @ParameterizedTest
    @CsvSource({"/ranks/0, 1.10", "/ranks/1/in, Asia", "/nothing, null", "/empty, []", "/names/ko, 서울"})
    void find_inExtensionsAndMaps(String pointer, String text) {
        assertThat(MemberValues.find(SEOUL, JsonPointer.parse(pointer)).map(MemberValues::text))
                .contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/summary",
                "/nonsense",
                "/",
                "/participants/1",
                "/participants/-",
                "/participants/-1",
                "/participants/00",
                "/participants/x",
                "/participants/99999999999999999999",
                "/period/0",
                "/period/earliest",
                "/class",
                "/extensions",
                "/components",
                "/participants/0/person/name",
            })
    void find_notThere(String pointer) {
        assertThat(MemberValues.find(FARES, JsonPointer.parse(pointer))).isEmpty();
    }

    @Test
    void find_root() {
        assertThat(MemberValues.find(FARES, JsonPointer.ROOT)).containsSame(FARES);
    }

    @Test
    void leaves_inWritingOrder() {
        Map<String, String> texts = new LinkedHashMap<>();
        MemberValues.leaves(SEOUL).forEach((pointer, value) -> texts.put(pointer.toString(), MemberValues.text(value)));
        assertThat(texts.toString())
                .isEqualTo("{/type=city, /id=seoul, /name=Seoul, /kind=metropolis, /country=KR, /names/ko=서울,"
                        + " /location/latitude=37.566, /location/longitude=126.9784, /ranks/0=1.10, /ranks/1/in=Asia,"
                        + " /nothing=null, /empty=[]}");
    }

    @Test
    void leaves_areFound() {
        MemberValues.leaves(FARES)
                .forEach((pointer, value) -> assertThat(MemberValues.find(FARES, pointer))
                        .as(pointer.toString())
                        .contains(value));
    }
}
