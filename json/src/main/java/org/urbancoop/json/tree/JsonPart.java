package org.urbancoop.json.tree;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.format.Problem;
import org.urbancoop.json.extension.ExtensionValueCodec;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.stream.Document;
import org.urbancoop.json.stream.ElementSource;
import org.urbancoop.json.stream.Slice;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/** A part of a document of others: an element that was cut out of it, or the document itself. */
public final class JsonPart {

    private static final int EXCERPT = 1 << 12;

    private final JsonPointer pointer;
    private final Location location;
    private final byte[] bytes;
    private final Decoded<ExtensionValue> decoded;
    private final boolean isRest;

    JsonPart(JsonPointer pointer, Location location, byte[] bytes, Decoded<ExtensionValue> decoded, boolean isRest) {
        this.pointer = pointer;
        this.location = location;
        this.bytes = bytes;
        this.decoded = decoded;
        this.isRest = isRest;
    }

    /** Gets the end of a sequence of texts, of which nothing is left. */
    static JsonPart empty() {
        byte[] text = {'{', '}'};
        return new JsonPart(
                JsonPointer.ROOT,
                Location.of(1, 1),
                text,
                Document.read(
                        Slice.of(text),
                        Location.of(1, 1),
                        ExtensionValueCodec.CODEC,
                        Document.Unit.WHOLE,
                        JsonParts.LIMITS,
                        false),
                true);
    }

    static JsonPart of(ElementSource.Element element) {
        return new JsonPart(
                element.pointer(), element.location(), element.bytes(), element.decoded(), element.isRest());
    }

    /** Gets its place in the document, such as {@code /features/3}. */
    public JsonPointer pointer() {
        return pointer;
    }

    /** Gets where it starts. */
    public Location location() {
        return location;
    }

    /** Checks whether it is the document, without what was cut out of it. */
    public boolean isRest() {
        return isRest;
    }

    /** Gets its text; of a document that is cut or broken off, the beginning. */
    public String raw() {
        int end = isRest ? Math.min(bytes.length, EXCERPT) : bytes.length;
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    /** Gets its value; empty if there is an error in it. */
    public Optional<ExtensionValue> value() {
        return decoded.value();
    }

    /** Gets what is wrong with it, with places in the document. */
    public List<Problem> problems() {
        return decoded.problems().stream()
                .map(problem -> FormatProblems.of(problem.withPointer(pointer.resolve(problem.pointer()))))
                .toList();
    }

    /** Finds where a value in it stands, by a pointer that starts at the part. */
    public Optional<Location> locationOf(JsonPointer inside) {
        return decoded.locationOf(inside).filter(Location::isKnown);
    }
}
