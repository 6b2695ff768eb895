package org.urbancoop.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteCapability;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.urbancoop.json.binding.ExactNumber;
import org.urbancoop.json.binding.TokenSink;

/** Writes into a Jackson 2 generator. */
class GeneratorSink implements TokenSink {

    private final JsonGenerator generator;

    GeneratorSink(JsonGenerator generator) {
        this.generator = generator;
    }

    @Override
    public void startObject() throws IOException {
        generator.writeStartObject();
    }

    @Override
    public void endObject() throws IOException {
        generator.writeEndObject();
    }

    @Override
    public void startArray() throws IOException {
        generator.writeStartArray();
    }

    @Override
    public void endArray() throws IOException {
        generator.writeEndArray();
    }

    @Override
    public void name(String name) throws IOException {
        generator.writeFieldName(name);
    }

    @Override
    public void text(String value) throws IOException {
        generator.writeString(value);
    }

    @Override
    public void number(String literal) throws IOException {
        if (!generator.getWriteCapabilities().isEnabled(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
            exactNumber(literal);
        } else if (generator.isEnabled(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS.mappedFeature())) {
            // A number in quotes is no number when it is read.
            generator.writeRawValue(literal);
        } else {
            generator.writeNumber(literal);
        }
    }

    private void exactNumber(String literal) throws IOException {
        Number number = ExactNumber.of(literal);
        if (number instanceof BigDecimal decimal) {
            generator.writeNumber(decimal);
        } else if (number instanceof BigInteger whole) {
            generator.writeNumber(whole);
        } else if (number instanceof Long whole) {
            generator.writeNumber(whole);
        } else {
            generator.writeNumber(number.intValue());
        }
    }

    @Override
    public void truth(boolean value) throws IOException {
        generator.writeBoolean(value);
    }

    @Override
    public void nothing() throws IOException {
        generator.writeNull();
    }

    /** Writes the members of an object that is open already. */
    static final class WithinObject extends GeneratorSink {

        private int depth;

        WithinObject(JsonGenerator generator) {
            super(generator);
        }

        @Override
        public void startObject() throws IOException {
            if (depth++ > 0) {
                super.startObject();
            }
        }

        @Override
        public void endObject() throws IOException {
            if (--depth > 0) {
                super.endObject();
            }
        }
    }

    /** Writes a text as the name of a member. */
    static final class OfName extends GeneratorSink {

        OfName(JsonGenerator generator) {
            super(generator);
        }

        @Override
        public void text(String value) throws IOException {
            name(value);
        }
    }
}
