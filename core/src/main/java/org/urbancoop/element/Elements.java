package org.urbancoop.element;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.key.Key;
import org.urbancoop.text.JsonPointer;

/** Pairs the elements of two lists by what they speak of. */
public final class Elements {

    /**
     * What makes two elements of lists the same one, by the name of their type: the strictest key first, each a list of
     * members. What no key pairs is in one list only.
     */
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("Activity", List.of("/title")),
            Map.entry("AgendaItem", List.of("/title /when", "/title", "/when /startTime")),
            Map.entry("AgreementStatusChange", List.of("/status /since", "/since", "/status")),
            Map.entry(
                    "Citation",
                    List.of(
                            "/source /verbatim /field",
                            "/source /verbatim",
                            "/source /field /where",
                            "/source /field")),
            Map.entry("Component", List.of("/title")),
            Map.entry("Condition", List.of("/member")),
            Map.entry("Contact", List.of("/person/name", "/email", "/organization")),
            Map.entry("Cost", List.of("/item")),
            Map.entry("Deadline", List.of("/kind")),
            Map.entry("EligibilityCriterion", List.of("/criterion")),
            Map.entry("FormerName", List.of("/name")),
            Map.entry("Link", List.of("/url", "/rel /title")),
            Map.entry("Observation", List.of("/measure /asOf", "/measure")),
            Map.entry("Output", List.of("/title")),
            Map.entry(
                    "Participation",
                    List.of("/role /party /person/name /group/label", "/party /person/name /group/label")),
            Map.entry("Place", List.of("/ref /label", "/ref", "/label")),
            Map.entry("Relation", List.of("/kind /target", "/target")),
            Map.entry("Support", List.of("/kind")));

    private Elements() {}

    /** What makes two elements the same one, if they have it. */
    public interface Likeness<T> {

        Optional<Key> of(T element);
    }

    /** Pairs the elements of two lists of values of the model: equal ones, then those that speak of the same thing. */
    public static List<Pair> pairs(List<?> left, List<?> right) {
        return Elements.<Object>pairs(
                left, right, keys(left, right).map(Elements::key).toList());
    }

    /** Pairs only what is equal, or alike by the strictest key: what a weaker one pairs may be two statements. */
    public static List<Pair> strictPairs(List<?> left, List<?> right) {
        return Elements.<Object>pairs(
                left, right, keys(left, right).limit(1).map(Elements::key).toList());
    }

    private static Stream<String> keys(List<?> left, List<?> right) {
        return Stream.concat(left.stream(), right.stream())
                .findFirst()
                .map(element ->
                        KEYS.getOrDefault(element.getClass().getSuperclass().getSimpleName(), List.of()))
                .orElse(List.of())
                .stream();
    }

    /** The texts of some members, as a key; empty if none of them is there. */
    private static Likeness<Object> key(String members) {
        List<JsonPointer> pointers =
                Stream.of(members.split(" ", -1)).map(JsonPointer::parse).toList();
        return element -> {
            List<Optional<String>> texts = pointers.stream()
                    .map(pointer ->
                            MemberValues.find((Extensible) element, pointer).map(MemberValues::text))
                    .toList();
            return texts.stream().anyMatch(Optional::isPresent) ? Optional.of(Key.of(texts)) : Optional.empty();
        };
    }

    /**
     * Pairs what has the same identity; where some elements of a list share one, equal ones first, each in order.
     *
     * @param identity such as the id
     * @return the pairs in the order of the right list, then what is only in the left one
     */
    public static <T> List<Pair> pairs(List<T> left, List<T> right, Function<T, ? extends Comparable<?>> identity) {
        Map<Comparable<?>, Integer> places = new HashMap<>();
        for (int i = 0; i < left.size(); i++) {
            places.put(identity.apply(left.get(i)), i);
        }
        BitSet taken = new BitSet();
        List<Pair> pairs = new ArrayList<>(right.size());
        boolean isShared = places.size() < left.size();
        for (int i = 0; i < right.size() && !isShared; i++) {
            Integer partner = places.get(identity.apply(right.get(i)));
            pairs.add(new Pair(partner == null ? -1 : partner, i));
            if (partner != null) {
                isShared = taken.get(partner);
                taken.set(partner);
            }
        }
        if (isShared) {
            return pairs(left, right, List.of(element -> Optional.of(Key.of(identity.apply(element)))));
        }
        for (int i = taken.nextClearBit(0); i < left.size(); i = taken.nextClearBit(i + 1)) {
            pairs.add(new Pair(i, -1));
        }
        return pairs;
    }

    /**
     * Pairs the elements of two lists: equal ones, then those that share a key, the strictest key first, each in order.
     *
     * @return the pairs in the order of the right list, then what is only in the left one
     */
    public static <T> List<Pair> pairs(List<? extends T> left, List<? extends T> right, List<Likeness<T>> keys) {
        int[] partners = new int[right.size()];
        Arrays.fill(partners, -1);
        Set<Integer> alone = new LinkedHashSet<>();
        IntStream.range(0, left.size()).forEach(alone::add);
        for (Likeness<T> key : Stream.concat(
                        Stream.<Likeness<T>>of(element -> Optional.of(Key.of(element))), keys.stream())
                .toList()) {
            Map<Key, Deque<Integer>> byKey = new HashMap<>();
            for (int i : alone) {
                key.of(left.get(i))
                        .ifPresent(known -> byKey.computeIfAbsent(known, none -> new ArrayDeque<>())
                                .add(i));
            }
            for (int i = 0; i < partners.length; i++) {
                if (partners[i] < 0) {
                    Integer partner = key.of(right.get(i))
                            .map(byKey::get)
                            .map(Deque::poll)
                            .orElse(null);
                    if (partner != null) {
                        partners[i] = partner;
                        alone.remove(partner);
                    }
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            pairs.add(new Pair(partners[i], i));
        }
        alone.forEach(i -> pairs.add(new Pair(i, -1)));
        return pairs;
    }
}
