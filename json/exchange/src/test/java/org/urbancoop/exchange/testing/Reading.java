package org.urbancoop.exchange.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a test reads in an output: values by subject and place in the dataset, as {@code city/seoul} and
 * {@code /names/ko}, and what it cannot explain.
 */
public final class Reading {

    private final Map<String, Map<String, List<String>>> values = new LinkedHashMap<>();
    private final List<String> unexplained = new ArrayList<>();

    /** Creates a reading of nothing yet. */
    public Reading() {}

    /** Notes a value. */
    public void add(String subject, String pointer, String value) {
        values.computeIfAbsent(subject, name -> new LinkedHashMap<>())
                .computeIfAbsent(pointer, place -> new ArrayList<>())
                .add(value);
    }

    /** Notes a value of which the test does not know what it stands for, or finds that it does not. */
    public void unexplained(String what) {
        unexplained.add(what);
    }

    /** Gets the values. */
    public Map<String, Map<String, List<String>>> values() {
        return values;
    }

    /** Gets what is not explained. */
    public List<String> unexplained() {
        return unexplained;
    }
}
