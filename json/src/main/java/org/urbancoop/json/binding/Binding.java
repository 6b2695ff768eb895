package org.urbancoop.json.binding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.json.extension.ExtensionValueCodec;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.json.registry.FirstTables;
import org.urbancoop.json.registry.Tables;
import org.urbancoop.json.table.Member;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.TypedCodec;
import org.urbancoop.json.table.UnwritableException;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.text.JsonPointer;

/**
 * A type and its table, such as {@code City}, for a data-binding library to read and to write it by.
 */
public final class Binding<T> {

    private final Class<T> type;
    private final ValueCodec<T> codec;
    private final boolean typed;

    private Binding(Class<T> type, ValueCodec<T> codec) {
        this.type = type;
        this.codec = codec;
        this.typed = FirstTables.isTyped(type);
    }

    /**
     * One step of the way from a value to one of its parts.
     *
     * @param holder the type of what the step starts from
     * @param name the name of the member; null for an element of an array
     * @param index the index of the element; -1 for a member
     */
    public record Step(Class<?> holder, @Nullable String name, int index) {}

    /**
     * Finds the binding of a class that is read or written.
     *
     * @return the binding of the type that users know the class by, empty if the class is none of this library's
     */
    public static Optional<Binding<?>> of(Class<?> type) {
        // Values are of a generated class, whose name is nobody's business; the class above it is the type.
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            ValueCodec<?> codec = Tables.VALUES.get(each);
            if (codec != null) {
                return Optional.of(of(each, codec));
            }
        }
        return ExtensionValue.class.isAssignableFrom(type) ? of(ExtensionValue.class) : Optional.empty();
    }

    @SuppressWarnings("unchecked") // A codec stands under the class of its values.
    private static <T> Binding<T> of(Class<T> type, ValueCodec<?> codec) {
        return new Binding<>(type, (ValueCodec<T>) codec);
    }

    /**
     * Gets the types that have a binding.
     *
     * @return the classes
     */
    public static Iterable<Class<?>> types() {
        return Tables.VALUES.keySet();
    }

    public Class<T> type() {
        return type;
    }

    /** Checks whether the values are texts, so that they can be the names of an object's members, too. */
    public boolean isText() {
        return codec.kind() == ValueCodec.Kind.TEXT;
    }

    /**
     * Checks whether a value is written as an object.
     *
     * @return false if it is a text, or any other JSON that no table knows
     */
    public boolean isObject(T value) {
        return value instanceof ExtensionValue any ? any instanceof ExtensionValue.ObjectValue : !isText();
    }

    /**
     * Reads a value, and leaves its last token the parser's current one.
     *
     * @param limits how much is read
     * @throws UrbancoopJsonException if it has an error
     * @throws IOException if the parser cannot go on
     */
    public T read(TokenSource source, JsonLimits limits) throws IOException {
        // Reading is strict: what is refused is thrown.
        MapperJsonIn in = new MapperJsonIn(source, typed, limits);
        in.bound(type != Dataset.class);
        return Objects.requireNonNull(codec.read(in));
    }

    /**
     * Writes a value.
     *
     * @param sink the generator
     * @param limits what may be written
     * @throws UrbancoopJsonException if a text holds half of a surrogate pair, or if something is beyond a limit
     * @throws IOException if the generator cannot go on
     */
    public void write(TokenSink sink, T value, JsonLimits limits) throws IOException {
        try {
            SinkOut out = new SinkOut(sink, typed, limits);
            out.bound(type != Dataset.class);
            codec.write(out, value);
        } catch (UnwritableException e) {
            throw e.toProblem();
        }
    }

    /**
     * Gets the way to a part of a value, whether it is there or not.
     *
     * @param pointer the place of the part
     * @param from the number of steps that lead to the value
     */
    public List<Step> steps(JsonPointer pointer, int from) {
        List<String> names = pointer.steps();
        List<Step> steps = new ArrayList<>();
        ValueCodec<?> at = codec;
        Member.Presence presence = Member.Presence.SINGLE;
        for (String name : names.subList(Math.min(from, names.size()), names.size())) {
            if (presence == Member.Presence.LIST) {
                steps.add(new Step(List.class, null, Integer.parseInt(name)));
                presence = Member.Presence.SINGLE;
            } else if (presence == Member.Presence.MAP) {
                steps.add(new Step(Map.class, name, -1));
                presence = Member.Presence.SINGLE;
            } else {
                steps.add(new Step(holder(at), name, -1));
                Member<?, ?> member = member(at, name);
                at = member == null ? ExtensionValueCodec.CODEC : member.codec();
                presence = member == null ? Member.Presence.SINGLE : member.presence();
            }
        }
        return steps;
    }

    private Class<?> holder(ValueCodec<?> of) {
        return of instanceof ObjectCodec<?, ?> table ? table.type() : of == codec ? type : ExtensionValue.class;
    }

    /** Finds the member in the table, or in the first one of many that has it: they agree on its type. */
    private static @Nullable Member<?, ?> member(ValueCodec<?> of, String name) {
        Stream<? extends ObjectCodec<?, ?>> tables = of instanceof ObjectCodec<?, ?> table
                ? Stream.of(table)
                : of instanceof TypedCodec<?> many ? many.tables().stream() : Stream.empty();
        return tables.flatMap(table -> table.members().stream())
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
