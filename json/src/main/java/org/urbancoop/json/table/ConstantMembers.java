package org.urbancoop.json.table;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.accessor.CopiedClass;

/**
 * Up to eight members, and those behind them, as constants of a class: of this one nothing is used but its bytes, of
 * which each table gets copies. A compiler that knows a member knows its getter and its codec, so that one that is
 * absent costs a look at a field.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // A constant has no type of its class.
final class ConstantMembers<T, B> implements TableMembers<T, B> {

    private static final CopiedClass.Part PART = CopiedClass.part(MethodHandles.lookup());
    private static final @Nullable Member M0 = member(0);
    private static final @Nullable Member M1 = member(1);
    private static final @Nullable Member M2 = member(2);
    private static final @Nullable Member M3 = member(3);
    private static final @Nullable Member M4 = member(4);
    private static final @Nullable Member M5 = member(5);
    private static final @Nullable Member M6 = member(6);
    private static final @Nullable Member M7 = member(7);
    private static final @Nullable TableMembers NEXT = (TableMembers) PART.next();

    ConstantMembers() {}

    private static @Nullable Member member(int index) {
        return (Member) PART.item(index);
    }

    /** The copies, of the one class whose bytes can be read. */
    private static final class Copies {
        private static final CopiedClass OF = new CopiedClass(MethodHandles.lookup(), ConstantMembers.class);
    }

    /** Makes copies of the class; none where a program cannot have more classes than it was built with. */
    static <T, B> Optional<TableMembers<T, B>> of(List<Member<T, B>> members) {
        return Copies.OF.chain(TableMembers.class, members);
    }

    @Override
    public Member.Outcome read(int index, JsonIn in, B builder) throws IOException {
        return switch (index) {
            case 0 -> known(M0).read(in, builder);
            case 1 -> known(M1).read(in, builder);
            case 2 -> known(M2).read(in, builder);
            case 3 -> known(M3).read(in, builder);
            case 4 -> known(M4).read(in, builder);
            case 5 -> known(M5).read(in, builder);
            case 6 -> known(M6).read(in, builder);
            case 7 -> known(M7).read(in, builder);
            default -> Objects.requireNonNull(NEXT).read(index - CopiedClass.MOST, in, builder);
        };
    }

    private static Member known(@Nullable Member member) {
        return Objects.requireNonNull(member, "member");
    }

    @Override
    public void write(JsonOut out, T value, int from) throws IOException {
        int index = from;
        Object given;
        try {
            if (index == 0) {
                given = given(M0, value);
                if (given != null) {
                    known(M0).writeGiven(out, given);
                }
            }
            index = 1;
            given = given(M1, value);
            if (given != null) {
                known(M1).writeGiven(out, given);
            }
            index = 2;
            given = given(M2, value);
            if (given != null) {
                known(M2).writeGiven(out, given);
            }
            index = 3;
            given = given(M3, value);
            if (given != null) {
                known(M3).writeGiven(out, given);
            }
            index = 4;
            given = given(M4, value);
            if (given != null) {
                known(M4).writeGiven(out, given);
            }
            index = 5;
            given = given(M5, value);
            if (given != null) {
                known(M5).writeGiven(out, given);
            }
            index = 6;
            given = given(M6, value);
            if (given != null) {
                known(M6).writeGiven(out, given);
            }
            index = 7;
            given = given(M7, value);
            if (given != null) {
                known(M7).writeGiven(out, given);
            }
        } catch (UnwritableException e) {
            throw e.below(known(member(index)).name());
        }
        if (NEXT != null) {
            NEXT.write(out, value, 0);
        }
    }

    private static @Nullable Object given(@Nullable Member member, Object value) {
        return member == null ? null : member.given(value);
    }
}
