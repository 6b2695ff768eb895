package org.urbancoop.testing;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes what a module offers to its users, one line a type or member, sorted: what changes here changes for them.
 *
 * <p>Members that a type inherits from a class that users cannot name are listed as its own. The text is the same on
 * every JDK.
 */
public final class ApiSignature {

    /** What the names of all packages start with. */
    static final String ROOT = "org.urbancoop.";

    private final Set<String> exported = new TreeSet<>();
    private final List<Class<?>> types = new ArrayList<>();
    private final ModuleDescriptor module;

    private ApiSignature(Class<?> anyOfTheModule) {
        try {
            Path classes = Path.of(anyOfTheModule
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(classes)) {
                module = descriptor(classes);
                read(classes, anyOfTheModule.getClassLoader());
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                    module = descriptor(jar.getPath("/"));
                    read(jar.getPath("/"), anyOfTheModule.getClassLoader());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ModuleDescriptor descriptor(Path classes) throws IOException {
        try (InputStream descriptor = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(descriptor);
        }
    }

    private void read(Path classes, ClassLoader loader) throws IOException, ClassNotFoundException {
        module.exports().stream().filter(export -> !export.isQualified()).forEach(e -> exported.add(e.source()));
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                int slash = name.lastIndexOf('/');
                if (name.endsWith(".class")
                        && !name.endsWith("-info.class")
                        && exported.contains(
                                name.substring(0, Math.max(0, slash)).replace('/', '.'))) {
                    types.add(Class.forName(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'), false, loader));
                }
            }
        }
    }

    /** Writes the signature of the module that a class belongs to. */
    public static String of(Class<?> anyOfTheModule) {
        return new ApiSignature(anyOfTheModule).write();
    }

    /**
     * Lists what users of a module can call, in the order of the text: all constructors and methods that it has a line
     * for.
     *
     * @return the constructors and methods, each by its type and line, such as {@code text.Slug static parse(String):
     *     Slug}
     */
    public static Map<String, Executable> calls(Class<?> anyOfTheModule) {
        ApiSignature api = new ApiSignature(anyOfTheModule);
        Map<String, Executable> calls = new LinkedHashMap<>();
        for (Class<?> type : api.types) {
            if (isVisible(type)) {
                members(type).forEach((line, member) -> {
                    if (member instanceof Executable call) {
                        calls.put(type.getName().substring(ROOT.length()) + " " + line, call);
                    }
                });
            }
        }
        return calls;
    }

    private String write() {
        StringBuilder out = new StringBuilder("module " + module.name() + "\n");
        module.requires().stream()
                .filter(requires -> !requires.modifiers().contains(ModuleDescriptor.Requires.Modifier.MANDATED))
                .map(requires -> "  requires "
                        + requires.modifiers().stream()
                                .map(m -> m.toString().toLowerCase(java.util.Locale.ROOT) + " ")
                                .sorted()
                                .collect(joining())
                        + requires.name() + "\n")
                .sorted()
                .forEach(out::append);
        for (String name : exported) {
            out.append("\npackage ").append(name).append('\n');
            types.stream()
                    .filter(type -> type.getPackageName().equals(name) && isVisible(type))
                    .sorted(java.util.Comparator.comparing(Class::getName))
                    .forEach(type -> write(type, out));
        }
        return out.toString();
    }

    /** Whether users can name the type: it and all around it are public or protected. */
    private static boolean isVisible(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getDeclaringClass()) {
            if (!isOpen(at.getModifiers())) {
                return false;
            }
        }
        return !type.isAnonymousClass() && !type.isLocalClass();
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static void write(Class<?> type, StringBuilder out) {
        out.append("\n  ").append(header(type)).append('\n');
        members(type).keySet().forEach(line -> out.append("    ").append(line).append('\n'));
    }

    /** The members of a type that users see, by their lines. */
    private static Map<String, Member> members(Class<?> type) {
        Map<String, Member> lines = new TreeMap<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Class<?> at = type; at != null && (at == type || !isVisible(at)); at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (isListed(field)) {
                    lines.put(field(field), field);
                }
            }
            if (at == type) {
                for (Constructor<?> constructor : at.getDeclaredConstructors()) {
                    if (isListed(constructor)) {
                        lines.put(
                                modifiers(constructor.getModifiers())
                                        + "new("
                                        + parameters(constructor.getGenericParameterTypes(), constructor.isVarArgs())
                                        + ")" + thrown(constructor.getGenericExceptionTypes()),
                                constructor);
                    }
                }
            }
            for (Method method : at.getDeclaredMethods()) {
                if (isListed(method) && seen.add(method.getName() + Arrays.toString(method.getParameterTypes()))) {
                    lines.put(method(method), method);
                }
            }
        }
        return lines;
    }

    private static boolean isListed(Member member) {
        return isOpen(member.getModifiers()) && !member.isSynthetic();
    }

    private static String header(Class<?> type) {
        String kind = type.isAnnotation()
                ? "@interface"
                : type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        String supertypes = Stream.concat(
                        type.getGenericSuperclass() == null
                                        || type.isEnum()
                                        || type.isRecord()
                                        || type.getSuperclass() == Object.class
                                        || !isVisible(type.getSuperclass())
                                ? Stream.of()
                                : Stream.of(type.getGenericSuperclass()),
                        type.isAnnotation() ? Stream.of() : Arrays.stream(type.getGenericInterfaces()))
                .map(ApiSignature::name)
                .collect(joining(", "));
        boolean abstractClass = Modifier.isAbstract(type.getModifiers()) && !type.isInterface();
        boolean finalClass = Modifier.isFinal(type.getModifiers()) && !type.isEnum() && !type.isRecord();
        return (abstractClass ? "abstract " : "")
                + (finalClass ? "final " : "")
                + (type.isSealed() && !type.isEnum() ? "sealed " : "")
                + kind
                + " "
                + simpleName(type)
                + variables(type.getTypeParameters())
                + (supertypes.isEmpty() ? "" : " : " + supertypes);
    }

    /** The name without the package, such as {@code City.Builder}. */
    private static String simpleName(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static String field(Field field) {
        return modifiers(field.getModifiers()) + field.getName() + ": " + name(field.getGenericType());
    }

    private static String method(Method method) {
        String variables = variables(method.getTypeParameters());
        return modifiers(method.getModifiers())
                + (variables.isEmpty() ? "" : variables + " ")
                + method.getName()
                + "("
                + parameters(method.getGenericParameterTypes(), method.isVarArgs())
                + "): "
                + name(method.getGenericReturnType())
                + thrown(method.getGenericExceptionTypes());
    }

    /** Those that matter to a caller or to who extends; not whether a method is final in a type that is sealed. */
    private static String modifiers(int modifiers) {
        return (Modifier.isProtected(modifiers) ? "protected " : "")
                + (Modifier.isStatic(modifiers) ? "static " : "")
                + (Modifier.isAbstract(modifiers) ? "abstract " : "");
    }

    private static String thrown(Type[] exceptions) {
        return exceptions.length == 0
                ? ""
                : " throws " + Arrays.stream(exceptions).map(ApiSignature::name).collect(joining(", "));
    }

    private static String parameters(Type[] types, boolean varArgs) {
        String all = Arrays.stream(types).map(ApiSignature::name).collect(joining(", "));
        return varArgs ? all.substring(0, all.length() - 2) + "..." : all;
    }

    private static String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(variable -> variable.getName() + bounds(" extends ", variable.getBounds()))
                        .collect(joining(", ", "<", ">"));
    }

    private static String bounds(String word, Type[] bounds) {
        return bounds.length == 0 || bounds[0] == Object.class
                ? ""
                : word + Arrays.stream(bounds).map(ApiSignature::name).collect(joining(" & "));
    }

    /** The name without the package, and never the JDK's own spelling of a type, which differs between JDKs. */
    private static String name(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return name(parameterized.getRawType())
                    + Arrays.stream(parameterized.getActualTypeArguments())
                            .map(ApiSignature::name)
                            .collect(joining(", ", "<", ">"));
        }
        if (type instanceof WildcardType wildcard) {
            return "?" + bounds(" super ", wildcard.getLowerBounds()) + bounds(" extends ", wildcard.getUpperBounds());
        }
        if (type instanceof TypeVariable<?> variable) {
            return variable.getName();
        }
        if (type instanceof java.lang.reflect.GenericArrayType array) {
            return name(array.getGenericComponentType()) + "[]";
        }
        Class<?> plain = (Class<?>) type;
        return plain.isArray()
                ? name(plain.getComponentType()) + "[]"
                : plain.isPrimitive() ? plain.getName() : simpleName(plain);
    }
}
