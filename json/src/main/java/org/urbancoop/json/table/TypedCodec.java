package org.urbancoop.json.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.text.MalformedTextException;

/**
 * An object of one of several types, which its member {@code type} tells, wherever in the object it stands.
 *
 * @param <T> what the types have in common
 */
public final class TypedCodec<T extends Extensible> extends ValueCodec<T> {

    private final List<ObjectCodec<? extends T, ?>> tables;
    private final Map<String, ObjectCodec<? extends T, ?>> byType;
    private final Map<Class<?>, ObjectCodec<? extends T, ?>> byClass;

    private TypedCodec(String typeName, List<ObjectCodec<? extends T, ?>> tables) {
        super(Kind.OBJECT, typeName);
        this.tables = List.copyOf(tables);
        this.byType = tables.stream().collect(Collectors.toUnmodifiableMap(TypedCodec::term, Function.identity()));
        this.byClass = tables.stream().collect(Collectors.toUnmodifiableMap(ObjectCodec::type, Function.identity()));
    }

    /**
     * Obtains the codec of some types.
     *
     * @param <T> what the types have in common
     * @param typeName the name for what they have in common
     * @param tables their tables, each with a type
     */
    public static <T extends Extensible> TypedCodec<T> of(String typeName, List<ObjectCodec<? extends T, ?>> tables) {
        return new TypedCodec<>(typeName, tables);
    }

    /** Gets the tables of the types. */
    public List<ObjectCodec<? extends T, ?>> tables() {
        return tables;
    }

    private static String term(ObjectCodec<?, ?> table) {
        return table.typeTerm().orElseThrow();
    }

    @Override
    public @Nullable T read(JsonIn in) throws IOException {
        if (in.token() != JsonIn.OBJECT) {
            return in.refuseType("an object");
        }
        String type = in.peekText("type");
        ObjectCodec<? extends T, ?> table = type == null ? null : byType.get(type);
        if (table != null) {
            return table.read(in);
        }
        String types = "expected " + tables.stream().map(TypedCodec::term).collect(Collectors.joining(", "));
        return type == null
                ? in.refuseObject(
                        ProblemCode.MISSING_MEMBER, "a record that stands alone needs the member 'type', a text", types)
                : in.refuseObject(
                        ProblemCode.TYPE_MISMATCH,
                        "no type of record is called " + MalformedTextException.quote(type),
                        types);
    }

    @Override
    public void write(JsonOut out, T value) throws IOException {
        write(out, value, byClass.get(value.getClass().getSuperclass()));
    }

    private static <R extends Extensible> void write(JsonOut out, Extensible value, @Nullable ObjectCodec<R, ?> table)
            throws IOException {
        if (table == null) {
            throw new IllegalArgumentException(
                    "A " + value.getClass().getSuperclass().getSimpleName() + " does not stand alone in a document");
        }
        table.write(out, table.type().cast(value));
    }
}
