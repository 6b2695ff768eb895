package org.urbancoop.identity;

import java.util.List;
import org.urbancoop.code.Role;
import org.urbancoop.project.Project;
import org.urbancoop.reference.Reference;

/** Whether two records of projects, whose titles and counterparts are alike, are of one project. */
public final class SameProject {

    private static final Sameness OTHER_PERIOD = Sameness.no("their periods differ", "기간이 서로 다릅니다");
    private static final Sameness OVERLAP =
            Sameness.open("their periods overlap and are not the same", "기간이 겹치나 같지 않습니다");
    private static final Sameness PERIOD_UNKNOWN =
            Sameness.open("only one of the two has a period", "둘 가운데 하나만 기간이 있습니다");

    private SameProject() {}

    /** Gets the counterparts in an order of their own. */
    public static List<Reference> counterparts(Project project) {
        return project.getParticipants().stream()
                .filter(one -> one.getRole().filter(Role.COUNTERPART::equals).isPresent())
                .flatMap(one -> one.getParty().stream())
                .sorted(Reference.ORDER)
                .toList();
    }

    /** Compares the periods; titles and counterparts are not looked at. */
    public static Sameness of(Project one, Project other) {
        if (one.getPeriod().equals(other.getPeriod())) {
            return Sameness.NOTHING_APART;
        }
        if (one.getPeriod().isEmpty() || other.getPeriod().isEmpty()) {
            return PERIOD_UNKNOWN;
        }
        return one.getPeriod().get().overlaps(other.getPeriod().get()).isNo() ? OTHER_PERIOD : OVERLAP;
    }
}
