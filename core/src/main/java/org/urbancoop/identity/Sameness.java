package org.urbancoop.identity;

import org.urbancoop.message.Message;
import org.urbancoop.time.Verdict;

/**
 * Whether two records are of one thing, and what tells.
 *
 * @param verdict yes, no, or that it cannot be told
 * @param reason what tells, or why nothing does, as the rest of a sentence about the two
 */
public record Sameness(Verdict verdict, Message reason) {

    static final Sameness NOTHING_APART = yes("nothing tells the two apart", "둘을 구별할 것이 없습니다");
    public static final Sameness ONE_IDENTIFIER = yes("a register has one identifier for both", "한 등록부의 식별자가 같습니다");
    public static final Sameness OTHER_IDENTIFIERS =
            no("a register has another identifier for each", "한 등록부의 식별자가 서로 다릅니다");

    static Sameness yes(String english, String korean) {
        return new Sameness(Verdict.YES, new Message(english, korean));
    }

    static Sameness no(String english, String korean) {
        return new Sameness(Verdict.NO, new Message(english, korean));
    }

    static Sameness open(String english, String korean) {
        return new Sameness(Verdict.UNDECIDED, new Message(english, korean));
    }

    /** Both have to hold: the reason is that of the one which does not, or else of this one. */
    Sameness and(Sameness other) {
        return verdict.and(other.verdict) == verdict ? this : other;
    }

    public boolean isYes() {
        return verdict.isYes();
    }

    public boolean isNo() {
        return verdict.isNo();
    }

    public boolean isUndecided() {
        return verdict.isUndecided();
    }
}
