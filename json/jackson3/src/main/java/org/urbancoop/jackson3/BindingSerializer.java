package org.urbancoop.jackson3;

import java.io.IOException;
import org.urbancoop.json.binding.Binding;
import org.urbancoop.json.binding.TokenSink;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.UrbancoopJsonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes a type by its table. */
final class BindingSerializer<T> extends ValueSerializer<T> {

    private final Binding<T> binding;
    private final JsonLimits limits;

    BindingSerializer(Binding<T> binding, JsonLimits limits) {
        this.binding = binding;
        this.limits = limits;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
        write(binding, limits, new GeneratorSink(generator), value, generator);
    }

    @Override
    public void serializeWithType(
            T value, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
        // The class of the value is generated and has no name to users.
        boolean object = binding.isObject(value);
        WritableTypeId id =
                types.typeId(value, binding.type(), object ? JsonToken.START_OBJECT : JsonToken.VALUE_STRING);
        types.writeTypePrefix(generator, context, id);
        TokenSink sink = object ? new GeneratorSink.WithinObject(generator) : new GeneratorSink(generator);
        write(binding, limits, sink, value, generator);
        types.writeTypeSuffix(generator, context, id);
    }

    private static <T> void write(
            Binding<T> binding, JsonLimits limits, TokenSink sink, T value, JsonGenerator generator) {
        try {
            binding.write(sink, value, limits);
        } catch (IOException e) {
            throw JacksonIOException.construct(e);
        } catch (UrbancoopJsonException e) {
            DatabindException exception = DatabindException.from(generator, e.getMessage(), e);
            JsonProblemException.prependPath(exception, binding.steps(e.getPointer(), 0));
            throw exception;
        }
    }

    @Override
    public Class<T> handledType() {
        return binding.type();
    }

    /** Writes a value as the name of a member. */
    static final class Key<T> extends ValueSerializer<T> {

        private final Binding<T> binding;
        private final JsonLimits limits;

        Key(Binding<T> binding, JsonLimits limits) {
            this.binding = binding;
            this.limits = limits;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            write(binding, limits, new GeneratorSink.OfName(generator), value, generator);
        }
    }
}
