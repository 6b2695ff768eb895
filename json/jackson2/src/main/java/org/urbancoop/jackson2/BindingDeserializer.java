package org.urbancoop.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;
import org.urbancoop.json.binding.Binding;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.UrbancoopJsonException;

/** Reads a type by its table. */
final class BindingDeserializer<T> extends JsonDeserializer<T> {

    private final Binding<T> binding;
    private final JsonLimits limits;

    BindingDeserializer(Binding<T> binding, JsonLimits limits) {
        this.binding = binding;
        this.limits = limits;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        // A tree or a buffer may hold a value of ours as it is.
        if (parser.hasToken(JsonToken.VALUE_EMBEDDED_OBJECT) && binding.type().isInstance(parser.getEmbeddedObject())) {
            return binding.type().cast(parser.getEmbeddedObject());
        }
        return read(binding, limits, parser, new ParserSource(parser));
    }

    private static <T> T read(Binding<T> binding, JsonLimits limits, JsonParser parser, ParserSource source)
            throws IOException {
        int from = source.pointer().steps().size();
        try {
            return binding.read(source, limits);
        } catch (UrbancoopJsonException e) {
            throw JsonProblemException.of(parser, e, binding, from);
        }
    }

    @Override
    public Class<T> handledType() {
        return binding.type();
    }

    @Override
    public Boolean supportsUpdate(DeserializationConfig config) {
        return Boolean.FALSE;
    }

    @Override
    public boolean isCachable() {
        return true;
    }

    /** Reads the name of a member as a value. */
    static final class Key extends KeyDeserializer {

        private final Binding<?> binding;
        private final JsonLimits limits;

        Key(Binding<?> binding, JsonLimits limits) {
            this.binding = binding;
            this.limits = limits;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            JsonParser parser = context.getParser();
            return read(binding, limits, parser, new ParserSource.OfName(parser, key));
        }
    }
}
