package org.urbancoop.jackson2;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.ser.Serializers;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.binding.Binding;

/** Finds the writer of a type. */
final class BindingSerializers extends Serializers.Base {

    private final boolean keys;

    BindingSerializers(boolean keys) {
        this.keys = keys;
    }

    @Override
    public @Nullable JsonSerializer<?> findSerializer(
            SerializationConfig config, JavaType type, BeanDescription description) {
        return Binding.of(type.getRawClass())
                .filter(binding -> !keys || binding.isText())
                .<JsonSerializer<?>>map(
                        binding -> keys ? new BindingSerializer.Key<>(binding) : new BindingSerializer<>(binding))
                .orElse(null);
    }
}
