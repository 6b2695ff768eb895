package org.urbancoop.accessor;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Copies of objects of the model with other members, for code that treats all types alike. */
public final class Copy {

    private static final ClassValue<Method> TO_BUILDER = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> type) {
            return method(Accessors.model(type), "toBuilder");
        }
    };

    private static final ClassValue<Method> BUILD = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> builder) {
            return method(builder, "build");
        }
    };

    /** The setters of a builder by name: the methods with one parameter. */
    private static final ClassValue<Map<String, List<Method>>> SETTERS = new ClassValue<>() {
        @Override
        protected Map<String, List<Method>> computeValue(Class<?> builder) {
            return Arrays.stream(builder.getMethods())
                    .filter(method -> method.getParameterCount() == 1)
                    .collect(Collectors.groupingBy(Method::getName));
        }
    };

    private Copy() {}

    private static Method method(Class<?> type, String name) {
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("There is no " + name + " of " + type, e);
        }
    }

    /**
     * Copies an object with other members.
     *
     * @param members the values by name, as the accessors give them or out of their optional; an empty optional, list
     *     or map, or false, for a member that shall be absent; {@code extensions} is one of them
     * @return the copy; the object itself if there are none
     * @throws IllegalArgumentException if the object refuses a value
     */
    public static <T> T with(T object, Map<String, ?> members) {
        if (members.isEmpty()) {
            return object;
        }
        try {
            Object builder = TO_BUILDER.get(object.getClass()).invoke(object);
            for (Map.Entry<String, ?> member : members.entrySet()) {
                setter(builder, member.getKey(), member.getValue()).invoke(builder, member.getValue());
            }
            @SuppressWarnings("unchecked") // the builder of an object builds objects of its type
            T copy = (T) BUILD.get(builder.getClass()).invoke(builder);
            return copy;
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The builder of " + object.getClass() + " cannot be called", e);
        }
    }

    private static Method setter(Object builder, String name, Object value) throws NoSuchMethodException {
        for (Method method : SETTERS.get(builder.getClass()).getOrDefault(name, List.of())) {
            Class<?> wanted =
                    MethodType.methodType(method.getParameterTypes()[0]).wrap().returnType();
            if (wanted.isInstance(value)) {
                return method;
            }
        }
        throw new NoSuchMethodException(name);
    }
}
