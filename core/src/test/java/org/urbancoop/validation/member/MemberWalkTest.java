package org.urbancoop.validation.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.testkit.Arbitraries;

/** Members that are constants of copied classes are visited as those of a list are. */
class MemberWalkTest {

    private record Visit(String member, Object value, boolean withSubjects) {}

    private static List<Visit> visits(MemberWalk walk, Extensible owner, boolean withSubjects) {
        List<Visit> visits = new ArrayList<>();
        walk.visit((member, value, with) -> visits.add(new Visit(member.name(), value, with)), owner, withSubjects);
        return visits;
    }

    @Provide
    Arbitrary<CooperationRecord> records() {
        return Arbitraries.records();
    }

    @Property(tries = 300)
    void members_areVisitedTheSame(@ForAll("records") CooperationRecord value) {
        List<Member> members = TypeMembers.of(value.getClass()).checked();
        List<Visit> visits = visits(new MemberWalk.Listed(members), value, true);
        assertThat(visits).extracting(Visit::member).isNotEmpty().doesNotHaveDuplicates();
        assertThat(visits(MemberWalk.of(members), value, true)).isEqualTo(visits);
        assertThat(visits(MemberWalk.of(members), value, false)).hasSameSizeAs(visits);
    }

    /** Otherwise all would be right, and slow. */
    @Test
    void members_areConstants() {
        for (Class<?> type : List.of(Project.class, Agreement.class, Dataset.class)) {
            List<Member> members = TypeMembers.of(type).checked();
            assertThat(members).as(type.getSimpleName()).hasSizeGreaterThan(8);
            assertThat(MemberWalk.of(members).getClass()).matches(Class::isHidden);
        }
    }

    @Test
    void typeWithoutConstraints_hasNothingToVisit() {
        assertThat(MemberWalk.of(List.of())).isEqualTo(new MemberWalk.Listed(List.of()));
    }
}
