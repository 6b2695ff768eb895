package org.urbancoop.json.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.validation.member.MemberConstraints;

/**
 * One line of a table: a member, such as {@code title}, read into a builder and written from a value.
 *
 * @param <T> the type that has the member
 */
public sealed interface Member<T, B>
        permits ListMember, MapMember, Member.Mandatory, Member.Single, Member.Flag, Member.Constant {

    /** How the values of a member are held together. */
    enum Presence {
        /** One value. */
        SINGLE,
        /** An array, absent when empty. */
        LIST,
        /** An object with any names, absent when empty. */
        MAP,
        /** {@code true} or absent. */
        FLAG,
        /** The same text in each document. */
        CONSTANT,
        /** The name of the record's type, which only needs to stand where nothing else tells it. */
        TYPE
    }

    /**
     * Sets a member of a builder, or adds an element to it.
     *
     * @param <V> the type of the value
     */
    @FunctionalInterface
    interface Setter<B, V> {
        Object set(B builder, V value);
    }

    /**
     * Puts a value into a map of a builder.
     *
     * @param <V> the type of the value
     */
    @FunctionalInterface
    interface Putter<B, V> {
        Object put(B builder, String key, V value);
    }

    /** What came of reading a member. */
    enum Outcome {
        READ,
        REFUSED,
        ABSENT
    }

    /** Gets the member's name as it is written. */
    Name key();

    /** Gets what is checked of its values. */
    Checks checks();

    /**
     * Gets the member's name.
     *
     * @return the name, such as {@code title}
     */
    default String name() {
        return key().toString();
    }

    /** Gets how the values of the member are held together. */
    Presence presence();

    /** Gets the codec of the member's value, or of each element of it. */
    ValueCodec<?> codec();

    /**
     * Gets the one text that the member has, if it is always the same.
     *
     * @return the text of a {@link Presence#CONSTANT} or a {@link Presence#TYPE}
     */
    default Optional<String> constant() {
        return Optional.empty();
    }

    /** Checks whether a document without the member is refused. */
    boolean isMandatory();

    /** Reads the member's value, which the current token starts. */
    default Outcome read(JsonIn in, B builder) throws IOException {
        if (in.token() == JsonIn.NULL) {
            reportNull(in);
            return Outcome.ABSENT;
        }
        if (in.token() == JsonIn.TEXT
                && in.plainLength() == 0
                && presence() == Presence.SINGLE
                && codec().isEmptyTextAbsent()) {
            return reportEmpty(in);
        }
        return readValue(in, builder);
    }

    /** Reads a value that is not absent. */
    Outcome readValue(JsonIn in, B builder) throws IOException;

    /** Writes the member, if it is there. */
    default void write(JsonOut out, T value) throws IOException {
        Object given = given(value);
        if (given != null) {
            writeGiven(out, given);
        }
    }

    /**
     * Gets what there is to write. It stands apart from the writing, which is much more to compile: small as it is, it
     * becomes a part of its caller, which knows the getter.
     *
     * @return the value; null if the member is absent
     */
    @Nullable
    Object given(T value);

    /**
     * Writes the member.
     *
     * @param given what {@link #given} gave
     */
    void writeGiven(JsonOut out, Object given) throws IOException;

    /** What is checked of the values of a member. */
    final class Checks {

        /** None until somebody wants them checked. */
        private MemberConstraints constraints = MemberConstraints.none();

        /** Gets the constraints of the member of a type. */
        void constrain(Class<? extends Extensible> type, String member) {
            constraints = MemberConstraints.of(type, member);
        }

        /** Checks a value that was just read, if that is wanted. */
        boolean accepts(JsonIn in, Object value) throws IOException {
            return !in.checksConstraints() || in.accept(constraints.violations(value));
        }

        /** Checks the key that is the current token, if that is wanted, and moves to its value. */
        boolean acceptsKey(JsonIn in, String key) throws IOException {
            return in.acceptKey(in.checksConstraints() ? constraints.keyViolations(key) : List.of());
        }

        boolean acceptsSize(JsonIn in, int size) throws IOException {
            return !in.checksConstraints() || in.accept(constraints.sizeViolations(size));
        }
    }

    /** Reports that the member is null, a warning. */
    static void reportNull(JsonIn in) throws IOException {
        in.problems().report(ProblemCode.NULL_MEMBER, "the member is null, which is read as absent", "leave it out");
    }

    /** Reports that the member is empty, a warning. */
    static Outcome reportEmpty(JsonIn in) throws IOException {
        in.problems().report(ProblemCode.EMPTY_MEMBER, "the member is empty, which is read as absent", "leave it out");
        return Outcome.ABSENT;
    }

    private static <B, V> Outcome set(
            JsonIn in, ValueCodec<V> codec, Checks checks, Setter<? super B, ? super V> setter, B builder)
            throws IOException {
        V value = codec.read(in);
        if (value == null || !checks.accepts(in, value)) {
            return Outcome.REFUSED;
        }
        setter.set(builder, value);
        return Outcome.READ;
    }

    record Mandatory<T, B, V>(
            Name key, ValueCodec<V> codec, Function<? super T, ? extends V> getter, Setter<B, V> setter, Checks checks)
            implements Member<T, B> {

        @Override
        public Presence presence() {
            return Presence.SINGLE;
        }

        @Override
        public boolean isMandatory() {
            return true;
        }

        @Override
        public Outcome readValue(JsonIn in, B builder) throws IOException {
            return set(in, codec, checks, setter, builder);
        }

        @Override
        public Object given(T value) {
            return getter.apply(value);
        }

        @Override
        @SuppressWarnings("unchecked") // The getter gave it.
        public void writeGiven(JsonOut out, Object given) throws IOException {
            out.name(key);
            codec.write(out, (V) given);
        }
    }

    record Single<T, B, V>(
            Name key, ValueCodec<V> codec, Function<? super T, Optional<V>> getter, Setter<B, V> setter, Checks checks)
            implements Member<T, B> {

        @Override
        public Presence presence() {
            return Presence.SINGLE;
        }

        @Override
        public boolean isMandatory() {
            return false;
        }

        @Override
        public Outcome readValue(JsonIn in, B builder) throws IOException {
            return set(in, codec, checks, setter, builder);
        }

        @Override
        public @Nullable Object given(T value) {
            return getter.apply(value).orElse(null);
        }

        @Override
        @SuppressWarnings("unchecked") // The getter gave it.
        public void writeGiven(JsonOut out, Object given) throws IOException {
            out.name(key);
            codec.write(out, (V) given);
        }
    }

    record Flag<T, B>(Name key, Function<? super T, Boolean> getter, Setter<B, Boolean> setter, Checks checks)
            implements Member<T, B> {

        @Override
        public Presence presence() {
            return Presence.FLAG;
        }

        @Override
        public boolean isMandatory() {
            return false;
        }

        @Override
        public ValueCodec<?> codec() {
            return Scalars.BOOLEAN;
        }

        @Override
        public Outcome readValue(JsonIn in, B builder) throws IOException {
            return set(in, Scalars.BOOLEAN, checks, setter, builder);
        }

        @Override
        public @Nullable Object given(T value) {
            return getter.apply(value) ? Boolean.TRUE : null;
        }

        @Override
        public void writeGiven(JsonOut out, Object given) throws IOException {
            out.name(key);
            out.truth(true);
        }
    }

    record Constant<T, B>(Name key, Presence presence, String text, ProblemCode mismatch, Checks checks)
            implements Member<T, B> {

        @Override
        public boolean isMandatory() {
            return presence == Presence.CONSTANT;
        }

        @Override
        public ValueCodec<?> codec() {
            return Scalars.TEXT;
        }

        @Override
        public Optional<String> constant() {
            return Optional.of(text);
        }

        @Override
        public Outcome readValue(JsonIn in, B builder) throws IOException {
            if (in.token() == JsonIn.TEXT && in.plainLength() >= 0 && in.plainTextIs(text)) {
                return Outcome.READ;
            }
            String found = in.readText("the text \"" + text + '"');
            if (found != null && !found.equals(text)) {
                in.problems().report(mismatch, "expected the text \"" + text + "\" here", "");
                return Outcome.REFUSED;
            }
            return found == null ? Outcome.REFUSED : Outcome.READ;
        }

        @Override
        public Object given(T value) {
            return text;
        }

        @Override
        public void writeGiven(JsonOut out, Object given) throws IOException {
            out.name(key);
            out.text(text);
        }
    }
}
