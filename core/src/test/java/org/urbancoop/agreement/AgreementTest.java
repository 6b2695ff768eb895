package org.urbancoop.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.reference.Reference;
import org.urbancoop.testkit.Arbitraries;

class AgreementTest {

    private static Agreement between(Reference... parties) {
        return Agreement.builder()
                .id("a")
                .kind(AgreementKind.TWINNING)
                .addParties(parties)
                .build();
    }

    @Test
    void pairKey_inNoOrder() {
        Reference seoul = Reference.parse("city/seoul");
        Reference taipei = Reference.parse("city/taipei");
        assertThat(between(seoul, taipei).pairKey())
                .isEqualTo(between(taipei, seoul).pairKey())
                .containsExactly(seoul, taipei);
        assertThat(between(seoul, taipei, seoul).pairKey()).containsExactly(seoul, taipei);
    }

    @Property
    void pairKey_ofAnyOrder(@ForAll("parties") List<Reference> parties, @ForAll java.util.Random random) {
        List<Reference> shuffled = new java.util.ArrayList<>(parties);
        java.util.Collections.shuffle(shuffled, random);
        assertThat(between(parties.toArray(Reference[]::new)).pairKey())
                .isEqualTo(between(shuffled.toArray(Reference[]::new)).pairKey())
                .doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Reference>> parties() {
        return Arbitraries.references().list().ofMinSize(1).ofMaxSize(4);
    }

    @Test
    void build_withoutParties() {
        assertThatThrownBy(() -> between())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two parties or more")
                .hasMessageContaining("city/seoul");
    }
}
