package org.urbancoop.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;

/** The way through all values of a record: each object, each value of a member, each text of an extension. */
final class Walk {

    /** Takes each value; the walk tells where it stands. */
    interface Visitor {

        /**
         * Takes a value.
         *
         * @param value the value, itself an object or not
         * @param owner the object that it stands in, the value itself if it is an object
         */
        void visit(Object value, Extensible owner);
    }

    private final Trail trail;
    private final Deque<Extensible> path;

    Walk() {
        this(new Trail(), new ArrayDeque<>());
    }

    Walk(Trail trail, Deque<Extensible> path) {
        this.trail = trail;
        this.path = path;
    }

    Trail trail() {
        return trail;
    }

    void of(Extensible owner, Visitor visitor) {
        path.push(owner);
        visitor.visit(owner, owner);
        for (Member member : TypeMembers.of(owner.getClass()).members()) {
            if (member.holdsSubjects()) {
                continue;
            }
            trail.push(member.name());
            Object value = member.get(owner);
            switch (member.container()) {
                case ONE -> value(value, owner, visitor);
                case OPTIONAL -> value(((Optional<?>) value).orElse(null), owner, visitor);
                case LIST -> list((List<?>) value, owner, visitor);
                case MAP -> map((Map<?, ?>) value, owner, visitor);
            }
            trail.pop();
        }
        owner.getExtensions().asMap().forEach((name, value) -> {
            trail.push(name);
            extension(value, owner, visitor);
            trail.pop();
        });
        path.pop();
    }

    private void value(@Nullable Object value, Extensible owner, Visitor visitor) {
        if (value instanceof Extensible below) {
            of(below, visitor);
        } else if (value != null) {
            visitor.visit(value, owner);
        }
    }

    private void list(List<?> list, Extensible owner, Visitor visitor) {
        for (int i = 0; i < list.size(); i++) {
            trail.push(i);
            value(list.get(i), owner, visitor);
            trail.pop();
        }
    }

    private void map(Map<?, ?> map, Extensible owner, Visitor visitor) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            trail.push((String) entry.getKey());
            value(entry.getValue(), owner, visitor);
            trail.pop();
        }
    }

    private void extension(ExtensionValue value, Extensible owner, Visitor visitor) {
        if (value instanceof ExtensionValue.TextValue text) {
            visitor.visit(text.value(), owner);
        } else if (value instanceof ExtensionValue.ArrayValue array) {
            for (int i = 0; i < array.values().size(); i++) {
                trail.push(i);
                extension(array.values().get(i), owner, visitor);
                trail.pop();
            }
        } else if (value instanceof ExtensionValue.ObjectValue object) {
            object.members().asMap().forEach((name, below) -> {
                trail.push(name);
                extension(below, owner, visitor);
                trail.pop();
            });
        }
    }
}
