package org.urbancoop.testing;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.Code;
import org.urbancoop.extension.Extensible;
import org.urbancoop.testkit.Samples;
import org.urbancoop.validation.RecordValidator;

/**
 * Calls everything that a module offers with null and with extreme arguments, one at a time, the others being good
 * ones, and tells what is answered otherwise than it should be.
 *
 * <p>Null is refused by a check of the library whose message names the parameter. Anything else is taken, or refused by
 * an {@code IllegalArgumentException} with a message, or by an exception that the method declares.
 */
public final class Arguments {

    /** A length at which whatever is recursive or quadratic in a text shows. */
    private static final int LONG = 1_000_000;

    /** For the many setters of builders, where the text is only stored and checked by constraints. */
    private static final int LONG_FOR_MEMBERS = 20_000;

    private static final Map<Class<?>, Supplier<?>> JDK = new LinkedHashMap<>();

    static {
        JDK.put(String.class, () -> "text");
        JDK.put(Object.class, () -> "object");
        JDK.put(BigDecimal.class, () -> BigDecimal.ONE);
        JDK.put(Locale.class, () -> Locale.KOREAN);
        JDK.put(LocalDate.class, () -> LocalDate.of(2026, 11, 28));
        JDK.put(LocalDateTime.class, () -> LocalDateTime.of(2026, 11, 28, 9, 30));
        JDK.put(OffsetDateTime.class, () -> OffsetDateTime.parse("2026-11-28T09:30:00+09:00"));
        JDK.put(Year.class, () -> Year.of(2026));
        JDK.put(YearMonth.class, () -> YearMonth.of(2026, 11));
        JDK.put(InputStream.class, InputStream::nullInputStream);
        JDK.put(OutputStream.class, OutputStream::nullOutputStream);
        JDK.put(Throwable.class, () -> new IllegalStateException("cause"));
        JDK.put(Function.class, () -> (Function<Object, Object>) value -> List.of(String.valueOf(value)));
        JDK.put(BiConsumer.class, () -> (BiConsumer<Object, Object>) (step, value) -> {});
        JDK.put(UnaryOperator.class, UnaryOperator::identity);
    }

    private final Map<String, Executable> calls;
    private final Map<Class<?>, Supplier<?>> samples = new LinkedHashMap<>();
    /** By line of the API, or by line and parameter: why what is found there is right. */
    private final Map<String, String> exceptions = new HashMap<>();

    private final Map<String, String> found = new TreeMap<>();
    private int count;

    private Arguments(Class<?> anyOfTheModule) {
        calls = ApiSignature.calls(anyOfTheModule);
        JDK.forEach(samples::put);
        Samples.all().values().forEach(value -> sample(value));
        Samples.values().values().forEach(value -> sample(value));
        Samples.declaredTotals().values().forEach(value -> sample(value));
        sample(Samples.dataset());
    }

    /** Starts with the module that a class belongs to. */
    public static Arguments of(Class<?> anyOfTheModule) {
        return new Arguments(anyOfTheModule);
    }

    /** Adds a good value; the first of a type is taken. */
    public Arguments sample(Object value) {
        Class<?> type = value.getClass();
        if (!Modifier.isPublic(type.getModifiers())) {
            type = type.getSuperclass();
        }
        samples.putIfAbsent(type, () -> value);
        return this;
    }

    /** Adds what makes a good value, anew for each call. */
    public <T> Arguments sample(Class<T> type, Supplier<? extends T> value) {
        samples.put(type, value);
        return this;
    }

    /** Accepts what is found at a line of the API, such as {@code text.Slug static parse(String): Slug}. */
    public Arguments except(String line, String reason) {
        exceptions.put(line, reason);
        return this;
    }

    /** Calls everything with null. */
    public Map<String, String> nulls() {
        calls.forEach((line, call) -> forEachParameter(line, call, (i, parameter) -> {
            if (isNullable(parameter) || parameter.getType().isPrimitive()) {
                return;
            }
            List<@Nullable Object> bad = new ArrayList<>();
            bad.add(null);
            bad.addAll(withNulls(parameter.getParameterizedType()));
            for (Object value : bad) {
                String name = parameter.getName();
                Outcome outcome = call(line, call, i, value);
                String wrong = value == null
                        ? refusal(outcome, call, name)
                        : outcome.thrown == null ? "takes a null within" : refusal(outcome, call, name);
                if (!wrong.isEmpty() && !(isEquals(call) && Boolean.FALSE.equals(outcome.value))) {
                    report(
                            line,
                            name + (value == null ? "" : " " + value.getClass().getSimpleName()),
                            wrong);
                }
            }
        }));
        return finish();
    }

