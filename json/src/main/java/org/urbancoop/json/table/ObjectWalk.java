package org.urbancoop.json.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes objects of one type by its table.
 *
 * @param <T> the type
 */
interface ObjectWalk<T> {

    /** Reads the object that the current token starts; null if it was refused. */
    @Nullable
    T read(JsonIn in) throws IOException;

    void write(JsonOut out, T value) throws IOException;
}
