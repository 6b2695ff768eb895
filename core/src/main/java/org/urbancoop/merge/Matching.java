package org.urbancoop.merge;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbancoop.message.Message;

/** Which record of the other dataset is which of the base, by their positions among the records of one type. */
final class Matching<T> {

    static final int NONE = -1;

    final List<T> base;
    final List<T> other;
    /** The position of the partner in the base, or {@link #NONE}. */
    final int[] partner;
    /** The position of the partner in the other dataset, or {@link #NONE}. */
    final int[] partnerOfBase;
    /** Of a record without a partner, the record of the base that is likest to it, or {@link #NONE}. */
    final int[] likest;
    /** Whether a person has to decide whether the likest one is the partner. */
    final boolean[] open;

    final @Nullable Message[] reasons;
    final @Nullable Ruling[] rulings;

    Matching(List<T> base, List<T> other) {
        this.base = base;
        this.other = other;
        partner = new int[other.size()];
        Arrays.fill(partner, NONE);
        partnerOfBase = new int[base.size()];
        Arrays.fill(partnerOfBase, NONE);
        likest = partner.clone();
        open = new boolean[other.size()];
        reasons = new Message[other.size()];
        rulings = new Ruling[other.size()];
    }

    boolean isFree(int ofBase, int ofOther) {
        return partnerOfBase[ofBase] == NONE && partner[ofOther] == NONE;
    }

    void match(int ofBase, int ofOther, Message reason) {
        partner[ofOther] = ofBase;
        partnerOfBase[ofBase] = ofOther;
        reasons[ofOther] = reason;
        likest[ofOther] = NONE;
        open[ofOther] = false;
    }

    /** Notes that two records are alike and not one, or perhaps; what is open stays so. */
    void alike(int ofBase, int ofOther, boolean undecided, Message reason) {
        if (partner[ofOther] == NONE && (likest[ofOther] == NONE || (undecided && !open[ofOther]))) {
            likest[ofOther] = ofBase;
            open[ofOther] = undecided;
            reasons[ofOther] = reason;
        }
    }
}
