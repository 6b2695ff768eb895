package org.urbancoop.exchange.wikidata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbancoop.exchange.reading.Origin;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/** What a row of a result has for a variable. */
final class Cell implements Origin {

    private static final Pattern ITEM =
            Pattern.compile("(?:https?://www\\.wikidata\\.org/(?:entity|wiki)/)?(Q[1-9]\\d*)");
    private static final int SHOWN = 80;

    /** How a result says that there is a value and nobody knows which: an address of no item, or a blank node. */
    private static final Pattern UNKNOWN = Pattern.compile("_:.*|https?://[^/]+/\\.well-known/genid/.*");

    private final JsonPointer pointer;
    private final Optional<Location> location;
    private final String text;
    private final String language;
    private final boolean isBlankNode;
    private final ExtensionValue value;
    private boolean isCarried;

    Cell(
            JsonPointer pointer,
            Optional<Location> location,
            String text,
            String language,
            boolean isBlankNode,
            ExtensionValue value) {
        this.pointer = pointer;
        this.location = location;
        this.text = text;
        this.language = language;
        this.isBlankNode = isBlankNode;
        this.value = value;
    }

    @Override
    public JsonPointer pointer() {
        return pointer;
    }

    /** Gets the variable that it is bound to, which its place ends with. */
    String variable() {
        List<String> steps = pointer.steps();
        return steps.get(steps.size() - 1);
    }

    @Override
    public Optional<Location> location() {
        return location;
    }

    @Override
    public String shown() {
        return text.length() <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }

    @Override
    public void carried(boolean is) {
        isCarried = is;
    }

    boolean isCarried() {
        return isCarried;
    }

    String text() {
        return text;
    }

    /** Gets the language of a text by its tag; empty if the result does not say it, as one in CSV. */
    String language() {
        return language;
    }

    /** Gets the value as it stands in the file. */
    ExtensionValue value() {
        return value;
    }

    boolean isUnknown() {
        return isBlankNode || UNKNOWN.matcher(text).matches();
    }

    /** Gets the identifier of an item, such as {@code Q8684}. */
    Optional<String> item() {
        Matcher matcher = ITEM.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
