package org.urbancoop.jackson3;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.urbancoop.json.binding.ExactNumber;
import org.urbancoop.json.binding.TokenSink;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.json.JsonGeneratorBase;
import tools.jackson.core.json.JsonWriteFeature;

/** Writes into a Jackson 3 generator. */
class GeneratorSink implements TokenSink {

    private final JsonGenerator generator;

    GeneratorSink(JsonGenerator generator) {
        this.generator = generator;
    }

    @Override
    public void startObject() {
        generator.writeStartObject();
    }

    @Override
    public void endObject() {
        generator.writeEndObject();
    }

    @Override
    public void startArray() {
        generator.writeStartArray();
    }

    @Override
    public void endArray() {
        generator.writeEndArray();
    }

    @Override
    public void name(String name) {
        generator.writeName(name);
    }

    @Override
    public void text(String value) {
        generator.writeString(value);
    }

    @Override
    public void number(String literal) {
        if (!generator.has(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
            exactNumber(literal);
        } else if (generator instanceof JsonGeneratorBase json
                && json.isEnabled(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)) {
            // A number in quotes is no number when it is read.
            generator.writeRawValue(literal);
        } else {
            generator.writeNumber(literal);
        }
    }

    private void exactNumber(String literal) {
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
    public void truth(boolean value) {
        generator.writeBoolean(value);
    }

    @Override
    public void nothing() {
        generator.writeNull();
    }

    /** Writes the members of an object that is open already. */
    static final class WithinObject extends GeneratorSink {

        private int depth;

        WithinObject(JsonGenerator generator) {
            super(generator);
        }

        @Override
        public void startObject() {
            if (depth++ > 0) {
                super.startObject();
            }
        }

        @Override
        public void endObject() {
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
        public void text(String value) {
            name(value);
        }
    }
}
