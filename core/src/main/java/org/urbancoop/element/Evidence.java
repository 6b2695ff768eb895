package org.urbancoop.element;

import java.util.List;
import org.urbancoop.citation.Citation;
import org.urbancoop.text.JsonPointer;

/** What citations are evidence for. */
public final class Evidence {

    private Evidence() {}

    /** Checks whether a citation carries contacts alone: it goes with them where personal data are left out. */
    public static boolean isOfContacts(Citation citation) {
        List<String> steps = citation.getField().map(JsonPointer::steps).orElse(List.of());
        return !steps.isEmpty() && steps.get(0).equals("contacts");
    }
}
