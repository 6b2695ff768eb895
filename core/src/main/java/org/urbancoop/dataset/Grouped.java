package org.urbancoop.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.urbancoop.text.VisibleText;

/**
 * Things by a key, such as projects by sector: the keys in their order, below each the things in the order that they
 * came in. What has several keys stands below each of them; what has none stands apart.
 *
 * <p>This class is immutable.
 *
 * @param <K> the type of the keys, such as a sector
 * @param <T> what is grouped
 * @since 0.1.0
 */
public final class Grouped<K extends Comparable<? super K>, T> {

    private final SortedMap<K, List<T>> groups;
    private final List<T> rest;

    private Grouped(SortedMap<K, List<T>> groups, List<T> rest) {
        this.groups = Collections.unmodifiableSortedMap(groups);
        this.rest = List.copyOf(rest);
    }

    /** Groups records by their keys; a key that is given twice counts once. */
    static <K extends Comparable<? super K>, T> Grouped<K, T> of(
            Iterable<? extends T> things, Function<? super T, ? extends Collection<? extends K>> keys) {
        SortedMap<K, List<T>> groups = new TreeMap<>();
        List<T> rest = new ArrayList<>();
        for (T thing : things) {
            Collection<? extends K> own = keys.apply(Objects.requireNonNull(thing, "records element"));
            if (own.isEmpty()) {
                rest.add(thing);
            }
            own.stream()
                    .distinct()
                    .forEach(key -> groups.computeIfAbsent(key, first -> new ArrayList<>())
                            .add(thing));
        }
        groups.replaceAll((key, group) -> List.copyOf(group));
        return new Grouped<>(groups, rest);
    }

    /**
     * Gets the things of each key that has any, such as those of {@code transport.urban}.
     *
     * @return the groups in the order of their keys
     */
    public SortedMap<K, List<T>> groups() {
        return groups;
    }

    /**
     * Gets the things without a key.
     *
     * @return the things, in the order that they came in
     */
    public List<T> rest() {
        return rest;
    }

    /**
     * Gets the size of each group, for logs.
     *
     * @return the line, such as {@code {transport=11, transport.rail=19}, 1 without}
     */
    @Override
    public String toString() {
        SortedMap<K, Integer> sizes = new TreeMap<>();
        groups.forEach((key, group) -> sizes.put(key, group.size()));
        return VisibleText.of(sizes + ", " + rest.size() + " without");
    }
}
