package org.urbancoop.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.city.City;
import org.urbancoop.json.canonical.Digests;
import org.urbancoop.testkit.Samples;

class EntityTagTest {

    private static final City CITY = Samples.dataset().getCities().get(0);

    @Test
    void record_hasItsDigest() {
        assertThat(EntityTag.of(CITY)).hasToString('"' + Digests.of(CITY) + '"');
        assertThat(EntityTag.of(CITY.toBuilder().name("Other").build())).isNotEqualTo(EntityTag.of(CITY));
    }

    @Test
    void weakTag_tellsAllThatItIsMadeOf() {
        EntityTag tag = EntityTag.weak("json en", List.of("a", "b"));
        assertThat(tag.toString()).startsWith("W/\"").hasSize(68);
        assertThat(List.of(
                        EntityTag.weak("json ko", List.of("a", "b")),
                        EntityTag.weak("json en", List.of("b", "a")),
                        EntityTag.weak("json en", List.of("a"))))
                .doesNotContain(tag);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", quoteCharacter = '\'', textBlock = """
        "a"            | a    | true  | true
        "b", "a"       | a    | true  | true
        W/"a"          | a    | true  | false
        W/"a"          | a    | false | true
        "b"            | a    | false | false
        *              | a    | true  | true
        *              | none | true  | false
        "a"            | none | true  | false
        a              | a    | true  | false
        ''             | a    | true  | false
        """)
    void headers_nameWhatIsThere(String header, String there, boolean strong, boolean named) {
        EntityTag tag = there == null ? null : new EntityTag(there, false);
        assertThat(EntityTag.isNamed(header, tag, strong)).isEqualTo(named);
    }

    @Test
    void weakTagOfWhatIsThere_isNeverNamedStrongly() {
        assertThat(EntityTag.isNamed("\"a\"", new EntityTag("a", true), true)).isFalse();
        assertThat(EntityTag.isNamed("\"a\"", new EntityTag("a", true), false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", quoteCharacter = '\'', textBlock = """
        none  | none  | none | 0
        none  | none  | a    | 428
        "a"   | none  | a    | 0
        "b"   | none  | a    | 412
        "b"   | none  | none | 412
        none  | *     | none | 0
        none  | *     | a    | 412
        none  | W/"a" | a    | 412
        none  | "b"   | a    | 428
        """)
    void nobodyReplaces_whatTheyHaveNotSeen(String ifMatch, String ifNoneMatch, String there, int status) {
        EntityTag tag = there == null ? null : new EntityTag(there, false);
        if (status == 0) {
            EntityTag.requireNamed(ifMatch, ifNoneMatch, tag);
        } else {
            assertThatThrownBy(() -> EntityTag.requireNamed(ifMatch, ifNoneMatch, tag))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.getStatus()).isEqualTo(status));
        }
    }

    @Property(tries = 200)
    void anyHeader_isRead(@ForAll String header) {
        EntityTag.parse(header)
                .forEach(tag -> assertThat(EntityTag.parse(tag.toString())).containsExactly(tag));
    }

    @Test
    void values_thatNoHeaderHolds_areRefused() {
        for (String value : List.of("a\"b", "a b", "a\n", "가")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new EntityTag(value, false));
        }
    }
}
