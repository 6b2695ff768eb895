package org.urbancoop.json.tree;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.stream.ElementSource;

/**
 * Reads JSON of others part by part, in memory that does not grow with the document: the elements of some arrays one
 * after the other, and at the end the document without them.
 *
 * <p>Where the text stops being JSON, the last part has no value and says so. An element that is JSON and cannot be
 * kept, as one with a member that stands twice, has no value either, and reading goes on with the next one.
 */
public final class JsonParts implements PartSource {

    /** What may be large in documents of others are outlines of countries and texts of contracts. */
    static final JsonLimits LIMITS =
            JsonLimits.DEFAULT.withRecordSize(32 << 20).withValues(2_000_000).withTextLength(16 << 20);

    private final ElementSource source;

    /**
     * Starts to read.
     *
     * @param stream the document, in UTF-8
     * @param arrays the places of the arrays that are cut, such as {@code /features}
     */
    public JsonParts(InputStream stream, Set<String> arrays) {
        source = new ElementSource(stream, arrays, LIMITS);
    }

    @Override
    public @Nullable JsonPart next() throws IOException {
        ElementSource.Element element = source.next();
        return element == null ? null : JsonPart.of(element);
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
