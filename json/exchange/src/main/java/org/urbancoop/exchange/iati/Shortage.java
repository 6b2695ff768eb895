package org.urbancoop.exchange.iati;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.urbancoop.message.Message;

/** How many projects lack what. */
final class Shortage {

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void add(List<Message> lacking) {
        lacking.forEach(what -> counts.merge(what.english(), 1, Integer::sum));
    }

    /** Gets such as {@code 99 lack a status of its list, 99 lack a first or last day}. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " lack " + each.getKey())
                .collect(Collectors.joining(", "));
    }
}
