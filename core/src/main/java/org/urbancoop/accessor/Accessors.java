package org.urbancoop.accessor;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The accessors of a type: {@code getX()} and {@code isX()} stand for the member {@code x}. */
public final class Accessors {

    private Accessors() {}

    /**
     * Finds the type of the model that has the accessors: the classes of the objects are hidden behind it.
     *
     * @param type a type of the model, such as {@code City}, or the class of one of its objects
     */
    public static Class<?> model(Class<?> type) {
        Class<?> model = type;
        while (!Modifier.isPublic(model.getModifiers())) {
            model = model.getSuperclass();
        }
        return model;
    }

    /**
     * Gets the accessors of a type.
     *
     * @param type a type of the model, such as {@code City}, or the class of one of its objects
     * @return the accessors by the name of their member, in the order of the names
     */
    public static Map<String, Method> of(Class<?> type) {
        Map<String, Method> accessors = new TreeMap<>();
        for (Method method : model(type).getMethods()) {
            String name = method.getName();
            int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
            if (prefix > 0
                    && method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && name.length() > prefix
                    && Character.isUpperCase(name.charAt(prefix))) {
                // All of it is public: without this, each call would look it up again.
                method.setAccessible(true);
                accessors.put(Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1), method);
            }
        }
        accessors.remove("class");
        accessors.remove("extensions");
        return Collections.unmodifiableMap(accessors);
    }

    public static Object call(Method accessor, Object object) {
        try {
            return accessor.invoke(object);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The accessor " + accessor + " cannot be called", e);
        }
    }

    /**
     * Checks whether a value of a declared type can be of another type, too.
     *
     * @param declared such as {@code Reference}, or a primitive type
     * @param wanted such as {@code RecordReference}
     */
    public static boolean mayBe(Class<?> declared, Class<?> wanted) {
        Class<?> type = MethodType.methodType(declared).wrap().returnType();
        if (wanted.isAssignableFrom(type) || type.isAssignableFrom(wanted)) {
            return true;
        }
        boolean isFinal = Modifier.isFinal(type.getModifiers()) || Modifier.isFinal(wanted.getModifiers());
        return !isFinal && (type.isInterface() || wanted.isInterface());
    }

    /**
     * Gets the class of one value of a member: of what is optional, of a list's elements, of a map's values.
     *
     * @param accessor the accessor, such as {@code List<Participation> getParticipants()}
     * @return the class, such as {@code Participation}
     */
    public static Class<?> valueType(Method accessor) {
        Type type = accessor.getGenericReturnType();
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            type = arguments[arguments.length - 1];
        }
        return (Class<?>) type;
    }
}
