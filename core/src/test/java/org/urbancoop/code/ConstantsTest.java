package org.urbancoop.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Countries and currencies as constants. */
class ConstantsTest {

    private static List<? extends Code> constants(Class<? extends Code> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .map(field -> constant(field, type))
                .sorted(Code.ORDER)
                .toList();
    }

    private static <C extends Code> C constant(Field field, Class<C> type) {
        try {
            field.setAccessible(true);
            C constant = type.cast(field.get(null));
            assertThat(field.getName()).isEqualTo(constant.term());
            return constant;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Country.class, Currency.class})
    void constants_areTheTermsOfTheList(Class<? extends Code> type) {
        CodeList<? extends Code> list = type == Country.class ? Country.list() : Currency.list();
        assertThat(constants(type)).hasSizeGreaterThan(150).isEqualTo(list.terms());
    }

    @Test
    void constants_areThoseThatAreParsed() {
        assertThat(Country.KR).isSameAs(Country.of("KR"));
        assertThat(Country.XK).isSameAs(Country.of("XK"));
        assertThat(Currency.KRW).isSameAs(Currency.of("KRW"));
        assertThat(Country.KR.alpha3()).hasValue("KOR");
    }

    @ParameterizedTest
    @CsvSource({
        "transport.urban, transport, true",
        "transport, transport, true",
        "transport, transport.urban, false",
        "transport.urban.bus, transport, true",
        "transport.urban.bus, transport.urban, true",
        "transportation, transport, false",
        "water, waste, false",
        "cable.cars, cable, true"
    })
    void sector_isWithin(String sector, String other, boolean within) {
        assertThat(Sector.of(sector).isWithin(Sector.of(other))).isEqualTo(within);
    }
}
