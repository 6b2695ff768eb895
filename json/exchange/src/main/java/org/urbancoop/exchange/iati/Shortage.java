package org.urbancoop.exchange.iati;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.urbancoop.message.Message;

/** How many projects lack what. */
final class Shortage {

    private final Map<Message, Integer> counts = new LinkedHashMap<>();

    void add(List<Message> lacking) {
        lacking.forEach(what -> counts.merge(what, 1, Integer::sum));
    }

    /** Gets such as {@code 99 lack a status of its list, 99 lack a first or last day}. */
    Message words() {
        return new Message(
                joined((what, count) -> count + " lack " + what.english()),
                joined((what, count) -> what.korean() + " 없음 " + count + "건"));
    }

    private String joined(BiFunction<Message, Integer, String> words) {
        return counts.entrySet().stream()
                .map(each -> words.apply(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
