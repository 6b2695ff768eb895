package org.urbancoop.extension;

import java.lang.reflect.Method;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.accessor.Accessors;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;

/**
 * The catalogue of members: those of a type by name, such as {@code id}, {@code name} and {@code kind} of a city, in
 * the order in which they are written.
 *
 * <p>The accessors are the members: {@code getX()} and {@code isX()} stand for {@code x} in a document. Their order,
 * the kinds of their values, what another value says of the world, and what each means in English and Korean stands in
 * {@code members.tsv} beside this class, one line a member. The values of an object are with {@link MemberValues}.
 *
 * @since 0.1.0
 */
public final class Members {

    private static final ClassValue<Members> CACHE = new ClassValue<>() {
        @Override
        protected Members computeValue(Class<?> type) {
            Class<?> model = Accessors.model(type);
            return model == type ? new Members(type) : get(model);
        }
    };

    private final Map<String, MemberDescription> byName;
    private final List<MemberDescription> all;
    private final List<String> names;
    private final MemberLine type;
    /** The members that may hold texts; made when they are asked for. */
    private @Nullable List<MemberDescription> withTexts;

    private Members(Class<?> type) {
        Map<String, MemberLine> lines = lines(type);
        Map<String, Method> accessors = Accessors.of(type);
        Map<String, MemberDescription> ordered = new LinkedHashMap<>();
        for (Map.Entry<String, MemberLine> entry : lines.entrySet()) {
            String name = entry.getKey();
            MemberLine line = entry.getValue();
            Method accessor = accessors.get(name);
            if (accessor != null) {
                MemberLine words =
                        line.hasWords() ? line : MemberLine.ofAnyType(name).orElse(line);
                ordered.put(name, new MemberDescription(name, accessor, line, words));
            }
        }
        Set<String> named = new LinkedHashSet<>(lines.keySet());
        named.remove("");
        if (!accessors.keySet().equals(named)) {
            throw new IllegalStateException(MemberLine.FILE + " lists " + named + " for " + type.getSimpleName()
                    + ", which has accessors for " + accessors.keySet());
        }
        this.byName = Collections.unmodifiableMap(ordered);
        this.all = List.copyOf(ordered.values());
        this.names = List.copyOf(ordered.keySet());
        this.type = Objects.requireNonNull(lines.get(""), type.getSimpleName());
    }

    /**
     * Obtains the members of a type.
     *
     * @param type a type of the model, such as {@code City}, or the class of one of its objects
     * @return the members, in the order in which they are written
     * @throws IllegalArgumentException if the type is not one of the model
     */
    public static Members of(Class<? extends Extensible> type) {
        return CACHE.get(Objects.requireNonNull(type, "type"));
    }

    /**
     * Gets the names of all members.
     *
     * @return the names, such as {@code [source, where, verbatim]}, in the order in which they are written
     */
    public List<String> names() {
        return names;
    }

    /**
     * Gets all members.
     *
     * @return the members, in the order in which they are written
     */
    public List<MemberDescription> all() {
        return all;
    }

    /** The members that are texts, or may hold some below. A version is no text, though Java has a String for it. */
    List<MemberDescription> withTexts() {
        List<MemberDescription> known = withTexts;
        if (known == null) {
            known = all.stream()
                    .filter(member -> member.kind() != ValueKind.VERSION && member.mayHold(String.class))
                    .toList();
            withTexts = known;
        }
        return known;
    }

    /**
     * Gets a member.
     *
     * @param name its name, such as {@code source}
     * @return the member
     * @throws IllegalArgumentException if there is no such member
     */
    public MemberDescription get(String name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    /**
     * Finds a member.
     *
     * @param name its name, such as {@code source}
     * @return the member; empty if the type has no such member
     */
    public Optional<MemberDescription> find(String name) {
        return Optional.ofNullable(byName.get(Objects.requireNonNull(name, "name")));
    }

    /**
     * Finds the member that a pointer leads to, through objects, lists and maps, such as {@code
     * /statusHistory/0/since} of an agreement.
     *
     * @param pointer the pointer into an object of the type
     * @return the member; empty if the pointer leads to none that the type knows
     */
    public Optional<MemberDescription> find(JsonPointer pointer) {
        Objects.requireNonNull(pointer, "pointer");
        Members at = this;
        MemberDescription member = null;
        boolean inside = false;
        for (String step : pointer.steps()) {
            if (inside) {
                // The index of an element, or the name of an entry.
                inside = false;
                continue;
            }
            member = at == null ? null : at.byName.get(step);
            if (member == null) {
                return Optional.empty();
            }
            at = member.kind() == ValueKind.OBJECT ? of(member.valueType().asSubclass(Extensible.class)) : null;
            inside = member.multiplicity() == Multiplicity.LIST || member.multiplicity() == Multiplicity.MAP;
        }
        return Optional.ofNullable(member);
    }

    /**
     * Gets what the type is, in Korean or English.
     *
     * @param locale the language wanted; Korean and English are at hand, any other gets English
     * @return the description, such as {@code A part of a project}, without a full stop
     */
    public String description(Locale locale) {
        return type.words(Objects.requireNonNull(locale, "locale"));
    }

    /**
     * Gets what a member means, in Korean or English.
     *
     * @param name the name of a member, such as {@code source}, or of one of those that only documents have:
     *     {@code type} and {@code format}
     * @param locale the language wanted; Korean and English are at hand, any other gets English
     * @return the description, such as {@code Place in the document}, without a full stop
     * @throws IllegalArgumentException if there is no such member
     */
    public String description(String name, Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return find(name)
                .map(member -> member.description(locale))
                .or(() -> MemberLine.ofAnyType(name).map(line -> line.words(locale)))
                .orElseThrow(() -> unknown(name));
    }

    private IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException(
                "No member is named " + MalformedTextException.quote(name) + ", only " + names);
    }

    private static Map<String, MemberLine> lines(Class<?> type) {
        Map<String, MemberLine> lines = MemberLine.of(type.getSimpleName());
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(
                    type.getName() + " is no type of the model: " + MemberLine.FILE + " has no line for it");
        }
        return lines;
    }
}
