package org.urbancoop.json.table;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.urbancoop.accessor.CopiedClass;
import org.urbancoop.extension.Extensions;
import org.urbancoop.extension.ExtensionsBuilder;
import org.urbancoop.json.problem.ProblemCode;

/**
 * Walks over the members of objects of one type, with its table as a constant of the class: each table has a copy.
 *
 * <p>Reading expects the members in the order of the table, and looks a name up only if another one comes.
 */
final class TableWalk<T, B> implements ObjectWalk<T> {

    @SuppressWarnings("rawtypes") // A constant has no type of its class.
    private static final @Nullable CompiledTable TABLE =
            CopiedClass.constants(MethodHandles.lookup(), CompiledTable.class);

    /** The table of what is no copy. */
    private final @Nullable CompiledTable<T, B> own;
    /** Whether the members have their constraints. */
    private volatile boolean constrained;

    /** Creates the walk of a copy. */
    TableWalk() {
        this.own = null;
    }

    private TableWalk(CompiledTable<T, B> table) {
        this.own = table;
    }

    /** The copies, of the one class whose bytes can be read. */
    private static final class Copies {
        private static final CopiedClass OF = new CopiedClass(MethodHandles.lookup(), TableWalk.class);
    }

    /** Obtains the quickest way that there is here. */
    static <T, B> ObjectWalk<T> of(CompiledTable<T, B> table) {
        Optional<ObjectWalk<T>> copy = Copies.OF.copy(ObjectWalk.class, table);
        return copy.orElse(new TableWalk<>(table));
    }

    static <T, B> ObjectWalk<T> uncopied(CompiledTable<T, B> table) {
        return new TableWalk<>(table);
    }

    @SuppressWarnings("unchecked")
    private CompiledTable<T, B> table() {
        return TABLE == null ? Objects.requireNonNull(own) : TABLE;
    }

    @Override
    public @Nullable T read(JsonIn in) throws IOException {
        CompiledTable<T, B> table = table();
        if (in.token() != JsonIn.OBJECT) {
            return in.refuseNoObject(table.type().getSimpleName());
        }
        if (in.checksConstraints() && !constrained) {
            table.constrain();
            constrained = true;
        }
        B target = table.builder().get();
        boolean good = true;
        long given = 0;
        long seen = 0;
        long @Nullable [] seenMore = null;
        ExtensionsBuilder unknown = null;
        int expected = 0;
        while (true) {
            int index = in.nextName(table.names(), expected);
            if (index == Names.UNKNOWN) {
                if (in.token() == JsonIn.END_OBJECT) {
                    break;
                }
                if (table.unknownMembers().keep() == null) {
                    good &= table.passUnknown(in);
                    continue;
                }
                if (unknown == null) {
                    unknown = new ExtensionsBuilder();
                }
                good &= in.readMember(unknown);
                continue;
            }
            long bit = 1L << index;
            boolean duplicate;
            if (index < Long.SIZE) {
                duplicate = (seen & bit) != 0;
                seen |= bit;
            } else {
                if (seenMore == null) {
                    seenMore = new long[table.members().size() >> 6];
                }
                duplicate = (seenMore[(index >> 6) - 1] & bit) != 0;
                seenMore[(index >> 6) - 1] |= bit;
            }
            expected = index + 1;
            if (duplicate) {
                good = in.refuseDuplicate();
                continue;
            }
            in.next();
            Member.Outcome outcome = table.all().read(index, in, target);
            if (outcome != Member.Outcome.ABSENT) {
                given |= table.mandatoryBits()[index];
                good &= outcome == Member.Outcome.READ;
            }
        }
        if (given != table.allMandatory()) {
            table.reportMissing(in, given);
            return null;
        }
        return good ? build(table, in, target, unknown) : null;
    }

    private @Nullable T build(CompiledTable<T, B> table, JsonIn in, B target, @Nullable ExtensionsBuilder unknown) {
        BiFunction<B, Extensions, B> keep = table.unknownMembers().keep();
        try {
            return table.build().apply(unknown == null || keep == null ? target : keep.apply(target, unknown.build()));
        } catch (IllegalArgumentException e) {
            in.problems().reportObject(ProblemCode.INVALID_VALUE, String.valueOf(e.getMessage()), "");
            return null;
        }
    }

    @Override
    public void write(JsonOut out, T value) throws IOException {
        CompiledTable<T, B> table = table();
        out.startObject();
        table.all().write(out, value, out.takeTyped() ? 0 : table.firstUntyped());
        Extensions kept = table.unknownMembers().kept().apply(value);
        if (!kept.isEmpty()) {
            out.extensions(kept);
        }
        out.endObject();
    }
}
