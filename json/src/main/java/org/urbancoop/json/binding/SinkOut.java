package org.urbancoop.json.binding;

import java.io.IOException;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.table.JsonOut;
import org.urbancoop.json.table.Name;
import org.urbancoop.json.table.Surrogates;
import org.urbancoop.json.table.UnwritableException;

/** Writes into the generator of another library, which may let half of a surrogate pair pass. */
final class SinkOut extends JsonOut {

    private final TokenSink sink;

    SinkOut(TokenSink sink, boolean typed, JsonLimits limits) {
        super(typed, limits);
        this.sink = sink;
    }

    @Override
    protected void writeStartObject() throws IOException {
        sink.startObject();
    }

    @Override
    protected void writeEndObject() throws IOException {
        sink.endObject();
    }

    @Override
    protected void writeStartArray(boolean onOneLine) throws IOException {
        sink.startArray();
    }

    @Override
    protected void writeEndArray() throws IOException {
        sink.endArray();
    }

    @Override
    public void name(Name name) throws IOException {
        sink.name(name.toString());
    }

    @Override
    protected void writeName(String name) throws IOException {
        sink.name(checked(name));
    }

    @Override
    protected void writeText(String value) throws IOException {
        sink.text(checked(value));
    }

    private static String checked(String text) {
        if (Surrogates.isLoneIn(text)) {
            throw UnwritableException.loneSurrogate(text);
        }
        return text;
    }

    @Override
    protected void writeLiteral(String literal) throws IOException {
        sink.number(literal);
    }

    @Override
    protected void writeNumber(int value) throws IOException {
        sink.number(Integer.toString(value));
    }

    @Override
    protected void writeTruth(boolean value) throws IOException {
        sink.truth(value);
    }

    @Override
    protected void writeNothing() throws IOException {
        sink.nothing();
    }

    /** How many bytes become of it is the generator's to know. */
    @Override
    protected long position() {
        return 0;
    }
}
