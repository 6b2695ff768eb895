package org.urbancoop.json.tree;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A document of others, part by part. */
public interface PartSource extends Closeable {

    /**
     * Reads on.
     *
     * @return the next part; null after the document itself
     * @throws IOException if the stream cannot be read
     */
    @Nullable
    JsonPart next() throws IOException;

    /** Gets how many bytes were read. */
    long bytes();
}
