package org.urbancoop.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.text.JsonPointer;

/**
 * A Jakarta constraint annotation, compiled into a plain check.
 *
 * <p>It states nothing of its own: patterns, bounds and messages are those of the annotation.
 */
final class Constraint {

    static final Constraint[] NONE = {};

    private static final String PREFIX = "{org.urbancoop.constraint.";
    private static final String SUFFIX = ".message}";

    /** How each standard constraint that the model uses is checked; our own bring their validators. */
    private static final Map<Class<? extends Annotation>, Function<Annotation, Predicate<Object>>> STANDARD = Map.of(
            NotBlank.class, annotation -> value -> !value.toString().trim().isEmpty(),
            Size.class, annotation -> size((Size) annotation),
            DecimalMin.class, annotation -> min((DecimalMin) annotation),
            DecimalMax.class, annotation -> max((DecimalMax) annotation),
            Positive.class, annotation -> value -> sign(value) > 0,
            PositiveOrZero.class, annotation -> value -> sign(value) >= 0,
            jakarta.validation.constraints.Pattern.class,
                    annotation -> pattern((jakarta.validation.constraints.Pattern) annotation),
            Email.class, annotation -> value -> EmailAddress.isValid(value.toString()));

    private final String key;
    private final String code;
    private final Predicate<Object> test;
    private final boolean refusesAbsent;
    private final Map<String, Object> attributes;

    private Constraint(Annotation annotation, Predicate<Object> test) {
        this.attributes = attributes(annotation);
        this.key = String.valueOf(attributes.get("message"));
        this.code = code(key);
        this.test = test;
        this.refusesAbsent = annotation instanceof NotBlank;
    }

    /** Compiles the constraints among some annotations. */
    static Constraint[] of(Annotation[] annotations) {
        List<Constraint> constraints = new ArrayList<>();
        for (Annotation annotation : annotations) {
            jakarta.validation.Constraint meta =
                    annotation.annotationType().getAnnotation(jakarta.validation.Constraint.class);
            if (meta != null) {
                constraints.add(new Constraint(annotation, test(annotation, meta)));
            }
        }
        return constraints.isEmpty() ? NONE : constraints.toArray(Constraint[]::new);
    }

    private static Predicate<Object> test(Annotation annotation, jakarta.validation.Constraint meta) {
        Function<Annotation, Predicate<Object>> standard = STANDARD.get(annotation.annotationType());
        if (standard != null) {
            return standard.apply(annotation);
        }
        if (meta.validatedBy().length != 1) {
            throw new IllegalStateException("No check is known for the constraint " + annotation);
        }
        return own(annotation, meta.validatedBy()[0]);
    }

    @SuppressWarnings("unchecked") // a validator is asked for values of the type that its annotation stands on
    private static Predicate<Object> own(Annotation annotation, Class<?> type) {
        try {
            ConstraintValidator<Annotation, Object> validator = (ConstraintValidator<Annotation, Object>)
                    type.getConstructor().newInstance();
            validator.initialize(annotation);
            return value -> validator.isValid(value, Unused.CONTEXT);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The validator " + type.getName() + " needs a public constructor", e);
        }
    }

    private static Predicate<Object> size(Size size) {
        int min = size.min();
        int max = size.max();
        return value -> {
            int length =
                    value instanceof Collection<?> collection ? collection.size() : ((CharSequence) value).length();
            return length >= min && length <= max;
        };
    }

    private static Predicate<Object> min(DecimalMin annotation) {
        BigDecimal min = new BigDecimal(annotation.value());
        int least = annotation.inclusive() ? 0 : 1;
        return value -> ((BigDecimal) value).compareTo(min) >= least;
    }

    private static Predicate<Object> max(DecimalMax annotation) {
        BigDecimal max = new BigDecimal(annotation.value());
        int most = annotation.inclusive() ? 0 : -1;
        return value -> ((BigDecimal) value).compareTo(max) <= most;
    }

    private static Predicate<Object> pattern(jakarta.validation.constraints.Pattern annotation) {
        int flags = 0;
        for (jakarta.validation.constraints.Pattern.Flag flag : annotation.flags()) {
            flags |= flag.getValue();
        }
        Pattern pattern = Pattern.compile(annotation.regexp(), flags);
        return value -> pattern.matcher((CharSequence) value).matches();
    }

    private static int sign(Object number) {
        return number instanceof BigDecimal decimal ? decimal.signum() : Integer.signum((Integer) number);
    }

    /** Checks a value; most constraints say nothing of what is absent. */
    boolean accepts(@Nullable Object value) {
        return value == null ? !refusesAbsent : test.test(value);
    }

    /** The code of the rule, such as {@code constraint-not-blank}. */
    String code() {
        return code;
    }

    /** Makes the code from the key of the message, {@code {org.urbancoop.constraint.NotBlank.message}}. */
    private static String code(String key) {
        String name = key.substring(PREFIX.length(), key.length() - SUFFIX.length());
        return "constraint-" + name.replaceAll("(?<=[a-z])(?=[A-Z0-9])", "-").toLowerCase(Locale.ROOT);
    }

    /** The finding that a value is refused. */
    Finding finding(
            Severity severity,
            String subject,
            JsonPointer pointer,
            Optional<JsonPointer> documentPointer,
            @Nullable Object value) {
        return new Finding(
                code(),
                severity,
                true,
                subject,
                pointer,
                documentPointer,
                Optional.empty(),
                Optional.ofNullable(value).map(Object::toString),
                words(),
                RuleCatalog.CONSTRAINT_HINT,
                List.of(),
                subject + pointer);
    }

    /** The message, such as {@code must be 90 or less}, in both languages. */
    Words words() {
        return template().fill(attributes);
    }

    /** The message before its attributes are filled in. */
    Words template() {
        return ConstraintMessages.find(key.substring(1, key.length() - 1));
    }

    /** What the annotation states, such as {@code value} and {@code regexp}. */
    Map<String, Object> attributes() {
        return attributes;
    }

    private static Map<String, Object> attributes(Annotation annotation) {
        Map<String, Object> attributes = new HashMap<>();
        for (Method method : annotation.annotationType().getDeclaredMethods()) {
            if (method.getParameterCount() == 0) {
                try {
                    attributes.put(method.getName(), method.invoke(annotation));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("The attributes of an annotation are public: " + annotation, e);
                }
            }
        }
        return Map.copyOf(attributes);
    }
}
