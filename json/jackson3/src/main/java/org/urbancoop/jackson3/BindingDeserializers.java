package org.urbancoop.jackson3;

import org.jspecify.annotations.Nullable;
import org.urbancoop.json.binding.Binding;
import org.urbancoop.json.problem.JsonLimits;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.KeyDeserializers;

/** Finds the reader of a type. */
final class BindingDeserializers extends Deserializers.Base implements KeyDeserializers {

    private final JsonLimits limits;

    BindingDeserializers(JsonLimits limits) {
        this.limits = limits;
    }

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return find(type.getRawClass());
    }

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return find(type.getRawClass());
    }

    private @Nullable ValueDeserializer<?> find(Class<?> type) {
        return Binding.of(type)
                .<ValueDeserializer<?>>map(binding -> new BindingDeserializer<>(binding, limits))
                .orElse(null);
    }

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
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
