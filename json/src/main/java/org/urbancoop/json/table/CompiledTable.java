package org.urbancoop.json.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

    private final Class<T> type;
    private final Supplier<B> builder;
    private final Function<B, T> build;
    private final Table.Unknown<T, B> unknownMembers;
    private final List<Member<T, B>> members;
    private final TableMembers<T, B> all;
    private final List<String> alternatives;
    private final Names names;
    /** The bit of each mandatory member among the mandatory ones; 0 for the others. */
    private final long[] mandatoryBits;

    private final long allMandatory;
    private final int firstUntyped;
    /** Whether the members have their constraints. */
    private volatile boolean constrained;

    CompiledTable(Class<T> type, Table<T, B> table, Function<List<Member<T, B>>, TableMembers<T, B>> way) {
        this.type = type;
        this.builder = table.builder;
        this.build = table.build;
        this.unknownMembers = table.unknownMembers;
        this.members = List.copyOf(table.members);
        this.alternatives = table.alternatives;
        this.all = way.apply(members);
        this.names = new Names(members);
        this.mandatoryBits = new long[members.size()];
        long bit = 1;
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).isMandatory()) {
                mandatoryBits[i] = bit;
                bit <<= 1;
            }
        }
        this.allMandatory = bit - 1;
        this.firstUntyped = members.get(0).presence() == Member.Presence.TYPE ? 1 : 0;
    }

    boolean isConstant() {
        return all.getClass().isHidden();
    }

    List<Member<T, B>> members() {
        return members;
    }

    List<String> alternatives() {
        return alternatives;
    }

    /** What the member {@code type} says, empty if no such object stands alone. */
    Optional<String> typeTerm() {
        return firstUntyped == 1 ? members.get(0).constant() : Optional.empty();
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
                    seenMore = new long[members.size() >> 6];
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
            Member.Outcome outcome = all.read(index, in, target);
            if (outcome != Member.Outcome.ABSENT) {
                given |= mandatoryBits[index];
                good &= outcome == Member.Outcome.READ;
            }
        }
        if (given != allMandatory) {
            reportMissing(in, given);
            return null;
        }
        return good ? build(in, target, unknown) : null;
    }

    private void constrain() {
        if (Extensible.class.isAssignableFrom(type)) {
            members.forEach(member -> member.checks().constrain(type.asSubclass(Extensible.class), member.name()));
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

    private @Nullable T build(JsonIn in, B target, @Nullable ExtensionsBuilder unknown) {
        BiFunction<B, Extensions, B> keep = unknownMembers.keep();
        try {
            return build.apply(unknown == null || keep == null ? target : keep.apply(target, unknown.build()));
        } catch (IllegalArgumentException e) {
            in.problems().reportObject(ProblemCode.INVALID_VALUE, String.valueOf(e.getMessage()), "");
            return null;
        }
    }

    private void reportMissing(JsonIn in, long given) {
        for (int i = 0; i < members.size(); i++) {
            if (mandatoryBits[i] != 0 && (given & mandatoryBits[i]) == 0) {
                in.problems()
                        .reportObject(
                                ProblemCode.MISSING_MEMBER,
                                "the mandatory member '" + members.get(i).name() + "' of " + type.getSimpleName()
                                        + " is missing",
                                "");
            }
        }
    }

    void write(JsonOut out, T value) throws IOException {
        out.startObject();
        all.write(out, value, out.takeTyped() ? 0 : firstUntyped);
        Extensions kept = unknownMembers.kept().apply(value);
        if (!kept.isEmpty()) {
            out.extensions(kept);
        }
        out.endObject();
    }
}
