package org.urbancoop.json.tree;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.stream.ElementSource;
import org.urbancoop.json.stream.TextSource;

/**
 * Reads a sequence of JSON texts of others (RFC 7464), or one text a line, in memory that does not grow with it. The
 * pointer of each is its number in the sequence, from 0; the sequence itself comes last, as an empty object.
 */
public final class JsonTexts implements PartSource {

    private final TextSource source;
    private boolean isEnded;

    /**
     * Starts to read.
     *
     * @param stream the texts, in UTF-8
     */
    public JsonTexts(InputStream stream) {
        source = new TextSource(stream, JsonParts.LIMITS);
    }

    @Override
    public @Nullable JsonPart next() throws IOException {
        ElementSource.@Nullable Element text = source.next();
        if (text != null) {
            return JsonPart.of(text);
        }
        if (isEnded) {
            return null;
        }
        isEnded = true;
        return JsonPart.empty();
    }

    @Override
    public long bytes() {
        return source.bytes();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
