package org.urbancoop.json.table;

import java.io.IOException;
import java.util.List;

/**
 * The members of a table, read by their place and written in their order.
 *
 * @param <T> the type that has them
 * @param <B> its builder
 */
interface TableMembers<T, B> {

    /**
     * Reads the value of a member, which the current token starts.
     *
     * @param index the place of the member, from 0
     */
    Member.Outcome read(int index, JsonIn in, B builder) throws IOException;

    /**
     * Writes members.
     *
     * @param from the place of the first, 0 or 1
     */
    void write(JsonOut out, T value, int from) throws IOException;

    /** Obtains the quickest way that there is here. */
    static <T, B> TableMembers<T, B> of(List<Member<T, B>> members) {
        return ConstantMembers.of(members).orElse(new Listed<>(members));
    }

    /** The members in a list: what they are is looked up each time. */
    record Listed<T, B>(List<Member<T, B>> members) implements TableMembers<T, B> {

        @Override
        public Member.Outcome read(int index, JsonIn in, B builder) throws IOException {
            return members.get(index).read(in, builder);
        }

        @Override
        public void write(JsonOut out, T value, int from) throws IOException {
            int i = from;
            try {
                for (; i < members.size(); i++) {
                    members.get(i).write(out, value);
                }
            } catch (UnwritableException e) {
                throw e.below(members.get(i).name());
            }
        }
    }
}
