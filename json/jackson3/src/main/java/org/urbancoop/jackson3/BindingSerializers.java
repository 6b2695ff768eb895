package org.urbancoop.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.binding.Binding;
import org.urbancoop.json.problem.JsonLimits;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.Serializers;

/** Finds the writer of a type. */
final class BindingSerializers extends Serializers.Base {

    private final boolean keys;
    private final JsonLimits limits;

    BindingSerializers(boolean keys, JsonLimits limits) {
        this.keys = keys;
        this.limits = limits;
    }

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        return Binding.of(type.getRawClass())
                .filter(binding -> !keys || binding.isText())
                .<ValueSerializer<?>>map(binding ->
                        keys ? new BindingSerializer.Key<>(binding, limits) : new BindingSerializer<>(binding, limits))
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
