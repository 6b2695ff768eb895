package org.urbancoop.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Things by a key, such as projects by sector: the keys in their order, below each the things in the order that they
 * came in. What has several keys stands below each of them; what has none stands apart.
 *
 * @param <K> the type of the keys, such as a sector
 * @param <T> what is grouped
 * @param groups the things of each key that has any
 * @param rest the things without a key
 * @since 0.1.0
 */
public record Grouped<K extends Comparable<? super K>, T>(SortedMap<K, List<T>> groups, List<T> rest) {

    /**
     * Copies what is given.
     *
     * @param groups the things of each key
     * @param rest the things without a key
     */
    public Grouped {
        SortedMap<K, List<T>> copy = new TreeMap<>();
        Objects.requireNonNull(groups, "groups").forEach((key, things) -> copy.put(key, List.copyOf(things)));
        groups = Collections.unmodifiableSortedMap(copy);
        rest = List.copyOf(Objects.requireNonNull(rest, "rest"));
    }

    /**
     * Groups things by keys of any kind.
     *
     * @param <K> the type of the keys
     * @param <T> what is grouped
     * @param things the things
     * @param keys gives the keys of a thing; one that is given twice counts once
     * @return the groups
     */
    public static <K extends Comparable<? super K>, T> Grouped<K, T> of(
            Iterable<? extends T> things, Function<? super T, ? extends Collection<? extends K>> keys) {
        Objects.requireNonNull(things, "things");
        Objects.requireNonNull(keys, "keys");
        SortedMap<K, List<T>> groups = new TreeMap<>();
        List<T> rest = new ArrayList<>();
        for (T thing : things) {
            Collection<? extends K> own = keys.apply(thing);
            if (own.isEmpty()) {
                rest.add(thing);
            }
            for (K key : own) {
                List<T> group = groups.computeIfAbsent(key, first -> new ArrayList<>());
                if (group.isEmpty() || group.get(group.size() - 1) != thing) {
                    group.add(thing);
                }
            }
        }
        return new Grouped<>(groups, rest);
    }

    /**
     * Gets the things of one key.
     *
     * @param key the key, such as {@code transport.urban}
     * @return its things; none if no thing has the key
     */
    public List<T> get(K key) {
        return groups.getOrDefault(Objects.requireNonNull(key, "key"), List.of());
    }
}
