package org.urbancoop.json.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.Extensions;
import org.urbancoop.json.problem.ProblemCode;

/**
 * A table that is being written down, line by line.
 *
 * @param <T> the type
 * @param <B> its builder
 */
public final class Table<T, B> {

    final Supplier<B> builder;
    final Function<B, T> build;
    Unknown<T, B> unknownMembers;
    final List<Member<T, B>> members = new ArrayList<>();
    List<String> alternatives = List.of();

    private Table(Supplier<B> builder, Function<B, T> build, Unknown<T, B> unknownMembers) {
        this.builder = builder;
        this.build = build;
        this.unknownMembers = unknownMembers;
    }

    /**
     * Starts the table of a type.
     *
     * @param builder makes an empty builder
     * @param extensions sets the unknown members
     * @return an empty table
     */
    public static <T extends Extensible, B> Table<T, B> of(
            Supplier<B> builder, Function<B, T> build, BiFunction<B, Extensions, B> extensions) {
        return new Table<>(builder, build, new Unknown<>(extensions, Extensible::getExtensions, false));
    }

    /**
     * Starts the table of a type that keeps no unknown members: one is an error, since it may be a known one misspelt.
     *
     * @param builder makes an empty builder
     * @return an empty table
     */
    public static <T, B> Table<T, B> of(Supplier<B> builder, Function<B, T> build) {
        return new Table<>(builder, build, new Unknown<>(null, value -> Extensions.none(), false));
    }

    /**
     * What becomes of unknown members.
     *
     * @param keep sets them; null if they are not kept
     * @param kept gets them
     * @param ignored whether one that is not kept is passed without a word
     */
    record Unknown<T, B>(
            @Nullable BiFunction<B, Extensions, B> keep, Function<? super T, Extensions> kept, boolean ignored) {}

    /**
     * Adds the first line of what can stand alone: the member {@code type}.
     *
     * @param term the text of the member, such as {@code city}
     */
    public Table<T, B> type(String term) {
        return add(new Member.Constant<>(
                new Name("type"), Member.Presence.TYPE, term, ProblemCode.TYPE_MISMATCH, new Member.Checks()));
    }

    /**
     * Adds a member that has the same text in each document.
     *
     * @param name the member's name
     */
    public Table<T, B> constant(String name, String text) {
        return add(new Member.Constant<>(
                new Name(name), Member.Presence.CONSTANT, text, ProblemCode.WRONG_FORMAT, new Member.Checks()));
    }

    /**
     * Adds a mandatory member.
     *
     * @param <V> the type of its value
     * @param name the member's name
     * @param setter sets the value
     */
    public <V> Table<T, B> mandatory(
            String name, ValueCodec<V> codec, Function<? super T, ? extends V> getter, Member.Setter<B, V> setter) {
        return add(new Member.Mandatory<>(new Name(name), codec, getter, setter, new Member.Checks()));
    }

    /**
     * Adds an optional member.
     *
     * @param <V> the type of its value
     * @param name the member's name
     * @param setter sets the value
     */
    public <V> Table<T, B> optional(
            String name, ValueCodec<V> codec, Function<? super T, Optional<V>> getter, Member.Setter<B, V> setter) {
        return add(new Member.Single<>(new Name(name), codec, getter, setter, new Member.Checks()));
    }

    /**
     * Adds a member that is {@code true} or absent.
     *
     * @param name the member's name
     * @param getter gets the truth value
     * @param setter sets it
     */
    public Table<T, B> flag(String name, Function<? super T, Boolean> getter, Member.Setter<B, Boolean> setter) {
        return add(new Member.Flag<>(new Name(name), getter, setter, new Member.Checks()));
    }

    /**
     * Adds an array.
     *
     * @param <V> the type of its elements
     * @param name the member's name
     * @param codec the codec of an element
     * @param getter gets the elements
     * @param adder adds one element
     */
    public <V> Table<T, B> list(
            String name,
            ValueCodec<V> codec,
            Function<? super T, ? extends List<V>> getter,
            Member.Setter<B, V> adder) {
        return add(new ListMember<>(new Name(name), codec, getter, adder, false, false, new Member.Checks()));
    }

    /**
     * Adds an array with one element or more.
     *
     * @param <V> the type of its elements
     * @param name the member's name
     */
    public <V> Table<T, B> mandatoryList(
            String name,
            ValueCodec<V> codec,
            Function<? super T, ? extends List<V>> getter,
            Member.Setter<B, V> adder) {
        return add(new ListMember<>(new Name(name), codec, getter, adder, true, false, new Member.Checks()));
    }

    /**
     * Adds an array whose elements are read or rejected each by itself.
     *
     * @param <V> the type of its elements
     * @param name the member's name
     */
    public <V> Table<T, B> records(
            String name,
            ValueCodec<V> codec,
            Function<? super T, ? extends List<V>> getter,
            Member.Setter<B, V> adder) {
        return add(new ListMember<>(new Name(name), codec, getter, adder, false, true, new Member.Checks()));
    }

    /**
     * Adds an object with any names, such as languages.
     *
     * @param <V> the type of its values
     * @param name the member's name
     * @param putter puts one value under its name
     */
    public <V> Table<T, B> map(
            String name,
            ValueCodec<V> codec,
            Function<? super T, ? extends Map<String, V>> getter,
            Member.Putter<B, V> putter) {
        return add(new MapMember<>(new Name(name), codec, getter, putter, new Member.Checks()));
    }

    /** Passes unknown members without a word, for what only programs write: a later minor version may have more. */
    public Table<T, B> ignoringUnknown() {
        unknownMembers = new Unknown<>(unknownMembers.keep(), unknownMembers.kept(), true);
        return this;
    }

    /**
     * Tells of which members exactly one stands in an object.
     *
     * @param names their names
     */
    public Table<T, B> exactlyOneOf(String... names) {
        alternatives = List.of(names);
        return this;
    }

    private Table<T, B> add(Member<T, B> member) {
        members.add(member);
        return this;
    }
}
