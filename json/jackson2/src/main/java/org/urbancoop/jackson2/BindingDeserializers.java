package org.urbancoop.jackson2;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.binding.Binding;
import org.urbancoop.json.problem.JsonLimits;

/** Finds the reader of a type. */
final class BindingDeserializers extends Deserializers.Base implements KeyDeserializers {

    private final JsonLimits limits;

    BindingDeserializers(JsonLimits limits) {
        this.limits = limits;
    }

    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription description) {
        return find(type.getRawClass());
    }

    @Override
    public @Nullable JsonDeserializer<?> findEnumDeserializer(
            Class<?> type, DeserializationConfig config, BeanDescription description) {
        return find(type);
    }

    private @Nullable JsonDeserializer<?> find(Class<?> type) {
        return Binding.of(type)
                .<JsonDeserializer<?>>map(binding -> new BindingDeserializer<>(binding, limits))
                .orElse(null);
    }

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription description) {
        return Binding.of(type.getRawClass())
                .filter(Binding::isText)
                .map(binding -> new BindingDeserializer.Key(binding, limits))
                .orElse(null);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return Binding.of(type).isPresent();
    }
}
