package org.urbancoop.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.urbancoop.extension.Extensible;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.member.Constraint;
import org.urbancoop.validation.member.Member;
import org.urbancoop.validation.member.MemberWalk;
import org.urbancoop.validation.member.TypeMembers;

/** Checks the constraints of an object and of all below it, in the order in which a Jakarta provider would. */
final class Constraints implements MemberWalk.Visitor {

    /** Takes what a constraint refuses. */
    interface Sink {

        /**
         * Takes a violation.
         *
         * @param constraint the constraint
         * @param place the place of the value
         * @param key whether the value is the key of a map
         * @param value the refused value
         */
        void add(Constraint constraint, JsonPointer place, boolean key, Object value);
    }

    /** A value that was refused, and the steps to it from the last to the first, which are put down on the way back. */
    private static final class Refusal {

        private static final int FEW = 4;

        private final Constraint constraint;
        private final boolean key;
        private final Object value;
        private final List<String> steps = new ArrayList<>(FEW);

        Refusal(Constraint constraint, boolean key, Object value) {
            this.constraint = constraint;
            this.key = key;
            this.value = value;
        }
    }

    private final Sink sink;
    private final List<Refusal> refusals = new ArrayList<>(0);

    Constraints(Sink sink) {
        this.sink = sink;
    }

    /** Checks an object and all below it. */
    void check(Extensible owner) {
        start(owner, true);
    }

    /** Checks an object without the records that it holds: they are subjects of their own. */
    void checkSubject(Extensible owner) {
        start(owner, false);
    }

    private void start(Extensible owner, boolean withSubjects) {
        refusals.clear();
        TypeMembers.of(owner.getClass()).visit(this, owner, withSubjects);
        for (int i = 0; i < refusals.size(); i++) {
            Refusal refusal = refusals.get(i);
            Collections.reverse(refusal.steps);
            sink.add(refusal.constraint, JsonPointer.of(refusal.steps), refusal.key, refusal.value);
        }
    }

    private void refuse(Constraint constraint, boolean key, Object value) {
        refusals.add(new Refusal(constraint, key, value));
    }

    /** Puts the step down that leads to what was refused behind it. Most values are clean, and know no way. */
    private void leave(int before, String step) {
        for (int i = before; i < refusals.size(); i++) {
            refusals.get(i).steps.add(step);
        }
    }

    private void leave(int before, int index) {
        if (before < refusals.size()) {
            leave(before, Integer.toString(index));
        }
    }

    @Override
    public void visit(Member member, Object value, boolean withSubjects) {
        if (!withSubjects && member.holdsSubjects()) {
            return;
        }
        int before = refusals.size();
        switch (member.multiplicity()) {
            case ONE -> {
                test(member.whole(), value);
                cascade(member, value);
            }
            case OPTIONAL -> element(member, value);
            case LIST -> {
                test(member.whole(), value);
                list(member, (List<?>) value);
            }
            case MAP -> map(member, (Map<?, ?>) value);
        }
        leave(before, member.name());
    }

    private void list(Member member, List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            int before = refusals.size();
            element(member, list.get(i));
            leave(before, i);
        }
    }

    private void map(Member member, Map<?, ?> map) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            int before = refusals.size();
            for (Constraint constraint : member.keys()) {
                if (!constraint.accepts(entry.getKey())) {
                    refuse(constraint, true, entry.getKey());
                }
            }
            element(member, entry.getValue());
            leave(before, (String) entry.getKey());
        }
    }

    private void element(Member member, Object value) {
        test(member.elements(), value);
        cascade(member, value);
    }

    private void cascade(Member member, Object value) {
        if (member.cascades() && value instanceof Extensible below) {
            member.below(below).visit(this, below, true);
        }
    }

    private void test(Constraint[] constraints, Object value) {
        for (Constraint constraint : constraints) {
            if (!constraint.accepts(value)) {
                refuse(constraint, false, value);
            }
        }
    }
}
