package org.urbancoop.json.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The codec of one type: a table of its members in writing order, one line each.
 *
 * <p>The table is set up when the first object is read or written: a record needs few of those that it refers to.
 *
 * @param <B> its builder
 */
public final class ObjectCodec<T, B> extends ValueCodec<T> {

    private final Class<T> type;
    private final Supplier<Table<T, B>> table;
    private final boolean copied;
    /** The table once it is set up; two threads may do so at once, and either will do. */
    private @Nullable CompiledTable<T, B> compiled;

    private @Nullable ObjectWalk<T> walk;

    private ObjectCodec(Class<T> type, Supplier<Table<T, B>> table, boolean copied) {
        super(Kind.OBJECT, type.getSimpleName());
        this.type = type;
        this.table = table;
        this.copied = copied;
    }

    /**
     * Obtains the codec of a type.
     *
     * @param <B> its builder
     * @param table writes the table down
     */
    public static <T, B> ObjectCodec<T, B> of(Class<T> type, Supplier<Table<T, B>> table) {
        return new ObjectCodec<>(type, table, true);
    }

    /** Returns one that looks each member up in its list: what the copied classes are compared with. */
    public ObjectCodec<T, B> listed() {
        return new ObjectCodec<>(type, table, false);
    }

    private CompiledTable<T, B> compiled() {
        CompiledTable<T, B> ready = compiled;
        if (ready == null) {
            ready = CompiledTable.of(type, table.get(), copied ? TableMembers::of : TableMembers.Listed::new);
            compiled = ready;
        }
        return ready;
    }

    private ObjectWalk<T> walk() {
        ObjectWalk<T> ready = walk;
        if (ready == null) {
            ready = copied ? TableWalk.of(compiled()) : TableWalk.uncopied(compiled());
            walk = ready;
        }
        return ready;
    }

    public Class<T> type() {
        return type;
    }

    /**
     * Gets the members of the table.
     *
     * @return them in writing order
     */
    public List<Member<T, B>> members() {
        return compiled().members();
    }

    /**
     * Gets the members of which exactly one stands in an object. The type itself refuses any other number of them.
     *
     * @return their names, none if the members do not exclude each other
     */
    public List<String> alternatives() {
        return compiled().alternatives();
    }

    /**
     * Gets what the member {@code type} says of such an object.
     *
     * @return the text, empty if no such object stands alone
     */
    public Optional<String> typeTerm() {
        return compiled().typeTerm();
    }

    /** Checks whether the members are constants of classes of their own. */
    public boolean isConstant() {
        return walk().getClass().isHidden() && compiled().all().getClass().isHidden();
    }

    @Override
    public @Nullable T read(JsonIn in) throws IOException {
        return walk().read(in);
    }

    @Override
    public void write(JsonOut out, T value) throws IOException {
        walk().write(out, value);
    }
}
