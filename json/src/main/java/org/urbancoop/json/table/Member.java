package org.urbancoop.json.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
public abstract class Member<T, B> {

    /** How the values of a member are held together. */
    public enum Presence {
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
    public interface Setter<B, V> {
        Object set(B builder, V value);
    }

    /**
     * Puts a value into a map of a builder.
     *
     * @param <V> the type of the value
     */
    @FunctionalInterface
    public interface Putter<B, V> {
        Object put(B builder, String key, V value);
    }

    /** What came of reading a member. */
    enum Outcome {
        READ,
        REFUSED,
        ABSENT
    }

    final Name name;
    private final Presence presence;
    private final boolean mandatory;
    private final ValueCodec<?> codec;
    private final boolean emptyTextAbsent;
    /** Those on the values; none until somebody wants them checked. */
    private MemberConstraints constraints = MemberConstraints.none();

    Member(String name, Presence presence, boolean mandatory, ValueCodec<?> codec) {
        this.name = new Name(name);
        this.presence = presence;
        this.mandatory = mandatory;
        this.codec = codec;
        this.emptyTextAbsent = presence == Presence.SINGLE && codec.isEmptyTextAbsent();
    }

    /**
     * Gets the member's name.
     *
     * @return the name, such as {@code title}
     */
    public final String name() {
        return name.toString();
    }

    /** Gets how the values of the member are held together. */
    public final Presence presence() {
        return presence;
    }

    /** Gets the codec of the member's value, or of each element of it. */
    public final ValueCodec<?> codec() {
        return codec;
    }

    /**
     * Gets the one text that the member has, if it is always the same.
     *
     * @return the text of a {@link Presence#CONSTANT} or a {@link Presence#TYPE}
     */
    public Optional<String> constant() {
        return Optional.empty();
    }

    /** Checks whether a document without the member is refused. */
    public final boolean isMandatory() {
        return mandatory;
    }

    /** Reads the member's value, which the current token starts. */
    final Outcome read(JsonIn in, B builder) throws IOException {
        if (in.token() == JsonIn.NULL) {
            reportNull(in);
            return Outcome.ABSENT;
        }
        if (emptyTextAbsent && in.token() == JsonIn.TEXT && in.plainLength() == 0) {
            return reportEmpty(in);
        }
        return readValue(in, builder);
    }

    /** Gets the constraints of the member of a type. */
    final void constrain(Class<? extends Extensible> type) {
        constraints = MemberConstraints.of(type, name());
    }

    /** Checks a value that was just read, if that is wanted. */
    final boolean accepts(JsonIn in, Object value) throws IOException {
        return !in.checksConstraints() || in.accept(constraints.violations(value));
    }

    /** Checks the key that is the current token, if that is wanted, and moves to its value. */
    final boolean acceptsKey(JsonIn in, String key) throws IOException {
        return in.acceptKey(in.checksConstraints() ? constraints.keyViolations(key) : List.of());
    }

    final boolean acceptsSize(JsonIn in, int size) throws IOException {
        return !in.checksConstraints() || in.accept(constraints.sizeViolations(size));
    }

    abstract Outcome readValue(JsonIn in, B builder) throws IOException;

    abstract void write(JsonOut out, T value) throws IOException;

    /** Reports that the member is null, a warning. */
    static void reportNull(JsonIn in) throws IOException {
        in.problems().report(ProblemCode.NULL_MEMBER, "the member is null, which is read as absent", "leave it out");
    }

    /** Reports that the member is empty, a warning. */
    static Outcome reportEmpty(JsonIn in) throws IOException {
        in.problems().report(ProblemCode.EMPTY_MEMBER, "the member is empty, which is read as absent", "leave it out");
        return Outcome.ABSENT;
    }

    static final class Mandatory<T, B, V> extends Member<T, B> {
        private final ValueCodec<V> codec;
        private final Function<? super T, ? extends V> getter;
        private final Setter<B, V> setter;

        Mandatory(String name, ValueCodec<V> codec, Function<? super T, ? extends V> getter, Setter<B, V> setter) {
            super(name, Presence.SINGLE, true, codec);
            this.codec = codec;
            this.getter = getter;
            this.setter = setter;
        }

        @Override
        Outcome readValue(JsonIn in, B builder) throws IOException {
            V value = codec.read(in);
            if (value == null || !accepts(in, value)) {
                return Outcome.REFUSED;
            }
            setter.set(builder, value);
            return Outcome.READ;
        }

        @Override
        void write(JsonOut out, T value) throws IOException {
            out.name(name);
            codec.write(out, getter.apply(value));
        }
    }

    static final class Single<T, B, V> extends Member<T, B> {
        private final ValueCodec<V> codec;
        private final Function<? super T, Optional<V>> getter;
        private final Setter<B, V> setter;

        Single(String name, ValueCodec<V> codec, Function<? super T, Optional<V>> getter, Setter<B, V> setter) {
            super(name, Presence.SINGLE, false, codec);
            this.codec = codec;
            this.getter = getter;
            this.setter = setter;
        }

        @Override
        Outcome readValue(JsonIn in, B builder) throws IOException {
            V value = codec.read(in);
            if (value == null || !accepts(in, value)) {
                return Outcome.REFUSED;
            }
            setter.set(builder, value);
            return Outcome.READ;
        }

        @Override
        void write(JsonOut out, T value) throws IOException {
            @Nullable V present = getter.apply(value).orElse(null);
            if (present != null) {
                out.name(name);
                codec.write(out, present);
            }
        }
    }

    static final class Flag<T, B> extends Member<T, B> {
        private final Function<? super T, Boolean> getter;
        private final Setter<B, Boolean> setter;

        Flag(String name, Function<? super T, Boolean> getter, Setter<B, Boolean> setter) {
            super(name, Presence.FLAG, false, Scalars.BOOLEAN);
            this.getter = getter;
            this.setter = setter;
        }

        @Override
        Outcome readValue(JsonIn in, B builder) throws IOException {
            Boolean value = Scalars.BOOLEAN.read(in);
            if (value == null || !accepts(in, value)) {
                return Outcome.REFUSED;
            }
            setter.set(builder, value);
            return Outcome.READ;
        }

        @Override
        void write(JsonOut out, T value) throws IOException {
            if (getter.apply(value)) {
                out.name(name);
                out.truth(true);
            }
        }
    }

    static final class Constant<T, B> extends Member<T, B> {
        private final String text;
        private final byte[] plain;
        private final ProblemCode mismatch;

        Constant(String name, Presence presence, String text, ProblemCode mismatch) {
            super(name, presence, presence == Presence.CONSTANT, Scalars.TEXT);
            this.text = text;
            this.plain = text.getBytes(StandardCharsets.US_ASCII);
            this.mismatch = mismatch;
        }

        @Override
        public Optional<String> constant() {
            return Optional.of(text);
        }

        @Override
        Outcome readValue(JsonIn in, B builder) throws IOException {
            if (in.token() == JsonIn.TEXT && in.plainLength() >= 0 && in.plainTextIs(plain)) {
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
        void write(JsonOut out, T value) throws IOException {
            out.name(name);
            out.text(text);
        }
    }
}
