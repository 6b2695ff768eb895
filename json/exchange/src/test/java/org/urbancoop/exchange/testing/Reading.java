package org.urbancoop.exchange.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.format.Credit;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;

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

    /**
     * Notes what a line of attribution says of each source.
     *
     * @param dataset the dataset that was written
     * @param lines the lines in the output
     * @param characters what becomes of the characters that the format does not have
     */
    public void attribution(Dataset dataset, List<String> lines, UnaryOperator<String> characters) {
        if (!lines.equals(Credit.of(dataset).sources().stream().map(characters).toList())) {
            unexplained("attribution " + lines);
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            Source source = dataset.getSources().get(i);
            String line = lines.get(i);
            Stream.of("title", "publisher", "licence", "url")
                    .map(JsonPointer.ROOT::child)
                    .forEach(place -> MemberValues.find(source, place)
                            .map(Object::toString)
                            .filter(line::contains)
                            .ifPresent(text -> add(source.reference().toString(), place.toString(), text)));
        }
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
