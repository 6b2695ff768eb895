package org.urbancoop.identity;

import org.urbancoop.program.Program;

/** Whether two records of programmes, whose titles and wholes are alike, are of one programme. */
public final class SameProgram {

    private static final Sameness OTHER_KIND = Sameness.open("their kinds differ", "유형이 서로 다릅니다");
    private static final Sameness OTHER_PERIOD = Sameness.no("their periods do not overlap", "기간이 겹치지 않습니다");

    private SameProgram() {}

    /** Compares kinds and periods; the titles are not looked at. */
    public static Sameness of(Program one, Program other) {
        if (one.getPeriod().isPresent()
                && other.getPeriod()
                        .filter(period -> period.overlaps(one.getPeriod().get()).isNo())
                        .isPresent()) {
            return OTHER_PERIOD;
        }
        return one.getKind().equals(other.getKind()) ? Sameness.NOTHING_APART : OTHER_KIND;
    }
}
