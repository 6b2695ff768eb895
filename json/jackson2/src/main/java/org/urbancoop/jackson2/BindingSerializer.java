package org.urbancoop.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import org.urbancoop.json.binding.Binding;
import org.urbancoop.json.binding.TokenSink;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.UrbancoopJsonException;

/** Writes a type by its table. */
final class BindingSerializer<T> extends JsonSerializer<T> {

    private final Binding<T> binding;
    private final JsonLimits limits;

    BindingSerializer(Binding<T> binding, JsonLimits limits) {
        this.binding = binding;
        this.limits = limits;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        write(binding, limits, new GeneratorSink(generator), value, generator);
    }

    @Override
    public void serializeWithType(T value, JsonGenerator generator, SerializerProvider provider, TypeSerializer types)
            throws IOException {
        // The class of the value is generated and has no name to users.
        boolean object = binding.isObject(value);
        WritableTypeId id =
                types.typeId(value, binding.type(), object ? JsonToken.START_OBJECT : JsonToken.VALUE_STRING);
        types.writeTypePrefix(generator, id);
        TokenSink sink = object ? new GeneratorSink.WithinObject(generator) : new GeneratorSink(generator);
        write(binding, limits, sink, value, generator);
        types.writeTypeSuffix(generator, id);
    }

    private static <T> void write(
            Binding<T> binding, JsonLimits limits, TokenSink sink, T value, JsonGenerator generator)
            throws IOException {
        try {
            binding.write(sink, value, limits);
        } catch (UrbancoopJsonException e) {
            JsonMappingException exception = JsonMappingException.from(generator, e.getMessage(), e);
            JsonProblemException.prependPath(exception, binding.steps(e.getPointer(), 0));
            throw exception;
        }
    }

    @Override
    public Class<T> handledType() {
        return binding.type();
    }

    /** Writes a value as the name of a member. */
    static final class Key<T> extends JsonSerializer<T> {

        private final Binding<T> binding;
        private final JsonLimits limits;

        Key(Binding<T> binding, JsonLimits limits) {
            this.binding = binding;
            this.limits = limits;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            write(binding, limits, new GeneratorSink.OfName(generator), value, generator);
        }
    }
}
