package org.urbancoop.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
         * @param value the refused value, null if it is absent
         */
        void add(Constraint constraint, JsonPointer place, boolean key, @Nullable Object value);
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
            trail.push(member.name());
            Object value = member.get(owner);
            test(member.whole(), value);
            if (value instanceof List<?> list) {
                list(member, list);
            } else if (value instanceof Optional<?> optional) {
                element(member, optional.orElse(null));
            } else if (value instanceof Map<?, ?> map) {
                map(member, map);
            } else {
                cascade(member, value);
            }
            trail.pop();
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
        if (map.isEmpty()) {
            return;
        }
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

    private void element(Member member, @Nullable Object value) {
        test(member.elements(), value);
        cascade(member, value);
    }

    private void cascade(Member member, @Nullable Object value) {
        if (member.cascades() && value instanceof Extensible below) {
            check(below);
        }
    }

    private void test(Constraint[] constraints, @Nullable Object value) {
        for (Constraint constraint : constraints) {
            if (!constraint.accepts(value)) {
                sink.add(constraint, trail.pointer(), false, value);
            }
        }
    }
}
