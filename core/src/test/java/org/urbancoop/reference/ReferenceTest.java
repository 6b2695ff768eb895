package org.urbancoop.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.code.Country;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.Slug;

class ReferenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "city/seoul",
                "organization/citynet",
                "agreement/seoul-taipei",
                "project/7",
                "event/apuf-7",
                "program/pearl",
                "source/x",
                "country/KR",
                "country/ZZ"
            })
    void parse_good(String text) {
        Reference reference = Reference.parse(text);
        assertThat(reference).hasToString(text).isEqualTo(Reference.parse(text));
        assertThat(reference).hasSameHashCodeAs(Reference.parse(text));
        assertThat(reference instanceof CountryReference).isEqualTo(text.startsWith("country"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            # text, type in the message, index
            "", RecordReference, 0
            city, RecordReference, 0
            seoul, RecordReference, 0
            /seoul, RecordReference, 0
            City/seoul, RecordReference, 0
            cities/seoul, RecordReference, 0
            city:seoul, RecordReference, 0
            " city/seoul", RecordReference, 0
            city/, RecordReference, 5
            city/Seoul, RecordReference, 5
            city/seoul/x, RecordReference, 10
            event/apuf--7, RecordReference, 11
            country/, CountryReference, 8
            country/kr, CountryReference, 8
            country/K, CountryReference, 9
            country/KOR, CountryReference, 10
            """)
    void parse_bad(String text, String type, int index) {
        MalformedTextException e = catchThrowableOfType(MalformedTextException.class, () -> Reference.parse(text));
        assertThat(e.getType()).isEqualTo(type);
        assertThat(e.getText()).isEqualTo(text);
        assertThat(e.getIndex()).isEqualTo(index);
    }

    @Test
    void parse_bad_saysWhatWouldBeRight() {
        assertThatThrownBy(() -> RecordReference.parse("country/KR"))
                .hasMessageContaining("city, organization, agreement, project, event, program, source");
        assertThatThrownBy(() -> CountryReference.parse("city/seoul")).hasMessageContaining("country/");
        assertThatThrownBy(() -> Reference.parse("country/kr"))
                .hasMessageContaining("a capital letter")
                .hasCauseInstanceOf(MalformedTextException.class);
    }

    @Property
    void parse_ofToString_isTheSame(@ForAll("references") Reference reference) {
        assertThat(Reference.parse(reference.toString())).isEqualTo(reference).hasSameHashCodeAs(reference);
    }

    @Property
    void order_isThatOfTexts_andAgreesWithEquals(@ForAll("references") Reference a, @ForAll("references") Reference b) {
        int order = Reference.ORDER.compare(a, b);
        assertThat(order == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(order)).isEqualTo(-Integer.signum(Reference.ORDER.compare(b, a)));
        if (a instanceof RecordReference one && b instanceof RecordReference other) {
            assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(order));
        }
        if (a instanceof CountryReference one && b instanceof CountryReference other) {
            assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(order));
        }
    }

    @Provide
    Arbitrary<Reference> references() {
        return Arbitraries.references();
    }

    @Test
    void of_parts() {
        RecordReference seoul = RecordReference.of(RecordType.CITY, "seoul");
        assertThat(seoul).isEqualTo(Reference.parse("city/seoul"));
        assertThat(seoul.type()).isEqualTo(RecordType.CITY);
        assertThat(seoul.id()).isEqualTo(Slug.parse("seoul"));
        assertThat(seoul)
                .isNotEqualTo(RecordReference.of(RecordType.EVENT, "seoul"))
                .isNotEqualTo(RecordReference.of(RecordType.CITY, "busan"))
                .isNotEqualTo("city/seoul");
        CountryReference korea = Reference.country(Country.of("KR"));
        assertThat(korea.country()).isEqualTo(Country.of("KR"));
        assertThat(korea).isNotEqualTo(Reference.country(Country.of("KP"))).isNotEqualTo("country/KR");
        assertThatThrownBy(() -> RecordReference.of(RecordType.CITY, "Seoul"))
                .isInstanceOf(MalformedTextException.class);
    }

    @ParameterizedTest
    @EnumSource
    void recordType_parseAndLabels(RecordType type) {
        assertThat(RecordType.parse(type.toString())).isSameAs(type);
        assertThat(type.label(Locale.ENGLISH)).isNotBlank().isEqualTo(type.label(Locale.FRENCH));
        assertThat(type.label(Locale.KOREAN)).isNotBlank().isNotEqualTo(type.label(Locale.ENGLISH));
    }

    @Test
    void recordType_bad() {
        assertThatThrownBy(() -> RecordType.parse("cities"))
                .hasMessage("Unable to parse RecordType from 'cities': expected one of city, organization, agreement,"
                        + " project, event, program, source but found 'c', at character 1");
    }
}
