package org.urbancoop.service.answer;

import org.springframework.http.MediaType;
import org.urbancoop.format.Format;

/**
 * A way to give records.
 *
 * @param format the format that writes them
 * @param type as what it is sent
 * @param name the name by which an address asks for it, such as {@code geojson}
 */
public record Representation(Format format, MediaType type, String name) {

    /** Whether it is JSON, which has the only strong tags: those of what can be written back. */
    public boolean isJson() {
        return name.equals("json");
    }

    /** Whether it is written while it is sent. */
    public boolean isStreamed() {
        return name.equals("ndjson");
    }
}
