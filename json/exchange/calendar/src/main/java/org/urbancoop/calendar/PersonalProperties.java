package org.urbancoop.calendar;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.urbancoop.exchange.reading.Node;

/** What of a calendar tells of persons: who is invited, and addresses wherever they stand. */
final class PersonalProperties {

    private static final Set<String> NAMES = Set.of("ATTENDEE", "ORGANIZER", "CONTACT", "REQUEST-STATUS");

    private PersonalProperties() {}

    /** Finds what no record has, in a component and in what is in it. */
    static void find(Node component, Consumer<Node> found) {
        component.members().forEach((name, properties) -> {
            for (Node each : properties.elements()) {
                if (each.left().isPresent() && (NAMES.contains(name) || hasAddress(each))) {
                    found.accept(each);
                } else {
                    find(each, found);
                }
            }
        });
    }

    private static boolean hasAddress(Node property) {
        return property.members().values().stream()
                .anyMatch(value -> value.textOrNumber()
                        .filter(text -> text.toLowerCase(Locale.ROOT).contains("mailto:"))
                        .isPresent());
    }
}
