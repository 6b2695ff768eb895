package org.urbancoop.validation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    private final Sink sink;
    /**
     * The way to the value; null while it is only asked whether there is anything to report. Most records are clean.
     */
    private @Nullable Trail trail;

    private boolean refused;

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
        TypeMembers members = TypeMembers.of(owner.getClass());
        trail = null;
        refused = false;
        members.visit(this, owner, withSubjects);
        if (refused) {
            trail = new Trail();
            members.visit(this, owner, withSubjects);
        }
    }

    private void enter(String name) {
        if (trail != null) {
            trail.push(name);
        }
    }

    private void enter(int index) {
        if (trail != null) {
            trail.push(index);
        }
    }

    private void leave() {
        if (trail != null) {
            trail.pop();
        }
    }

    private void refuse(Constraint constraint, boolean key, Object value) {
        if (trail == null) {
            refused = true;
        } else {
            sink.add(constraint, trail.pointer(), key, value);
        }
    }

    @Override
    public void visit(Member member, Object value, boolean withSubjects) {
        if (!withSubjects && member.holdsSubjects()) {
            return;
        }
        enter(member.name());
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
        leave();
    }

    private void list(Member member, List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            enter(i);
            element(member, list.get(i));
            leave();
        }
    }

    private void map(Member member, Map<?, ?> map) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            enter((String) entry.getKey());
            for (Constraint constraint : member.keys()) {
                if (!constraint.accepts(entry.getKey())) {
                    refuse(constraint, true, entry.getKey());
                }
            }
            element(member, entry.getValue());
            leave();
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
