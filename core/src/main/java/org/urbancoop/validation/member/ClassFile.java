package org.urbancoop.validation.member;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of a type and of its accessors, as its class file has them.
 *
 * <p>Reflection tells the same, but writes a class for each annotation type before it does: that is most of what the
 * first verdict of a fresh JVM would wait for. The format is that of the Java Virtual Machine Specification, chapter 4.
 */
final class ClassFile {

    /**
     * An annotation, such as {@code @Size(max = 160)}.
     *
     * @param type the name of its type
     * @param attributes the attributes that are written there, without those that have their default
     */
    record Note(String type, Map<String, Object> attributes) {}

    /** Where an annotation stands that stands on the accessor itself, not on an argument of its return type. */
    static final int WHOLE = -1;

    private static final int METHOD_RETURN = 0x14;
    private static final int TYPE_ARGUMENT = 3;

    private static final ClassValue<ClassFile> CACHE = new ClassValue<>() {
        @Override
        protected ClassFile computeValue(Class<?> type) {
            return new ClassFile(type);
        }
    };

    private final byte[] bytes;
    private final int[] constants;
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, List<Note>> ofMethods = new HashMap<>();
    private final Map<String, Object> defaults = new HashMap<>();
    private int at;

    private ClassFile(Class<?> type) {
        this.bytes = read(type);
        this.at = 8;
        this.constants = new int[u2()];
        for (int i = 1; i < constants.length; i++) {
            constants[i] = at;
            int tag = u1();
            // A number of eight bytes takes two entries.
            i += tag == 5 || tag == 6 ? 1 : 0;
            at += constantLength(tag);
        }
        at += 6;
        int interfaces = u2();
        at += 2 * interfaces;
        for (int fields = u2(); fields > 0; fields--) {
            at += 6;
            skipAttributes();
        }
        for (int methods = u2(); methods > 0; methods--) {
            at += 2;
            String name = text(u2());
            if (text(u2()).startsWith("()")) {
                readAttributes(name);
            } else {
                skipAttributes();
            }
        }
        readAttributes("");
    }

    /** Obtains what the class file of a type says; each is read once. */
    static ClassFile of(Class<?> type) {
        return CACHE.get(type);
    }

    /** The annotations on the type itself. */
    List<Note> own() {
        return notes;
    }

    /** The annotations on a method without parameters, or on an argument of its return type, counted from 0. */
    List<Note> on(String method, int argument) {
        return ofMethods.getOrDefault(place(method, argument), List.of());
    }

    /** The default of an attribute of an annotation type, null if it has none. */
    @Nullable
    Object defaultOf(String attribute) {
        return defaults.get(attribute);
    }

    private static String place(String method, int argument) {
        return argument == WHOLE ? method : method + '<' + argument;
    }

    private static byte[] read(Class<?> type) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (@Nullable InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The constraints of " + type.getName()
                        + " stand in its class file, and the class loader does not give " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private int constantLength(int tag) {
        return switch (tag) {
            case 1 -> 2 + u2(at);
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 5, 6 -> 8;
            default -> 4;
        };
    }

    private void skipAttributes() {
        for (int left = u2(); left > 0; left--) {
            at += 2;
            int length = u4();
            at += length;
        }
    }

    /** Reads the attributes of a method, or of the type itself, which has no name here. */
    private void readAttributes(String method) {
        for (int left = u2(); left > 0; left--) {
            String name = text(u2());
            int end = u4() + at;
            switch (name) {
                case "RuntimeVisibleAnnotations" -> {
                    List<Note> found = method.isEmpty() ? notes : notes(method, WHOLE);
                    for (int count = u2(); count > 0; count--) {
                        found.add(note());
                    }
                }
                case "RuntimeVisibleTypeAnnotations" -> {
                    if (!method.isEmpty()) {
                        typeNotes(method);
                    }
                }
                case "AnnotationDefault" -> defaults.put(method, value());
                default -> {}
            }
            at = end;
        }
    }

    /** Those on the return type as a whole stand on the method, too, and are not taken twice. */
    private void typeNotes(String method) {
        for (int count = u2(); count > 0; count--) {
            int target = u1();
            // What is not on the return type is on a type parameter or its bound, on an exception or on the receiver.
            at += target == 0x01 || target == 0x16 ? 1 : target == 0x12 || target == 0x17 ? 2 : 0;
            int depth = u1();
            int kind = depth == 0 ? 0 : bytes[at];
            int argument = depth == 0 ? 0 : bytes[at + 1];
            at += 2 * depth;
            Note note = note();
            if (target == METHOD_RETURN && depth == 1 && kind == TYPE_ARGUMENT) {
                notes(method, argument).add(note);
            }
        }
    }

    private List<Note> notes(String method, int argument) {
        String place = place(method, argument);
        List<Note> found = ofMethods.get(place);
        if (found == null) {
            found = new ArrayList<>();
            ofMethods.put(place, found);
        }
        return found;
    }

    private Note note() {
        String type = className(text(u2()));
        Map<String, Object> attributes = new HashMap<>();
        for (int pairs = u2(); pairs > 0; pairs--) {
            String name = text(u2());
            attributes.put(name, value());
        }
        return new Note(type, attributes);
    }

    /** A value of an attribute: a text, a number or a mark; names of constants and classes as texts. */
    private Object value() {
        int tag = u1();
        return switch (tag) {
            case '@' -> note();
            case '[' -> values();
            case 'e' -> {
                at += 2;
                yield text(u2());
            }
            case 'c' -> className(text(u2()));
            case 's' -> text(u2());
            case 'Z' -> number(u2()) != 0;
            default -> number(u2());
        };
    }

    private List<Object> values() {
        List<Object> values = new ArrayList<>();
        for (int count = u2(); count > 0; count--) {
            values.add(value());
        }
        return values;
    }

    private static String className(String descriptor) {
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }

    private String text(int constant) {
        int start = constants[constant] + 1;
        return new String(bytes, start + 2, u2(start), StandardCharsets.UTF_8);
    }

    private int number(int constant) {
        int start = constants[constant] + 1;
        return (u2(start) << 16) | u2(start + 2);
    }

    private int u1() {
        return bytes[at++] & 0xff;
    }

    private int u2() {
        at += 2;
        return u2(at - 2);
    }

    private int u4() {
        at += 4;
        return (u2(at - 4) << 16) | u2(at - 2);
    }

    private int u2(int start) {
        return ((bytes[start] & 0xff) << 8) | (bytes[start + 1] & 0xff);
    }
}
