package org.urbancoop.json.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.problem.ProblemCode;

/**
 * A table compiled for reading and writing: a record, whose parts the JVM takes for constants where the whole is one.
 *
 * @param <T> the type
 * @param <B> its builder
 * @param members the members in writing order
 * @param all the same, as they are read and written
 * @param alternatives the names of the members of which exactly one stands in an object
 * @param mandatoryBits the bit of each mandatory member among the mandatory ones; 0 for the others
 * @param firstUntyped the place of the first member that an object has which does not carry its type
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares tables, and the array stays in this package.
record CompiledTable<T, B>(
        Class<T> type,
        Supplier<B> builder,
        Function<B, T> build,
        Table.Unknown<T, B> unknownMembers,
        List<Member<T, B>> members,
        TableMembers<T, B> all,
        List<String> alternatives,
        Names names,
        long[] mandatoryBits,
        long allMandatory,
        int firstUntyped) {

    static <T, B> CompiledTable<T, B> of(
            Class<T> type, Table<T, B> table, Function<List<Member<T, B>>, TableMembers<T, B>> way) {
        List<Member<T, B>> members = List.copyOf(table.members);
        long[] mandatoryBits = new long[members.size()];
        long bit = 1;
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).isMandatory()) {
                mandatoryBits[i] = bit;
                bit <<= 1;
            }
        }
        return new CompiledTable<>(
                type,
                table.builder,
                table.build,
                table.unknownMembers,
                members,
                way.apply(members),
                table.alternatives,
                new Names(members),
                mandatoryBits,
                bit - 1,
                members.get(0).presence() == Member.Presence.TYPE ? 1 : 0);
    }

    /** What the member {@code type} says, empty if no such object stands alone. */
    Optional<String> typeTerm() {
        return firstUntyped == 1 ? members.get(0).constant() : Optional.empty();
    }

    /** Gives the members their constraints. */
    void constrain() {
        if (Extensible.class.isAssignableFrom(type)) {
            members.forEach(member -> member.checks().constrain(type.asSubclass(Extensible.class), member.name()));
        }
    }

    /** Passes the member whose name is the current token, and which no line of the table has. */
    boolean passUnknown(JsonIn in) throws IOException {
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

    /** Reports the mandatory members that were not given. */
    void reportMissing(JsonIn in, long given) {
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
}
