package org.urbancoop.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.validation.member.Member;

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

    private final Ways ways;
    private final Trail trail;
    private final Deque<Extensible> path;

    /** Goes to values of a type; what it visits on the way is of any. */
    Walk(Class<?> target) {
        this(Ways.to(target), new Trail(), new ArrayDeque<>());
    }

    /** Goes everywhere. */
    Walk(Trail trail, Deque<Extensible> path) {
        this(Ways.to(Object.class), trail, path);
    }

    private Walk(Ways ways, Trail trail, Deque<Extensible> path) {
        this.ways = ways;
        this.trail = trail;
        this.path = path;
    }

    Trail trail() {
        return trail;
    }

    void of(Extensible owner, Visitor visitor) {
        path.push(owner);
        visitor.visit(owner, owner);
        for (Member member : ways.of(owner.getClass())) {
            trail.push(member.name());
            Object value = member.get(owner);
            switch (member.multiplicity()) {
                case ONE -> value(value, owner, visitor);
                case OPTIONAL -> value(((Optional<?>) value).orElse(null), owner, visitor);
                case LIST -> list((List<?>) value, owner, visitor);
                case MAP -> map((Map<?, ?>) value, owner, visitor);
            }
            trail.pop();
        }
        if (ways.leadToTexts()) {
            owner.getExtensions().asMap().forEach((name, value) -> {
                trail.push(name);
                extension(value, owner, visitor);
                trail.pop();
            });
        }
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
        if (map.isEmpty()) {
            return;
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            trail.push((String) entry.getKey());
            value(entry.getValue(), owner, visitor);
            trail.pop();
        }
    }

    /** Not recursive: unknown members can be deeper than the stack. */
    private void extension(ExtensionValue root, Extensible owner, Visitor visitor) {
        text(root, owner, visitor);
        Deque<Iterator<? extends Map.Entry<?, ExtensionValue>>> open = new ArrayDeque<>();
        Iterator<? extends Map.Entry<?, ExtensionValue>> level = below(root);
        while (level.hasNext() || !open.isEmpty()) {
            if (level.hasNext()) {
                Map.Entry<?, ExtensionValue> step = level.next();
                trail.step(step.getKey());
                text(step.getValue(), owner, visitor);
                open.push(level);
                level = below(step.getValue());
            } else {
                level = open.pop();
                trail.pop();
            }
        }
    }

    /** What stands right below a value, by name or by index. */
    private static Iterator<? extends Map.Entry<?, ExtensionValue>> below(ExtensionValue value) {
        if (value instanceof ExtensionValue.ObjectValue object) {
            return object.members().asMap().entrySet().iterator();
        }
        List<ExtensionValue> values = value instanceof ExtensionValue.ArrayValue array ? array.values() : List.of();
        return IntStream.range(0, values.size())
                .mapToObj(i -> Map.entry(i, values.get(i)))
                .iterator();
    }

    private static void text(ExtensionValue value, Extensible owner, Visitor visitor) {
        if (value instanceof ExtensionValue.TextValue text) {
            visitor.visit(text.value(), owner);
        }
    }
}
