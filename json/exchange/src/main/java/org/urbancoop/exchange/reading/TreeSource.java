package org.urbancoop.exchange.reading;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that is no JSON, part by part. */
public interface TreeSource extends Closeable {

    /**
     * Reads on.
     *
     * @return the next part; null at the end
     * @throws IOException if the stream cannot be read
     */
    @Nullable
    TreePart next() throws IOException;
}
