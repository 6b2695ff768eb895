package org.urbancoop.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.urbancoop.text.MalformedTextException;

class CodeTest {

    @Test
    void of_knownTermIsTheConstant() {
        assertThat(Sector.of("transport.urban")).isSameAs(Sector.TRANSPORT_URBAN);
        assertThat(Sector.of(new String(new char[] {'w', 'a', 't', 'e', 'r'}))).isSameAs(Sector.WATER);
    }

    @Test
    void of_unknownTermSurvives() {
        Sector tourism = Sector.of("Tourism & Heritage ");

        assertThat(tourism.term()).isEqualTo("Tourism & Heritage ");
        assertThat(tourism).hasToString("Tourism & Heritage ");
        assertThat(tourism.isKnown()).isFalse();
        assertThat(tourism.label(Locale.KOREAN)).isEqualTo("Tourism & Heritage ");
        assertThat(tourism.definition(Locale.ENGLISH)).isEmpty();
        assertThat(tourism.sameAs()).isEmpty();
        assertThat(tourism.since()).isEmpty();
        assertThat(tourism.isDeprecated()).isFalse();
        assertThat(tourism.replacedBy()).isEmpty();
        assertThat(tourism.broader()).isEmpty();
        assertThat(tourism.codeList()).isSameAs(Sector.list());
    }

    @Test
    void of_knownTermInAnotherCaseIsUnknown() {
        assertThat(Sector.of("Water").isKnown()).isFalse();
        assertThat(Sector.of("Water")).isNotEqualTo(Sector.WATER);
    }

    @Property
    void of_keepsEveryText(@ForAll @StringLength(min = 1, max = Code.MAX_LENGTH) String text) {
        Role role = Role.of(text);

        assertThat(role.term()).isEqualTo(text);
        assertThat(role.isKnown()).isEqualTo(Role.list().find(text).isPresent());
        assertThat(role).isEqualTo(Role.of(text)).hasSameHashCodeAs(Role.of(text));
    }

    @Test
    void of_emptyIsRefused() {
        assertThatExceptionOfType(MalformedTextException.class)
                .isThrownBy(() -> AgreementKind.of(""))
                .withMessage("Unable to parse AgreementKind from '': expected at least one character"
                        + " but found the end of the text, at character 1");
    }

    @Test
    void of_textThatIsTooLongIsRefused() {
        assertThat(Role.of("x".repeat(Code.MAX_LENGTH)).isKnown()).isFalse();
        assertThatExceptionOfType(MalformedTextException.class)
                .isThrownBy(() -> Role.of("x".repeat(Code.MAX_LENGTH + 1)))
                .withMessage("Unable to parse Role from '" + "x".repeat(MalformedTextException.QUOTED_LENGTH)
                        + "…': expected the end of the text after 200 characters but found 'x', at character 201");
    }

    @Test
    void label_inBothLanguagesElseEnglish() {
        assertThat(AgreementKind.SISTER_CITY.label(Locale.KOREA)).isEqualTo("자매도시");
        assertThat(AgreementKind.SISTER_CITY.label(Locale.KOREAN)).isEqualTo("자매도시");
        assertThat(AgreementKind.SISTER_CITY.label(Locale.UK)).isEqualTo("Sister city");
        assertThat(AgreementKind.SISTER_CITY.label(Locale.FRENCH)).isEqualTo("Sister city");
        assertThat(AgreementKind.SISTER_CITY.label(Locale.ROOT)).isEqualTo("Sister city");
    }

    @Test
    void definition_inBothLanguages() {
        assertThat(Service.MASTER_PLAN.definition(Locale.ENGLISH))
                .hasValue("A plan for a field or an area as a whole.");
        assertThat(Service.MASTER_PLAN.definition(Locale.KOREAN)).hasValue("한 분야나 지역 전체에 관한 계획.");
    }

    @Test
    void sameAs_listsTheEqualTerms() {
        assertThat(EventStatus.CANCELLED.sameAs())
                .containsExactly(
                        URI.create("https://schema.org/EventCancelled"),
                        URI.create("https://www.rfc-editor.org/rfc/rfc5545#STATUS:CANCELLED"));
        assertThat(EventStatus.HELD.sameAs()).isEmpty();
    }

    @Test
    void since_isTheVersionOfTheFormat() {
        assertThat(Role.SPEAKER.since()).hasValue("1.0");
        assertThat(Country.of("KR").since()).isEmpty();
    }

    @Test
    void broader_followsTheDots() {
        assertThat(Sector.TRANSPORT_RAIL.broader()).hasValue(Sector.TRANSPORT);
        assertThat(Sector.TRANSPORT.broader()).isEmpty();
        assertThat(Sector.of("transport.cable").broader()).hasValue(Sector.TRANSPORT);
        assertThat(Sector.of("transport.urban.bus").broader()).hasValue(Sector.TRANSPORT_URBAN);
        assertThat(Sector.of("astronomy.stars").broader()).isEmpty();
        assertThat(Sector.of(".water").broader()).isEmpty();
        assertThat(Role.of("speaker.keynote").broader().map(Code::term)).hasValue("speaker");
    }

    @Test
    void equals_needsTheSameListAndTheSameText() {
        assertThat(PlaceKind.CITY)
                .isNotEqualTo(CityKind.CITY)
                .isNotEqualTo("city")
                .isNotEqualTo(null);
        assertThat(Role.of("chair"))
                .isEqualTo(Role.of("chair"))
                .isNotEqualTo(Role.of("Chair"))
                .isNotEqualTo(EventKind.of("chair"));
    }

    @Test
    void compareTo_byListThenByTerm() {
        List<Code> ordered = List.of(
                CityKind.CITY, CityKind.PROVINCE, PlaceKind.CITY, PlaceKind.of("citz"), Role.SPEAKER, Role.of("zero"));

        assertThat(Stream.of(5, 2, 0, 4, 1, 3).map(ordered::get).sorted(Code.ORDER))
                .containsExactlyElementsOf(ordered);
        assertThat(ordered).isSortedAccordingTo(Code.ORDER);
        assertThat(PlaceKind.CITY).isLessThan(PlaceKind.of("citz"));
        assertThat(Role.of("chair")).isEqualByComparingTo(Role.of("chair"));
    }
}
