package org.urbancoop.jackson2;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.ser.Serializers;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.binding.Binding;
import org.urbancoop.json.problem.JsonLimits;

/** Finds the writer of a type. */
final class BindingSerializers extends Serializers.Base {

    private final boolean keys;
    private final JsonLimits limits;

    BindingSerializers(boolean keys, JsonLimits limits) {
        this.keys = keys;
        this.limits = limits;
    }

    @Override
    public @Nullable JsonSerializer<?> findSerializer(
            SerializationConfig config, JavaType type, BeanDescription description) {
        return Binding.of(type.getRawClass())
                .filter(binding -> !keys || binding.isText())
                .<JsonSerializer<?>>map(binding ->
                        keys ? new BindingSerializer.Key<>(binding, limits) : new BindingSerializer<>(binding, limits))
                .orElse(null);
    }
}