    /** Calls everything with extremes. */
    public Map<String, String> extremes() {
        calls.forEach((line, call) -> forEachParameter(line, call, (i, parameter) -> {
            int length = isGenerated(call) ? LONG_FOR_MEMBERS : LONG;
            for (Object value : extremes(parameter.getParameterizedType(), length)) {
                Outcome outcome = call(line, call, i, value);
                String wrong = outcome.thrown == null ? "" : verdict(call, outcome.thrown);
                if (!wrong.isEmpty()) {
                    report(line, parameter.getName() + " = " + brief(value), wrong);
                }
            }
        }));
        return finish();
    }

    /** How many calls were made. */
    public int count() {
        return count;
    }

    private Map<String, String> finish() {
        exceptions.forEach((line, reason) -> {
            if (!calls.containsKey(line.replaceFirst(" #.*", ""))) {
                found.put(line, "is excepted but not there");
            }
        });
        return found;
    }

    private void report(String line, String what, String wrong) {
        if (!exceptions.containsKey(line) && !exceptions.containsKey(line + " #" + what.replaceFirst(" .*", ""))) {
            found.merge(line, what + ": " + wrong, (one, other) -> one + "; " + other);
        }
    }

    private interface Each {
        void accept(int index, Parameter parameter);
    }

    private void forEachParameter(String line, Executable call, Each each) {
        Class<?> type = call.getDeclaringClass();
        boolean implementedByUsers = Modifier.isAbstract(call.getModifiers()) && type.isInterface() && !type.isSealed();
        boolean writtenByTheCompiler = type.isEnum() && call.getName().equals("valueOf");
        if (implementedByUsers || writtenByTheCompiler) {
            return;
        }
        for (int i = 0; i < call.getParameterCount(); i++) {
            try {
                each.accept(i, call.getParameters()[i]);
            } catch (IllegalStateException e) {
                found.put(line, "cannot be called: " + e);
            }
        }
    }

    private record Outcome(@Nullable Object value, @Nullable Throwable thrown) {}

    /** Calls once, and looks at what comes back. */
    private Outcome call(String line, Executable call, int index, @Nullable Object bad) {
        try {
            @Nullable Object[] arguments = new Object[call.getParameterCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = i == index ? bad : good(call.getGenericParameterTypes()[i]);
            }
            call.setAccessible(true);
            count++;
            try {
                Object value;
                if (call instanceof Constructor<?> constructor) {
                    if (Modifier.isAbstract(constructor.getDeclaringClass().getModifiers())) {
                        return new Outcome(null, null);
                    }
                    value = constructor.newInstance(arguments);
                } else {
                    Method method = (Method) call;
                    Object receiver = Modifier.isStatic(method.getModifiers()) ? null : receiver(line);
                    value = method.invoke(receiver, arguments);
                }
                return new Outcome(value, use(value));
            } catch (InvocationTargetException e) {
                return new Outcome(null, e.getCause());
            }
        } catch (ReflectiveOperationException | IllegalStateException | IllegalArgumentException e) {
            found.put(line, "cannot be called: " + e);
            return new Outcome(null, new NullPointerException(call.getParameters()[index].getName()));
        }
    }

    /** An object of the type that has the line; what declares the method can be hidden. */
    private Object receiver(String line) throws ReflectiveOperationException {
        Class<?> type = Class.forName(ApiSignature.ROOT + line.substring(0, line.indexOf(' ')));
        Class<?> built = type.getEnclosingClass();
        return type.getSimpleName().equals("Builder") && built != null
                ? built.getMethod("toBuilder").invoke(good(built))
                : good(type);
    }

    /** Does with a result what every caller does. */
    private static @Nullable Throwable use(@Nullable Object value) {
        try {
            Object result = value;
            if (result != null && result.getClass().getSimpleName().equals("Builder")) {
                result = result.getClass().getMethod("build").invoke(result);
            }
            if (result instanceof Extensible object) {
                RecordValidator.standard().validateConstraints(object);
            }
            if (result instanceof Stream<?> stream) {
                stream.limit(3).forEach(each -> {});
            } else if (result instanceof byte[] || result == null) {
                return null;
            } else if (!List.of(result).contains(result) || !new HashSet<>(List.of(result)).contains(result)) {
                return new AssertionError("is not equal to itself");
            } else {
                Objects.requireNonNull(result.toString(), "toString");
            }
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            return e;
        }
    }

