package org.urbancoop.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.BooleanValue;
import org.urbancoop.extension.ExtensionValue.NullValue;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.text.MalformedTextException;

class ExtensionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "1.10", "1e400", "-1E-7", "1.5e+03", "123456789012345678901234567890"})
    void numberValue_good(String literal) {
        assertThat(new NumberValue(literal)).hasToString(literal).isEqualTo(new NumberValue(literal));
    }

    @ParameterizedTest
    @CsvSource({
        "'',0",
        "-,1",
        "+1,0",
        "01,1",
        "1.,2",
        ".5,0",
        "1e,2",
        "1e+,3",
        "0x10,1",
        "NaN,0",
        "Infinity,0",
        "' 1',0",
        "'1 ',1",
        "1_000,1",
        "１,0",
        "--1,1",
        "1.5.2,3"
    })
    void numberValue_bad(String literal, int index) {
        MalformedTextException e = catchThrowableOfType(MalformedTextException.class, () -> new NumberValue(literal));
        assertThat(e.getIndex()).isEqualTo(index);
        assertThat(e.getType()).isEqualTo("NumberValue");
    }

    @Property(tries = 5000)
    void numbers_areThoseOfTheGrammar(
            @ForAll @Chars({'0', '1', '9', '-', '+', '.', 'e', 'E'}) @StringLength(max = 9) String literal) {
        boolean taken = true;
        try {
            assertThat(new NumberValue(literal)).hasToString(literal);
        } catch (MalformedTextException e) {
            taken = false;
        }
        assertThat(taken).as(literal).isEqualTo(literal.matches(NumberValue.GRAMMAR));
    }

    @Property
    void numberValue_readsWhatJavaReads(
            @ForAll @Chars({'0', '1', '.', 'e', 'E', '-', '+'}) @StringLength(max = 8) String literal) {
        NumberValue value;
        try {
            value = new NumberValue(literal);
        } catch (MalformedTextException e) {
            return;
        }
        assertThat(NumberValue.of(new BigDecimal(literal)).literal()).matches(NumberValue.GRAMMAR);
        assertThat(new BigDecimal(value.literal())).isEqualTo(new BigDecimal(literal));
    }

    @Test
    void numberValue_keepsItsDigits() {
        assertThat(new NumberValue("1.10")).isNotEqualTo(new NumberValue("1.1"));
        assertThat(NumberValue.of(new BigDecimal("1E+3"))).hasToString("1E+3");
    }

    @Test
    void equals_byStructure() {
        ExtensionValue one = new ArrayValue(List.of(new NumberValue("1"), new ObjectValue(Extensions.none())));
        ExtensionValue same = new ArrayValue(List.of(new NumberValue("1"), new ObjectValue(Extensions.none())));
        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(new TextValue("1")).isNotEqualTo(new NumberValue("1"));
        assertThat(new NullValue()).isEqualTo(new NullValue()).isNotEqualTo(new TextValue("null"));
        assertThat(new ArrayValue(List.of())).isNotEqualTo(new ObjectValue(Extensions.none()));
        assertThat(new ArrayValue(List.of(new NullValue(), new TextValue(""))))
                .isNotEqualTo(new ArrayValue(List.of(new TextValue(""), new NullValue())));
    }

    @Test
    void arrayValue_isCopied() {
        List<ExtensionValue> mine = new ArrayList<>(List.of(new NullValue()));
        ArrayValue array = new ArrayValue(mine);
        mine.clear();
        assertThat(array.values()).containsExactly(new NullValue());
        assertThatThrownBy(() -> array.values().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void from_keepsTheOrderAndCopies() {
        Map<String, ExtensionValue> mine = new LinkedHashMap<>();
        mine.put("b", new BooleanValue(true));
        mine.put("a", new NullValue());
        Extensions extensions = Extensions.from(mine);
        mine.clear();
        assertThat(extensions.asMap().keySet()).containsExactly("b", "a");
        assertThat(extensions).hasToString("{b=true, a=null}");
        assertThatThrownBy(() -> extensions.asMap().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void equals_inWhateverOrder() {
        Map<String, ExtensionValue> ab = new LinkedHashMap<>();
        ab.put("a", new NullValue());
        ab.put("b", new BooleanValue(false));
        Map<String, ExtensionValue> ba = new LinkedHashMap<>();
        ba.put("b", new BooleanValue(false));
        ba.put("a", new NullValue());
        assertThat(Extensions.from(ab)).isEqualTo(Extensions.from(ba)).hasSameHashCodeAs(Extensions.from(ba));
        assertThat(Extensions.from(ab)).isNotEqualTo(Extensions.none()).isNotEqualTo(ab);
    }

    @Test
    void find_andNone() {
        assertThat(Extensions.of("a", new NullValue()).find("a")).contains(new NullValue());
        assertThat(Extensions.of("a", new NullValue()).find("b")).isEmpty();
        assertThat(Extensions.none().find("a")).isEmpty();
        assertThat(Extensions.none().isEmpty()).isTrue();
        assertThat(Extensions.from(Map.of())).isSameAs(Extensions.none());
    }
}
