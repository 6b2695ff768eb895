package org.urbancoop.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.binding.Binding;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.Serializers;

/** Finds the writer of a type. */
final class BindingSerializers extends Serializers.Base {

    private final boolean keys;

    BindingSerializers(boolean keys) {
        this.keys = keys;
    }

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        return Binding.of(type.getRawClass())
                .filter(binding -> !keys || binding.isText())
                .<ValueSerializer<?>>map(
                        binding -> keys ? new BindingSerializer.Key<>(binding) : new BindingSerializer<>(binding))
                .orElse(null);
    }

    @Override
    public @Nullable ValueSerializer<?> findEnumSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        return findSerializer(config, type, description, format);
    }
}
