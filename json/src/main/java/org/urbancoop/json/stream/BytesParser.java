package org.urbancoop.json.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonTokenId;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import java.io.IOException;
import org.urbancoop.json.table.Names;

/**
 * jackson-core's parser for bytes, with two short cuts where a document is written as programs write it: a known name without blanks around it
 * is passed at once, and a text without an escape is left where it stands. All else is the parser's.
 */
final class BytesParser extends UTF8StreamJsonParser {

    private static final Factory FACTORY = new Factory();

    private BytesParser(IOContext context, int features, ByteQuadsCanonicalizer names, byte[] bytes, int from, int to) {
        super(context, features, null, null, names, bytes, from, to, 0, false);
    }

    /** Starts to read a document in UTF-8. */
    static BytesParser of(byte[] bytes, int from, int to) throws IOException {
        return (BytesParser) FACTORY.createParser(bytes, from, to - from);
    }

    /**
     * Moves to the next name of an object, or to the object's end.
     *
     * @param names the names of a table
     * @param expected the one that probably comes
     * @return which of them came; {@link Names#UNKNOWN} if none of them, or no name at all
     */
    int nextName(Names names, int expected) throws IOException {
        int known = passName(names, expected);
        if (known >= 0) {
            return known;
        }
        return nextToken() == JsonToken.FIELD_NAME ? names.indexOf(currentName()) : Names.UNKNOWN;
    }

    private int passName(Names names, int expected) throws IOException {
        byte[] bytes = _inputBuffer;
        int at = _inputPtr;
        if (_tokenIncomplete || at + 1 >= _inputEnd || !_parsingContext.inObject()) {
            return Names.UNKNOWN;
        }
        if (_currToken != JsonToken.START_OBJECT && bytes[at++] != ',') {
            return Names.UNKNOWN;
        }
        int known = names.find(bytes, at, _inputEnd, expected);
        if (known < 0) {
            return Names.UNKNOWN;
        }
        int value = at + names.quotedLength(known);
        JsonToken next = switch (bytes[value]) {
            case '"' -> JsonToken.VALUE_STRING;
            case '{' -> JsonToken.START_OBJECT;
            case '[' -> JsonToken.START_ARRAY;
            default -> null;
        };
        if (next == null) {
            return Names.UNKNOWN;
        }
        _parsingContext.expectComma();
        _parsingContext.setCurrentName(names.text(known));
        _numTypesValid = NR_UNKNOWN;
        _nameStartOffset = at + 1;
        _nameStartRow = _currInputRow;
        _nameStartCol = at + 1 - _currInputRowStart;
        _tokenInputTotal = _currInputProcessed + value + 1;
        _tokenInputRow = _currInputRow;
        _tokenInputCol = value + 1 - _currInputRowStart;
        _inputPtr = value + 1;
        _tokenIncomplete = next == JsonToken.VALUE_STRING;
        _nextToken = next;
        _currToken = JsonToken.FIELD_NAME;
        return known;
    }

    /**
     * Moves to the next token.
     *
     * @return its id, {@link JsonTokenId#ID_NO_TOKEN} for the end
     */
    int next() throws IOException {
        if (_currToken == JsonToken.FIELD_NAME && _nextToken == JsonToken.VALUE_STRING) {
            _nameCopied = false;
            _nextToken = null;
            _currToken = JsonToken.VALUE_STRING;
            return JsonTokenId.ID_STRING;
        }
        JsonToken next = nextToken();
        return next == null ? JsonTokenId.ID_NO_TOKEN : next.id();
    }

    /** Gets the index of the first byte of a text that was not looked at. */
    int textStart() {
        return _inputPtr;
    }

    /** Passes the rest of a text. */
    void passText(int end) {
        _inputPtr = end;
        _tokenIncomplete = false;
    }

    /** Makes such parsers for strict JSON; jackson-core's own limits are out of the way, for ours hold by themselves and have a place and a name. */
    private static final class Factory extends JsonFactory {

        private static final long serialVersionUID = 1;

        Factory() {
            setStreamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build());
        }

        @Override
        protected BytesParser _createParser(byte[] bytes, int from, int length, IOContext context) {
            return new BytesParser(
                    context,
                    _parserFeatures,
                    _byteSymbolCanonicalizer.makeChildOrPlaceholder(_factoryFeatures),
                    bytes,
                    from,
                    from + length);
        }
    }
}