    private static boolean isGenerated(Executable call) {
        return call.getDeclaringClass().getName().contains(".Immutable");
    }

    private static boolean isEquals(Executable call) {
        return call.getName().equals("equals");
    }

    private static boolean isNullable(Parameter parameter) {
        AnnotatedType type = parameter.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class)
                || (!(type instanceof java.lang.reflect.AnnotatedArrayType)
                        && parameter.isAnnotationPresent(Nullable.class));
    }

    /** What is wrong with how null was answered; empty if nothing is. */
    private static String refusal(Outcome outcome, Executable call, String name) {
        if (outcome.thrown == null) {
            return "takes null";
        }
        if (!(outcome.thrown instanceof NullPointerException)) {
            return "throws " + outcome.thrown;
        }
        String message = String.valueOf(outcome.thrown.getMessage());
        boolean generated = isGenerated(call);
        if (generated && call.isVarArgs() && message.startsWith("Cannot read the array length")) {
            // Written by Immutables, and only who casts a null to an array gets there.
            return "";
        }
        boolean names = Pattern.compile("\\b" + name + "\\b|\\b" + name.replaceAll("s$|ies$", "")
                        + "\\b|element|^(name|key|value)$|key$| value for key")
                .matcher(message)
                .find();
        if (!names) {
            return "does not name it: " + message;
        }
        return message.startsWith("Cannot ") && !generated ? "is not checked: " + message : "";
    }

    private static String verdict(Executable call, Throwable thrown) {
        boolean declared = Arrays.stream(call.getExceptionTypes()).anyMatch(type -> type.isInstance(thrown));
        boolean accepted = (thrown instanceof IllegalArgumentException && !(thrown instanceof NumberFormatException))
                || (thrown instanceof IllegalStateException
                        && call.getDeclaringClass().getName().contains("Builder"))
                || thrown instanceof UncheckedIOException
                || declared;
        return accepted && thrown.getMessage() != null && !thrown.getMessage().isBlank()
                ? ""
                : "throws " + brief(thrown) + at(thrown);
    }

    private static String at(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.urbancoop"))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
    }

    private static String brief(Object value) {
        String text = value.getClass().getSimpleName() + " ";
        try {
            text += value instanceof BigDecimal number
                    ? number.unscaledValue() + "E" + -(long) number.scale()
                    : value instanceof Object[] array ? Arrays.toString(array) : value.toString();
        } catch (RuntimeException | StackOverflowError e) {
            text += e.getClass();
        }
        return text.length() > 120 ? text.substring(0, 60) + "…(" + text.length() + ")" : text;
    }

    // ------------------------------------------------------------------------------------------------- values

    private Object good(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Class<?> raw = (Class<?>) parameterized.getRawType();
            Type[] of = parameterized.getActualTypeArguments();
            if (raw == Optional.class) {
                return Optional.of(good(of[0]));
            } else if (raw == List.class || raw == Iterable.class || raw == Collection.class) {
                return List.of(good(of[0]));
            } else if (raw == Set.class) {
                return Set.of(good(of[0]));
            } else if (raw == Iterator.class) {
                return List.of(good(of[0])).iterator();
            } else if (raw == Map.class) {
                return Map.of(good(of[0]), good(of[1]));
            } else if (raw == Map.Entry.class) {
                return Map.entry(good(of[0]), good(of[1]));
            } else if (raw == Class.class) {
                return of[0] instanceof WildcardType || of[0] instanceof TypeVariable<?>
                        ? good(Extensible.class).getClass().getSuperclass()
                        : of[0];
            }
            return good(raw);
        } else if (type instanceof WildcardType wildcard) {
            return good(wildcard.getUpperBounds()[0]);
        } else if (type instanceof TypeVariable<?> variable) {
            return good(variable.getBounds()[0]);
        } else if (type instanceof GenericArrayType array) {
            Object one = Array.newInstance(raw(array.getGenericComponentType()), 1);
            Array.set(one, 0, good(array.getGenericComponentType()));
            return one;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isArray()) {
            if (plain == byte[].class) {
                return "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            }
            Object array = Array.newInstance(plain.getComponentType(), 1);
            Array.set(array, 0, good(plain.getComponentType()));
            return array;
        } else if (plain.isPrimitive()) {
            return plain == boolean.class
                    ? (Object) true
                    : plain == int.class ? (Object) 1 : plain == char.class ? (Object) ',' : (Object) 1L;
        } else if (plain == OptionalInt.class) {
            return OptionalInt.of(1);
        } else if (plain == Boolean.class || plain == Integer.class || plain == Long.class) {
            return plain == Boolean.class ? (Object) true : plain == Integer.class ? (Object) 1 : (Object) 1L;
        } else if (samples.containsKey(plain)) {
            return samples.get(plain).get();
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        } else if (Code.class.isAssignableFrom(plain) && plain != Code.class) {
            try {
                return ((org.urbancoop.code.CodeList<?>) plain.getMethod("list").invoke(null))
                        .terms()
                        .get(0);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        for (Map.Entry<Class<?>, Supplier<?>> sample : samples.entrySet()) {
            if (plain.isAssignableFrom(sample.getKey())) {
                return sample.getValue().get();
            }
        }
        if (plain.isSealed()) {
            return good(plain.getPermittedSubclasses()[0]);
        }
        if (!Modifier.isAbstract(plain.getModifiers())) {
            for (Constructor<?> constructor : plain.getConstructors()) {
                try {
                    return constructor.newInstance(Arrays.stream(constructor.getGenericParameterTypes())
                            .map(this::good)
                            .toArray());
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("No good value of " + plain, e);
                }
            }
        }
        throw new IllegalStateException("No good value of " + plain);
    }

    /** Collections with a null in them. */
    private List<Object> withNulls(Type type) {
        List<Object> all = new ArrayList<>();
        Class<?> raw = raw(type);
        if (raw.isArray() && !raw.getComponentType().isPrimitive()) {
            all.add(Array.newInstance(raw.getComponentType(), 1));
        } else if (raw == List.class || raw == Iterable.class || raw == Collection.class) {
            all.add(Collections.singletonList(null));
        } else if (raw == Iterator.class) {
            all.add(Collections.singletonList(null).iterator());
        } else if (raw == Map.class) {
            Type[] of = ((ParameterizedType) type).getActualTypeArguments();
            all.add(Collections.singletonMap(null, good(of[1])));
            all.add(Collections.singletonMap(good(of[0]), null));
        } else if (raw == Map.Entry.class) {
            Type[] of = ((ParameterizedType) type).getActualTypeArguments();
            all.add(new java.util.AbstractMap.SimpleEntry<>(null, good(of[1])));
            all.add(new java.util.AbstractMap.SimpleEntry<>(good(of[0]), null));
        }
        return all;
    }

    private static Class<?> raw(Type type) {
        return type instanceof Class<?> plain
                ? plain
                : type instanceof ParameterizedType parameterized
                        ? (Class<?>) parameterized.getRawType()
                        : type instanceof TypeVariable<?> variable
                                ? raw(variable.getBounds()[0])
                                : type instanceof WildcardType wildcard
                                        ? raw(wildcard.getUpperBounds()[0])
                                        : Array.newInstance(raw(((GenericArrayType) type).getGenericComponentType()), 0)
                                                .getClass();
    }

    private static List<String> texts(int length) {
        return List.of(
                "",
                " ",
                "\u0000",
                "\ud800",
                "\udc00\ud800",
                "\u202e\u2028",
                "/",
                "-",
                "99999999999999999999",
                "-99999999999999999999",
                "1e1000000000",
                "1E-1000000000",
                "a".repeat(length),
                "1".repeat(length),
                " ".repeat(length),
                "-".repeat(length),
                "/".repeat(length),
                "(".repeat(length),
                "[".repeat(length),
                "1,".repeat(length / 2),
                "a, ".repeat(length / 3),
                "1/".repeat(length / 2),
                "a.b@".repeat(length / 4),
                "서울 ".repeat(length / 3),
                "\ud83d\ude87".repeat(length / 2),
                "January 1 to ".repeat(length / 13),
                "Seoul (Korea), ".repeat(length / 15),
                "USD 1 million; ".repeat(length / 15));
    }

    private List<Object> extremes(Type type, int length) {
        Class<?> raw = raw(type);
        if (raw == int.class || raw == Integer.class) {
            return List.of(
                    Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -1, 0, 13, Integer.MAX_VALUE - 1, Integer.MAX_VALUE);
        } else if (raw == long.class || raw == Long.class) {
            return List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE);
        } else if (raw == boolean.class) {
            return List.of(false);
        } else if (raw == String.class) {
            return List.copyOf(texts(length));
        } else if (raw == BigDecimal.class) {
            return List.of(
                    BigDecimal.ZERO,
                    BigDecimal.ONE.negate(),
                    new BigDecimal("1e1000000000"),
                    new BigDecimal("1E-1000000000"),
                    new BigDecimal("-9.9E+2147483647"),
                    BigDecimal.valueOf(1, Integer.MAX_VALUE),
                    BigDecimal.valueOf(0, Integer.MIN_VALUE),
                    BigDecimal.valueOf(1, Integer.MIN_VALUE + 1),
                    new BigDecimal("9".repeat(10_000)));
        } else if (raw == LocalDate.class) {
            return List.of(LocalDate.MIN, LocalDate.MAX);
        } else if (raw == LocalDateTime.class) {
            return List.of(LocalDateTime.MIN, LocalDateTime.MAX);
        } else if (raw == OffsetDateTime.class) {
            return List.of(OffsetDateTime.MIN, OffsetDateTime.MAX);
        } else if (raw == Year.class) {
            return List.of(Year.of(Year.MIN_VALUE), Year.of(Year.MAX_VALUE));
        } else if (raw == YearMonth.class) {
            return List.of(YearMonth.of(Year.MIN_VALUE, 1), YearMonth.of(Year.MAX_VALUE, 12));
        } else if (raw == Locale.class) {
            return List.of(Locale.ROOT, new Locale("xx", "YY", "zz"), Locale.forLanguageTag("ko-Hang-KP-u-ca-islamic"));
        } else if (raw == Path.class) {
            return List.of(Path.of(""), Path.of("."), Path.of("/"), Path.of("no", "such", "file"));
        } else if (raw == Class.class) {
            return List.of(Object.class, int.class, Extensible.class, Map.class, Object[].class);
        } else if (raw == byte[].class) {
            List<Object> all = new ArrayList<>();
            texts(length).forEach(text -> all.add(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            all.add(new byte[] {-1, -2, 0});
            return all;
        } else if (raw == Object.class) {
            return List.of(
                    new Object(),
                    "",
                    "a".repeat(length),
                    List.of(),
                    Map.of(),
                    Optional.empty(),
                    1,
                    new BigDecimal("1e1000000000"),
                    new BigDecimal("1E-1000000000"));
        } else if (raw == Optional.class) {
            List<Object> all = new ArrayList<>(List.of(Optional.empty()));
            if (type instanceof ParameterizedType parameterized) {
                extremes(parameterized.getActualTypeArguments()[0], length)
                        .forEach(value -> all.add(Optional.of(value)));
            }
            return all;
        } else if (raw == OptionalInt.class) {
            return List.of(OptionalInt.empty(), OptionalInt.of(Integer.MIN_VALUE), OptionalInt.of(Integer.MAX_VALUE));
        } else if (raw == List.class || raw == Iterable.class || raw == Collection.class || raw == Iterator.class) {
            List<Object> all = new ArrayList<>(List.of(List.of()));
            if (type instanceof ParameterizedType parameterized) {
                Type of = parameterized.getActualTypeArguments()[0];
                extremes(of, length).forEach(value -> all.add(List.of(value)));
                Object good = good(of);
                all.add(List.of(good, good));
                all.add(Collections.nCopies(1_000, good));
            }
            return raw == Iterator.class
                    ? all.stream()
                            .map(list -> (Object) ((List<?>) list).iterator())
                            .toList()
                    : all;
        } else if (raw == Map.class) {
            List<Object> all = new ArrayList<>(List.of(Map.of()));
            if (type instanceof ParameterizedType parameterized) {
                Type[] of = parameterized.getActualTypeArguments();
                extremes(of[0], length).forEach(key -> all.add(Map.of(key, good(of[1]))));
                extremes(of[1], length).forEach(value -> all.add(Map.of(good(of[0]), value)));
            }
            return all;
        } else if (raw.isEnum()) {
            return List.of(raw.getEnumConstants());
        } else if (raw.isArray() && raw.getComponentType() != byte.class) {
            return List.of(Array.newInstance(raw.getComponentType(), 0));
        }
        return List.of();
    }
}
