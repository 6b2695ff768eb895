package org.urbancoop;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Objects;

/**
 * Stands for a value with a text when Java serializes it: the type and the text are written, and the type's
 * {@code of(String)} reads them back, so that no stream makes a value that no text makes.
 */
public final class SerializedText implements Serializable {

    private static final long serialVersionUID = 1;

    private static final String MODEL = "org.urbancoop.";

    /**
     * The name of the type. Its class would bring its fields and a version of its own, so that no later one could read
     * the stream.
     */
    private final String type;

    /** The text as the stream has it. */
    private final String text;

    private SerializedText(String type, String text) {
        this.type = type;
        this.text = text;
    }

    /**
     * Obtains what stands for a value.
     *
     * @param value a value of a type with {@code of(String)}, which reads its {@code toString()} back
     * @return what is serialized in its place
     */
    public static Object of(Object value) {
        return new SerializedText(value.getClass().getName(), value.toString());
    }

    /**
     * Refuses a stream that states the fields of a value.
     *
     * @throws InvalidObjectException always
     */
    public static void refuse(ObjectInputStream stream) throws InvalidObjectException {
        Objects.requireNonNull(stream, "stream");
        throw new InvalidObjectException("A value with a text is serialized as its text");
    }

    private Object readResolve() throws ObjectStreamException {
        if (type == null || text == null || !type.startsWith(MODEL)) {
            throw new InvalidObjectException("No value with a text: " + type);
        }
        try {
            Class<?> values = Class.forName(type, false, SerializedText.class.getClassLoader());
            if (!Modifier.isFinal(values.getModifiers()) || !Serializable.class.isAssignableFrom(values)) {
                throw new InvalidObjectException("No value with a text: " + type);
            }
            return values.getMethod("of", String.class).invoke(null, text);
        } catch (InvocationTargetException e) {
            throw invalid("The text of a serialized value is malformed", Objects.requireNonNullElse(e.getCause(), e));
        } catch (ReflectiveOperationException e) {
            throw invalid("No value with a text: " + type, e);
        }
    }

    private static InvalidObjectException invalid(String message, Throwable cause) {
        InvalidObjectException invalid = new InvalidObjectException(message);
        invalid.initCause(cause);
        return invalid;
    }
}
