package org.urbancoop.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.urbancoop.code.Role;
import org.urbancoop.reference.Reference;

class ParticipationTest {

    private static final Reference SEOUL = Reference.parse("city/seoul");

    @Test
    void build_exactlyOne() {
        assertThat(Participation.builder().party(SEOUL).build().getParty()).contains(SEOUL);
        assertThat(Participation.builder()
                        .person(Person.of("Nora Steurer"))
                        .build()
                        .getRole())
                .isEmpty();
        assertThat(Participation.builder()
                        .group(Group.of("ASEAN Member States"))
                        .build()
                        .getGroup())
                .contains(Group.of("ASEAN Member States"));
        assertThat(Participation.of(Role.HOST, SEOUL).getRole()).contains(Role.HOST);
    }

    @Test
    void build_noneOrSeveral() {
        Participation.Builder builder = Participation.builder().role(Role.HOST);
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A participation has exactly one of party, person and group, not 0 of them");
        builder.party(SEOUL).person(Person.of("Nora Steurer"));
        assertThatThrownBy(builder::build).hasMessageContaining("not 2 of them");
        builder.group(Group.of("all"));
        assertThatThrownBy(builder::build).hasMessageContaining("not 3 of them");
    }

    @Test
    void toBuilder_isCheckedToo() {
        Participation.Builder builder =
                Participation.of(Role.HOST, SEOUL).toBuilder().group(Group.of("all"));
        assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
    }
}
