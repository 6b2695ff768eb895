package org.urbancoop.json.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.json.reading.ProblemCode;

/**
 * The table of one type: its members in writing order, one line each.
 *
 * <p>Reading predicts the next member and compares its bytes; only a member out of order costs a look-up.
 *
 * @param <T> the type
 * @param <B> its builder
 */
public final class ObjectCodec<T, B> extends ValueCodec<T> {

    private final Class<T> type;
    private final Supplier<B> builder;
    private final Function<B, T> build;
    private final Unknown<T, B> unknownMembers;
    private final List<Member<T, B>> members;
    private final List<String> alternatives;
    private final Member<T, B>[] byIndex;
    private final Map<String, Integer> byName = new HashMap<>();
    /** The bit of each mandatory member among the mandatory ones; 0 for the others. */
    private final long[] mandatoryBits;

    private final long allMandatory;
    private final int firstUntyped;
    /**
     * Which member came last after each one, the number of members for the end of the object; what came first stands at the end. Threads share it
     * without waiting, for a wrong guess only costs a look-up.
     */
    private final int[] followers;

    private ObjectCodec(Table<T, B> table) {
        super(Kind.OBJECT, table.type.getSimpleName());
        this.type = table.type;
        this.builder = table.builder;
        this.build = table.build;
        this.unknownMembers = table.unknownMembers;
        this.members = List.copyOf(table.members);
        this.alternatives = table.alternatives;
        this.byIndex = array(members);
        this.mandatoryBits = new long[byIndex.length];
        long bit = 1;
        for (int i = 0; i < byIndex.length; i++) {
            if (byName.put(byIndex[i].name(), i) != null) {
                throw new IllegalStateException(
                        "The table of " + typeName() + " has two lines '" + byIndex[i].name() + "'");
            }
            if (byIndex[i].isMandatory()) {
                mandatoryBits[i] = bit;
                bit <<= 1;
            }
        }
        this.allMandatory = bit - 1;
        this.followers = new int[byIndex.length + 1];
        Arrays.setAll(followers, i -> i == byIndex.length ? 0 : i + 1);
        this.firstUntyped = byIndex[0].presence() == Member.Presence.TYPE ? 1 : 0;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of a generic type; nobody else sees this one.
    private static <T, B> Member<T, B>[] array(List<Member<T, B>> members) {
        return members.toArray(new Member[0]);
    }

    /**
     * Starts the table of a type.
     *
     * @param <T> the type
     * @param <B> its builder
     * @param type the type
     * @param builder makes an empty builder
     * @param build builds
     * @param extensions sets the unknown members
     * @return an empty table
     */
    public static <T extends Extensible, B> Table<T, B> of(
            Class<T> type, Supplier<B> builder, Function<B, T> build, BiFunction<B, Extensions, B> extensions) {
        return new Table<>(type, builder, build, new Unknown<>(extensions, Extensible::getExtensions, false));
    }

    /**
     * Starts the table of a type that keeps no unknown members: one is an error, since it may be a known one misspelt.
     *
     * @param <T> the type
     * @param <B> its builder
     * @param type the type
     * @param builder makes an empty builder
     * @param build builds
     * @return an empty table
     */
    public static <T, B> Table<T, B> of(Class<T> type, Supplier<B> builder, Function<B, T> build) {
        return new Table<>(type, builder, build, new Unknown<>(null, value -> Extensions.none(), false));
    }

    /**
     * What becomes of unknown members.
     *
     * @param keep sets them; null if they are not kept
     * @param kept gets them
     * @param ignored whether one that is not kept is passed without a word
     */
    private record Unknown<T, B>(
            @Nullable BiFunction<B, Extensions, B> keep, Function<? super T, Extensions> kept, boolean ignored) {}

    /**
     * Gets the type.
     *
     * @return the class
     */
    public Class<T> type() {
        return type;
    }

    /**
     * Gets the lines of the table.
     *
     * @return the members in writing order
     */
    public List<Member<T, B>> members() {
        return members;
    }

    /**
     * Gets the members of which exactly one stands in an object. The type itself refuses any other number of them.
     *
     * @return their names, none if the members do not exclude each other
     */
    public List<String> alternatives() {
        return alternatives;
    }

    /**
     * Gets what the member {@code type} says of such an object.
     *
     * @return the text, empty if no such object stands alone
     */
    public Optional<String> typeTerm() {
        return firstUntyped == 1 ? byIndex[0].constant() : Optional.empty();
    }

    @Override
    public @Nullable T read(JsonIn in) throws IOException {
        if (in.token() != JsonIn.OBJECT) {
            return in.refuseType("an object");
        }
        B target = builder.get();
        boolean good = true;
        long given = 0;
        long seen = 0;
        long @Nullable [] seenMore = null;
        Map<String, ExtensionValue> unknown = null;
        int before = byIndex.length;
        while (true) {
            int expected = followers[before];
            int index;
            if (expected < byIndex.length && in.nextNameIs(byIndex[expected].name)) {
                index = expected;
            } else {
                int token = expected < byIndex.length ? in.token() : in.next();
                if (token == JsonIn.END_OBJECT) {
                    if (expected < byIndex.length) {
                        followers[before] = byIndex.length;
                    }
                    break;
                }
                Integer found = byName.get(in.name());
                if (found == null) {
                    if (unknownMembers.keep() == null) {
                        good &= passUnknown(in);
                        continue;
                    }
                    if (unknown == null) {
                        unknown = new LinkedHashMap<>();
                    }
                    good &= in.readMember(unknown);
                    continue;
                }
                index = found;
                followers[before] = index;
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
            before = index;
            if (duplicate) {
                good = in.refuseDuplicate();
                continue;
            }
            in.next();
            Member.Outcome outcome = byIndex[index].read(in, target);
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

    private boolean passUnknown(JsonIn in) throws IOException {
        if (unknownMembers.ignored()) {
            in.skipMember();
            return true;
        }
        in.report(
                ProblemCode.UNKNOWN_MEMBER,
                typeName() + " has no such member",
                "the members are "
                        + String.join(", ", byName.keySet().stream().sorted().toList()));
        return in.skipMember();
    }

    private @Nullable T build(JsonIn in, B target, @Nullable Map<String, ExtensionValue> unknown) {
        BiFunction<B, Extensions, B> keep = unknownMembers.keep();
        try {
            return build.apply(unknown == null || keep == null ? target : keep.apply(target, Extensions.from(unknown)));
        } catch (IllegalArgumentException e) {
            in.reportObject(ProblemCode.INVALID_VALUE, String.valueOf(e.getMessage()), "");
            return null;
        }
    }

    private void reportMissing(JsonIn in, long given) {
        for (int i = 0; i < byIndex.length; i++) {
            if (mandatoryBits[i] != 0 && (given & mandatoryBits[i]) == 0) {
                in.reportObject(
                        ProblemCode.MISSING_MEMBER,
                        "the mandatory member '" + byIndex[i].name() + "' of " + typeName() + " is missing",
                        "");
            }
        }
    }

    @Override
    public void write(JsonOut out, T value) throws IOException {
        out.startObject();
        int i = out.takeTyped() ? 0 : firstUntyped;
        try {
            for (; i < byIndex.length; i++) {
                byIndex[i].write(out, value);
            }
        } catch (UnwritableException e) {
            throw e.below(byIndex[i].name());
        }
        Extensions kept = unknownMembers.kept().apply(value);
        if (!kept.isEmpty()) {
            out.extensions(kept);
        }
        out.endObject();
    }

    /**
     * A table that is being written down, line by line.
     *
     * @param <T> the type
     * @param <B> its builder
     */
    public static final class Table<T, B> {

        private final Class<T> type;
        private final Supplier<B> builder;
        private final Function<B, T> build;
        private Unknown<T, B> unknownMembers;
        private final List<Member<T, B>> members = new ArrayList<>();
        private List<String> alternatives = List.of();

        private Table(Class<T> type, Supplier<B> builder, Function<B, T> build, Unknown<T, B> unknownMembers) {
            this.type = type;
            this.builder = builder;
            this.build = build;
            this.unknownMembers = unknownMembers;
        }

        /**
         * Adds the first line of what can stand alone: the member {@code type}.
         *
         * @param term the text of the member, such as {@code city}
         * @return this table
         */
        public Table<T, B> type(String term) {
            return add(new Member.Constant<>("type", Member.Presence.TYPE, term, ProblemCode.TYPE_MISMATCH));
        }

        /**
         * Adds a member that has the same text in each document.
         *
         * @param name the member's name
         * @param text the text
         * @return this table
         */
        public Table<T, B> constant(String name, String text) {
            return add(new Member.Constant<>(name, Member.Presence.CONSTANT, text, ProblemCode.WRONG_FORMAT));
        }

        /**
         * Adds a mandatory member.
         *
         * @param <V> the type of its value
         * @param name the member's name
         * @param codec the codec of its value
         * @param getter gets the value
         * @param setter sets the value
         * @return this table
         */
        public <V> Table<T, B> mandatory(
                String name, ValueCodec<V> codec, Function<? super T, ? extends V> getter, Member.Setter<B, V> setter) {
            return add(new Member.Mandatory<>(name, codec, getter, setter));
        }

        /**
         * Adds an optional member.
         *
         * @param <V> the type of its value
         * @param name the member's name
         * @param codec the codec of its value
         * @param getter gets the value, if it is there
         * @param setter sets the value
         * @return this table
         */
        public <V> Table<T, B> optional(
                String name, ValueCodec<V> codec, Function<? super T, Optional<V>> getter, Member.Setter<B, V> setter) {
            return add(new Member.Single<>(name, codec, getter, setter));
        }

        /**
         * Adds a member that is {@code true} or absent.
         *
         * @param name the member's name
         * @param getter gets the truth value
         * @param setter sets it
         * @return this table
         */
        public Table<T, B> flag(String name, Function<? super T, Boolean> getter, Member.Setter<B, Boolean> setter) {
            return add(new Member.Flag<>(name, getter, setter));
        }

        /**
         * Adds an array.
         *
         * @param <V> the type of its elements
         * @param name the member's name
         * @param codec the codec of an element
         * @param getter gets the elements
         * @param adder adds one element
         * @return this table
         */
        public <V> Table<T, B> list(
                String name,
                ValueCodec<V> codec,
                Function<? super T, ? extends List<V>> getter,
                Member.Setter<B, V> adder) {
            return add(new Member.Many<>(name, codec, getter, adder, false, false));
        }

        /**
         * Adds an array with one element or more.
         *
         * @param <V> the type of its elements
         * @param name the member's name
         * @param codec the codec of an element
         * @param getter gets the elements
         * @param adder adds one element
         * @return this table
         */
        public <V> Table<T, B> mandatoryList(
                String name,
                ValueCodec<V> codec,
                Function<? super T, ? extends List<V>> getter,
                Member.Setter<B, V> adder) {
            return add(new Member.Many<>(name, codec, getter, adder, true, false));
        }

        /**
         * Adds an array whose elements are read or rejected each by itself.
         *
         * @param <V> the type of its elements
         * @param name the member's name
         * @param codec the codec of an element
         * @param getter gets the elements
         * @param adder adds one element
         * @return this table
         */
        public <V> Table<T, B> records(
                String name,
                ValueCodec<V> codec,
                Function<? super T, ? extends List<V>> getter,
                Member.Setter<B, V> adder) {
            return add(new Member.Many<>(name, codec, getter, adder, false, true));
        }

        /**
         * Adds an object with any names, such as languages.
         *
         * @param <V> the type of its values
         * @param name the member's name
         * @param codec the codec of a value
         * @param getter gets the values by name
         * @param setter sets them
         * @return this table
         */
        public <V> Table<T, B> map(
                String name,
                ValueCodec<V> codec,
                Function<? super T, ? extends Map<String, V>> getter,
                Member.Setter<B, Map<String, V>> setter) {
            return add(new Member.ByKey<>(name, codec, getter, setter));
        }

        /**
         * Passes unknown members without a word, for what only programs write: a later minor version may have more.
         *
         * @return this table
         */
        public Table<T, B> ignoringUnknown() {
            unknownMembers = new Unknown<>(unknownMembers.keep(), unknownMembers.kept(), true);
            return this;
        }

        /**
         * Tells of which members exactly one stands in an object.
         *
         * @param names their names
         * @return this table
         */
        public Table<T, B> exactlyOneOf(String... names) {
            alternatives = List.of(names);
            return this;
        }

        private Table<T, B> add(Member<T, B> member) {
            members.add(member);
            return this;
        }

        /**
         * Finishes the table.
         *
         * @return the codec
         */
        public ObjectCodec<T, B> build() {
            return new ObjectCodec<>(this);
        }
    }
}
