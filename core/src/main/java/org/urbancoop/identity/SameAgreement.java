package org.urbancoop.identity;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.text.Spelling;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Moment;

/** Whether two records of agreements between the same parties are of one agreement. */
public final class SameAgreement {

    private static final Set<AgreementKind> ONE_AT_A_TIME =
            Set.of(AgreementKind.SISTER_CITY, AgreementKind.FRIENDSHIP_CITY, AgreementKind.TWINNING);

    private static final Sameness OTHER_KIND = Sameness.no("their kinds differ", "유형이 서로 다릅니다");
    private static final Sameness OTHER_PARTNERSHIP =
            Sameness.open("both are partnerships, of two kinds", "둘 다 결연이나 유형이 다릅니다");
    private static final Sameness OTHER_SUBJECT = Sameness.no("they have other titles or subjects", "제목이나 분야가 서로 다릅니다");
    private static final Sameness SUCCESSION =
            Sameness.no("one was signed when the other had ended", "하나가 끝난 뒤에 다른 하나가 체결되었습니다");
    private static final Sameness SIGNED_APART = Sameness.open("they were signed on two days", "체결일이 서로 다릅니다");

    private SameAgreement() {}

    /**
     * Compares kinds, titles, subjects and days. Of a pair of cities there is one partnership of a kind at a time;
     * memoranda there are for each subject.
     */
    public static Sameness of(Agreement one, Agreement other) {
        if (follows(one, other) || follows(other, one)) {
            return SUCCESSION;
        }
        if (differ(one.getTitle(), other.getTitle())
                || differ(one.getTerm(), other.getTerm())
                || (!one.getSectors().isEmpty()
                        && !other.getSectors().isEmpty()
                        && Collections.disjoint(one.getSectors(), other.getSectors()))) {
            return OTHER_SUBJECT;
        }
        if (!one.getKind().equals(other.getKind())) {
            return ONE_AT_A_TIME.contains(one.getKind()) && ONE_AT_A_TIME.contains(other.getKind())
                    ? OTHER_PARTNERSHIP
                    : OTHER_KIND;
        }
        boolean apart = one.getSigned().isPresent()
                && other.getSigned()
                        .filter(signed -> Moment.of(signed)
                                .isSame(Moment.of(one.getSigned().get()))
                                .isNo())
                        .isPresent();
        return apart && !ONE_AT_A_TIME.contains(one.getKind()) ? SIGNED_APART : Sameness.NOTHING_APART;
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent()
                && other.filter(text -> !Spelling.fold(text).equals(Spelling.fold(one.get())))
                        .isPresent();
    }

    /** Whether one was signed when the other had ended: two agreements, one after the other. */
    private static boolean follows(Agreement one, Agreement other) {
        Optional<Edtf> signed = one.getSigned();
        return signed.isPresent()
                && (other.getValidity()
                                .filter(validity -> Moment.of(signed.get())
                                        .isAfter(validity)
                                        .isYes())
                                .isPresent()
                        || other.getStatusHistory().stream()
                                .filter(change -> change.getStatus().isOver())
                                .flatMap(change -> change.getSince().stream())
                                .anyMatch(since -> Moment.of(signed.get())
                                        .isAfter(Moment.of(since))
                                        .isYes()));
    }
}
