package org.urbancoop.exchange.reading;

import java.util.Optional;
import java.util.function.Function;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.text.JsonPointer;

/**
 * A part of a file that is no JSON, such as an element or a component, as the tree that stands for it.
 *
 * @param name its name
 * @param pointer its place in the file
 * @param value the tree that stands for it
 * @param places where the values in it stand
 * @param raw its text; empty if the tree stands for it
 * @param fault why it cannot be read; empty if it can
 */
public record TreePart(
        String name,
        JsonPointer pointer,
        ExtensionValue value,
        Function<JsonPointer, Optional<Location>> places,
        String raw,
        Optional<Fault> fault) {

    private static final int SHOWN = 4096;

    /**
     * Why a part cannot be read.
     *
     * @param kind what is wrong
     * @param what what is told of it
     */
    public record Fault(ReadingProblem kind, Message what) {}

    /** Obtains a part that can be read. */
    public static TreePart of(
            String name, JsonPointer pointer, ExtensionValue value, Function<JsonPointer, Optional<Location>> places) {
        return new TreePart(name, pointer, value, places, "", Optional.empty());
    }

    /** Obtains the rest of a file that cannot be read from here on. */
    public static TreePart broken(Message message, Optional<Location> place) {
        return new TreePart(
                "",
                JsonPointer.ROOT,
                new ObjectValue(Extensions.none()),
                inside -> place,
                "",
                Optional.of(new Fault(ReadingProblem.BROKEN, message)));
    }

    /** Returns a copy with its text. */
    public TreePart withRaw(String text) {
        return new TreePart(name, pointer, value, places, text, fault);
    }

    /** Returns a copy that cannot be read. */
    public TreePart withFault(ReadingProblem kind, Message what) {
        return new TreePart(name, pointer, value, places, raw, Optional.of(new Fault(kind, what)));
    }

    /** Returns a copy that is larger than any record is. */
    public TreePart tooLarge(Message limits) {
        return withFault(ReadingProblem.TOO_LARGE, limits);
    }

    /** Gets its text, or the start of the tree that stands for it. */
    public String text() {
        String text = raw.isEmpty() ? value.toString() : raw;
        return !raw.isEmpty() || text.length() <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2));
    }

    /** Finds where a value stands, by a pointer that starts at the part: its element, or the one around it. */
    public Optional<Location> locationOf(JsonPointer inside) {
        return places.apply(inside);
    }

    /** Starts to read it. */
    public Node node(Problems problems) {
        return Node.of(pointer, this::locationOf, value, problems);
    }

    /** Rejects it with what is wrong. */
    public ReadEntry rejected(Problems problems) {
        return ReadEntry.builder()
                .pointer(pointer)
                .location(locationOf(JsonPointer.ROOT))
                .raw(text())
                .addAllProblems(problems.all())
                .build();
    }
}
