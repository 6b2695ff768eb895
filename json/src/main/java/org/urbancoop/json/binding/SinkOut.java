package org.urbancoop.json.binding;

import java.io.IOException;
import org.urbancoop.json.table.JsonOut;
import org.urbancoop.json.table.Name;
import org.urbancoop.json.table.Surrogates;
import org.urbancoop.json.table.UnwritableException;

/** Writes into the generator of another library, which may let half of a surrogate pair pass. */
final class SinkOut extends JsonOut {

    private final TokenSink sink;

    SinkOut(TokenSink sink, boolean typed) {
        super(typed);
        this.sink = sink;
    }

    @Override
    public void startObject() throws IOException {
        sink.startObject();
    }

    @Override
    public void endObject() throws IOException {
        sink.endObject();
    }

    @Override
    public void startArray(boolean onOneLine) throws IOException {
        sink.startArray();
    }

    @Override
    public void endArray() throws IOException {
        sink.endArray();
    }

    @Override
    public void name(Name name) throws IOException {
        sink.name(name.toString());
    }

    @Override
    public void name(String name) throws IOException {
        sink.name(checked(name));
    }

    @Override
    public void text(String value) throws IOException {
        sink.text(checked(value));
    }

    private static String checked(String text) {
        if (Surrogates.isLoneIn(text)) {
            throw new UnwritableException(text);
        }
        return text;
    }

    @Override
    public void literal(String literal) throws IOException {
        sink.number(literal);
    }

    @Override
    public void number(int value) throws IOException {
        sink.number(Integer.toString(value));
    }

    @Override
    public void truth(boolean value) throws IOException {
        sink.truth(value);
    }

    @Override
    public void nothing() throws IOException {
        sink.nothing();
    }
}
