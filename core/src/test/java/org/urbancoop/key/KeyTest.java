package org.urbancoop.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.PlaceKind;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.testkit.Arbitraries;

class KeyTest {

    @Property
    void records_areEqual_whereTheirKeysAre(
            @ForAll("records") CooperationRecord one, @ForAll("records") CooperationRecord other) {
        assertEqualAsKeys(one, other);
    }

    @Property
    void citations_areEqual_whereTheirKeysAre(@ForAll("citations") Citation one, @ForAll("citations") Citation other) {
        assertEqualAsKeys(one, other);
        assertEqualAsKeys(one, one.toBuilder().build());
    }

    @Test
    void whatDiffers_isNotWrittenAlike() {
        assertDiffer(List.of("a", "bc"), List.of("ab", "c"));
        assertDiffer(List.of(List.of("a"), List.of("b")), List.of(List.of("a", "b"), List.of()));
        assertDiffer(List.of("a", List.of("b")), List.of(List.of("a", "b")));
        assertDiffer(List.of("1"), List.of(1));
        assertDiffer(List.of(CityKind.CITY), List.of(PlaceKind.CITY));
        assertDiffer(Optional.of("a"), Optional.empty());
        assertDiffer(Map.of("a", "b"), Map.of("a", "c"));
        assertDiffer("a\u0000b", "a\u0000c");
        assertDiffer(number("1.0"), number("1.00"));
        assertDiffer(new ExtensionValue.TextValue("1"), number("1"));
        assertDiffer(new ExtensionValue.TextValue("null"), new ExtensionValue.NullValue());
        assertDiffer(
                new ExtensionValue.TextValue("a\", \"b"),
                new ExtensionValue.ArrayValue(
                        List.of(new ExtensionValue.TextValue("a"), new ExtensionValue.TextValue("b"))));
    }

    @Test
    void membersInAnotherOrder_areWrittenAlike() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("ko", "서울");
        names.put("en", "Seoul");
        Map<String, String> turned = new LinkedHashMap<>();
        turned.put("en", "Seoul");
        turned.put("ko", "서울");
        assertEqualAsKeys(city(names, "a", "b"), city(turned, "b", "a"));
        assertThat(Key.of(city(names, "a", "b"))).isEqualTo(Key.of(city(turned, "b", "a")));
    }

    @Test
    void of_null_isRefused() {
        assertThatThrownBy(() -> Key.of(absent()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
    }

    @Test
    void toString_isThatOfTheValue() {
        assertThat(Key.of(List.of("busan", CityKind.CITY))).hasToString("[busan, city]");
    }

    @Provide
    Arbitrary<CooperationRecord> records() {
        return Arbitraries.records();
    }

    @Provide
    Arbitrary<Citation> citations() {
        return Arbitraries.of(Citation.class);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what a caller without a checker may pass
    private static <T> T absent() {
        return null;
    }

    private static ExtensionValue number(String literal) {
        return new ExtensionValue.NumberValue(literal);
    }

    private static City city(Map<String, String> names, String first, String second) {
        Map<String, ExtensionValue> members = new LinkedHashMap<>();
        members.put(first, number("1"));
        members.put(second, number("1"));
        return City.builder()
                .id("seoul")
                .name("Seoul")
                .kind(CityKind.CITY)
                .names(names)
                .extensions(Extensions.from(members))
                .build();
    }

    private static void assertDiffer(Object one, Object other) {
        assertThat(one).isNotEqualTo(other);
        assertEqualAsKeys(one, other);
    }

    /** What holds for any two values. */
    private static void assertEqualAsKeys(Object one, Object other) {
        Key left = Key.of(one);
        Key right = Key.of(other);
        assertThat(left.equals(right)).isEqualTo(one.equals(other));
        assertThat(left.compareTo(right) == 0).as("%s and %s", one, other).isEqualTo(one.equals(other));
        assertThat(Integer.signum(left.compareTo(right))).isEqualTo(-Integer.signum(right.compareTo(left)));
    }
}
