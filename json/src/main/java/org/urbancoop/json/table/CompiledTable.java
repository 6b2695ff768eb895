package org.urbancoop.json.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.urbancoop.Memory;
import org.urbancoop.Remembering;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.Extensions;
import org.urbancoop.extension.ExtensionsBuilder;
import org.urbancoop.json.problem.ProblemCode;

/**
 * A table compiled for reading and writing.
 *
 * <p>Reading expects the members in the order of the table, and looks a name up only if another one comes.
 *
 * @param <T> the type
 * @param <B> its builder
 */
final class CompiledTable<T, B> {

    /** What a value keeps of itself: that it does, that it has unknown members, and which it has of the known ones. */
    private static final int KNOWN = 1 << 31;

    private static final int UNKNOWN = 1 << 30;
    private static final int MEMBERS = UNKNOWN - 1;
    private static final int MOST = 30;

    private final Class<T> type;
    private final Supplier<B> builder;
    private final Function<B, T> build;
    private final Table.Unknown<T, B> unknownMembers;
    private final List<Member<T, B>> members;
    private final List<String> alternatives;
    private final Member<T, B>[] byIndex;
    private final Names names;
    /** The bit of each mandatory member among the mandatory ones; 0 for the others. */
    private final long[] mandatoryBits;

    private final long allMandatory;
    private final int firstUntyped;
    /** Whether values keep which members they have. */
    private final boolean remembers;
    /** By how much the places of members are shifted to get the bits: two share one if there are many. */
    private final int shift;
    /** Whether the members have their constraints. */
    private volatile boolean constrained;

    CompiledTable(Class<T> type, Table<T, B> table) {
        this.type = type;
        this.builder = table.builder;
        this.build = table.build;
        this.unknownMembers = table.unknownMembers;
        this.members = List.copyOf(table.members);
        this.alternatives = table.alternatives;
        this.byIndex = array(members);
        this.names = new Names(members);
        this.mandatoryBits = new long[byIndex.length];
        long bit = 1;
        for (int i = 0; i < byIndex.length; i++) {
            if (byIndex[i].isMandatory()) {
                mandatoryBits[i] = bit;
                bit <<= 1;
            }
        }
        this.allMandatory = bit - 1;
        this.shift = byIndex.length > MOST ? 1 : 0;
        this.remembers = Remembering.class.isAssignableFrom(type) && byIndex.length <= MOST << 1;
        this.firstUntyped = byIndex[0].presence() == Member.Presence.TYPE ? 1 : 0;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of a generic type; nobody else sees this one.
    private static <T, B> Member<T, B>[] array(List<Member<T, B>> members) {
        return members.toArray(new Member[0]);
    }

    List<Member<T, B>> members() {
        return members;
    }

    List<String> alternatives() {
        return alternatives;
    }

    /** What the member {@code type} says, empty if no such object stands alone. */
    Optional<String> typeTerm() {
        return firstUntyped == 1 ? byIndex[0].constant() : Optional.empty();
    }

    @Nullable
    T read(JsonIn in) throws IOException {
        if (in.token() != JsonIn.OBJECT) {
            return in.refuseNoObject(type.getSimpleName());
        }
        if (in.checksConstraints() && !constrained) {
            constrain();
        }
        B target = builder.get();
        boolean good = true;
        long given = 0;
        int present = firstUntyped == 0 ? KNOWN : KNOWN | 1;
        long seen = 0;
        long @Nullable [] seenMore = null;
        ExtensionsBuilder unknown = null;
        int expected = 0;
        while (true) {
            int index = in.nextName(names, expected);
            if (index == Names.UNKNOWN) {
                if (in.token() == JsonIn.END_OBJECT) {
                    break;
                }
                if (unknownMembers.keep() == null) {
                    good &= passUnknown(in);
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
                    seenMore = new long[byIndex.length >> 6];
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
            Member.Outcome outcome = byIndex[index].read(in, target);
            if (outcome != Member.Outcome.ABSENT) {
                given |= mandatoryBits[index];
                present |= 1 << (index >> shift);
                good &= outcome == Member.Outcome.READ;
            }
        }
        if (given != allMandatory) {
            reportMissing(in, given);
            return null;
        }
        return good ? build(in, target, unknown, present) : null;
    }

    private void constrain() {
        if (Extensible.class.isAssignableFrom(type)) {
            members.forEach(member -> member.constrain(type.asSubclass(Extensible.class)));
        }
        constrained = true;
    }

    private boolean passUnknown(JsonIn in) throws IOException {
        if (unknownMembers.ignored()) {
            in.skipMember();
            return true;
        }
        in.problems()
                .report(
                        ProblemCode.UNKNOWN_MEMBER,
                        type.getSimpleName() + " has no such member",
                        "the members are "
                                + String.join(
                                        ", ",
                                        members.stream()
                                                .map(Member::name)
                                                .sorted()
                                                .toList()));
        return in.skipMember();
    }

    private @Nullable T build(JsonIn in, B target, @Nullable ExtensionsBuilder unknown, int present) {
        BiFunction<B, Extensions, B> keep = unknownMembers.keep();
        try {
            T value = build.apply(unknown == null || keep == null ? target : keep.apply(target, unknown.build()));
            if (remembers) {
                Memory.keep((Remembering) value, unknown == null ? present : present | UNKNOWN);
            }
            return value;
        } catch (IllegalArgumentException e) {
            in.problems().reportObject(ProblemCode.INVALID_VALUE, String.valueOf(e.getMessage()), "");
            return null;
        }
    }

    private void reportMissing(JsonIn in, long given) {
        for (int i = 0; i < byIndex.length; i++) {
            if (mandatoryBits[i] != 0 && (given & mandatoryBits[i]) == 0) {
                in.problems()
                        .reportObject(
                                ProblemCode.MISSING_MEMBER,
                                "the mandatory member '" + byIndex[i].name() + "' of " + type.getSimpleName()
                                        + " is missing",
                                "");
            }
        }
    }

    void write(JsonOut out, T value) throws IOException {
        out.startObject();
        int start = out.takeTyped() ? 0 : firstUntyped;
        int known = remembers ? Memory.of((Remembering) value) : 0;
        if (known == 0) {
            known = start == 0 || firstUntyped == 0 ? KNOWN : KNOWN | 1;
            for (int i = start; i < byIndex.length; i++) {
                if (write(out, i, value)) {
                    known |= 1 << (i >> shift);
                }
            }
            if (writeUnknown(out, value)) {
                known |= UNKNOWN;
            }
            if (remembers) {
                Memory.keep((Remembering) value, known);
            }
        } else {
            for (int left = known & MEMBERS; left != 0; left &= left - 1) {
                int first = Integer.numberOfTrailingZeros(left) << shift;
                for (int i = Math.max(first, start); i <= Math.min(first + shift, byIndex.length - 1); i++) {
                    write(out, i, value);
                }
            }
            if ((known & UNKNOWN) != 0) {
                writeUnknown(out, value);
            }
        }
        out.endObject();
    }

    private boolean write(JsonOut out, int index, T value) throws IOException {
        try {
            return byIndex[index].write(out, value);
        } catch (UnwritableException e) {
            throw e.below(byIndex[index].name());
        }
    }

    private boolean writeUnknown(JsonOut out, T value) throws IOException {
        Extensions kept = unknownMembers.kept().apply(value);
        if (kept.isEmpty()) {
            return false;
        }
        out.extensions(kept);
        return true;
    }
}
