package org.urbancoop.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.extension.Extensible;
import org.urbancoop.text.JsonPointer;

/** Checks the constraints of an object and of all below it, in the order in which a Jakarta provider would. */
final class Constraints {

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
    private final Trail trail = new Trail();

    Constraints(Sink sink) {
        this.sink = sink;
    }

    /** Checks an object and all below it. */
    void check(Extensible owner) {
        check(owner, true);
    }

    /** Checks an object without the records that it holds: they are subjects of their own. */
    void checkSubject(Extensible owner) {
        check(owner, false);
    }

    private void check(Extensible owner, boolean withSubjects) {
        for (Member member : TypeMembers.of(owner.getClass()).checked()) {
            if (!withSubjects && member.holdsSubjects()) {
                continue;
            }
            Object value = member.get(owner);
            // Most members of most records are absent, and nothing is said of what is absent; a list may be too short,
            // though.
            Member.Container container = member.container();
            if (container == Member.Container.OPTIONAL) {
                Optional<?> optional = (Optional<?>) value;
                if (optional.isPresent()) {
                    trail.push(member.name());
                    element(member, optional.get());
                    trail.pop();
                }
            } else if (container == Member.Container.LIST) {
                List<?> list = (List<?>) value;
                if (!list.isEmpty() || member.whole().length > 0) {
                    trail.push(member.name());
                    test(member.whole(), list);
                    list(member, list);
                    trail.pop();
                }
            } else if (container == Member.Container.MAP) {
                Map<?, ?> map = (Map<?, ?>) value;
                if (!map.isEmpty()) {
                    trail.push(member.name());
                    map(member, map);
                    trail.pop();
                }
            } else {
                trail.push(member.name());
                test(member.whole(), value);
                cascade(member, value);
                trail.pop();
            }
        }
    }

    private void list(Member member, List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            trail.push(i);
            element(member, list.get(i));
            trail.pop();
        }
    }

    private void map(Member member, Map<?, ?> map) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            trail.push((String) entry.getKey());
            for (Constraint constraint : member.keys()) {
                if (!constraint.accepts(entry.getKey())) {
                    sink.add(constraint, trail.pointer(), true, entry.getKey());
                }
            }
            element(member, entry.getValue());
            trail.pop();
        }
    }

    private void element(Member member, Object value) {
        test(member.elements(), value);
        cascade(member, value);
    }

    private void cascade(Member member, Object value) {
        if (member.cascades() && value instanceof Extensible below) {
            check(below);
        }
    }

    private void test(Constraint[] constraints, Object value) {
        for (Constraint constraint : constraints) {
            if (!constraint.accepts(value)) {
                sink.add(constraint, trail.pointer(), false, value);
            }
        }
    }
}
