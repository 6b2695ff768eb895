package org.urbancoop.validation.member;

import jakarta.validation.ConstraintValidator;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.notation.hint.Hints;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.member.ClassFile.Note;

/**
 * A Jakarta constraint annotation, compiled into a plain check.
 *
 * <p>It states nothing of its own: patterns, bounds and messages are those of the annotation. The message is looked up
 * with the first violation.
 */
public abstract class Constraint {

    public static final Constraint[] NONE = {};

    /** What can be done about any refused value. */
    public static final Message HINT = new Message(
            "Correct the value, or leave the member out if nothing better is known.",
            "값을 고치거나, 더 나은 값을 알 수 없으면 항목을 빼십시오.");

    /** The words of constraints in which nothing is to be escaped. */
    private static final Set<Message> PLAIN = ConcurrentHashMap.newKeySet();

    static {
        PLAIN.add(HINT);
    }

    private static final String PREFIX = "{org.urbancoop.constraint.";
    private static final String SUFFIX = ".message}";

    private static final String JAKARTA = "jakarta.validation.constraints.";
    private static final String OURS = "org.urbancoop.";

    private final Note note;
    private @Nullable String key;
    private @Nullable String code;
    private @Nullable Message words;
    /** The type of the values, if their meaning is guessed; empty if it is not. */
    private @Nullable String guessed;

    private Constraint(Note note) {
        this.note = note;
    }

    /** Compiles the constraints among some annotations. */
    public static Constraint[] of(List<Note> notes) {
        if (notes.isEmpty()) {
            return NONE;
        }
        List<Constraint> constraints = new ArrayList<>();
        for (Note note : notes) {
            if (note.type().startsWith(JAKARTA)) {
                constraints.add(standard(note));
            } else if (note.type().startsWith(OURS)) {
                constraints.add(new Own(note));
            }
        }
        return constraints.isEmpty() ? NONE : constraints.toArray(NONE);
    }

    /** Each class says itself that it is a constraint: if it were said here, a fresh JVM would load all to check it. */
    private static Constraint standard(Note note) {
        return switch (note.type().substring(JAKARTA.length())) {
            case "Size" -> Sized.of(note);
            case "DecimalMin" -> Bound.of(note, 1);
            case "DecimalMax" -> Bound.of(note, -1);
            case "Positive" -> Sign.of(note, 1);
            case "PositiveOrZero" -> Sign.of(note, 0);
            case "Pattern" -> Matching.of(note);
            case "Email" -> Email.of(note);
            default -> throw new IllegalStateException("No check is known for the constraint " + note);
        };
    }

    /** What an annotation type says where the annotation says nothing. */
    private static ClassFile type(Note note) {
        return ClassFile.of(load(note.type()));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The library is incomplete: it lacks " + name, e);
        }
    }

    /** Whether only the number of elements or characters counts. */
    public boolean isOnSize() {
        return false;
    }

    /** Checks a value that is there; what is absent is accepted by all that stand in an optional. */
    public abstract boolean accepts(Object value);

    /** The code of the rule, such as {@code constraint-not-blank}. */
    public String code() {
        String found = code;
        if (found == null) {
            found = code(key());
            code = found;
        }
        return found;
    }

    /** The key of the message, such as {@code {org.urbancoop.constraint.NotBlank.message}}. */
    private String key() {
        String found = key;
        if (found == null) {
            Object message = note.attributes().get("message");
            found = String.valueOf(message == null ? type(note).defaultOf("message") : message);
            key = found;
        }
        return found;
    }

    /** Makes the code from the key of the message: {@code NotBlank} becomes {@code constraint-not-blank}. */
    private static String code(String key) {
        StringBuilder code = new StringBuilder("constraint");
        for (int i = PREFIX.length(); i < key.length() - SUFFIX.length(); i++) {
            char c = key.charAt(i);
            boolean lower = c >= 'a' && c <= 'z';
            boolean afterLower = key.charAt(i - 1) >= 'a' && key.charAt(i - 1) <= 'z';
            if (!lower && (afterLower || i == PREFIX.length())) {
                code.append('-');
            }
            code.append(Character.toLowerCase(c));
        }
        return code.toString();
    }

    /** The finding that a value is refused. */
    public Finding finding(
            Severity severity,
            String subject,
            JsonPointer pointer,
            Optional<JsonPointer> documentPointer,
            Object value) {
        String text = value.toString();
        return Finding.builder()
                .code(code())
                .severity(severity)
                .decided(true)
                .subject(subject)
                .pointer(pointer)
                .documentPointer(documentPointer)
                .value(text)
                .message(words())
                .hint(hint(text))
                .cause(guessed().isEmpty() ? subject + pointer : code() + " " + text)
                .build();
    }

    /** What the value may mean, if there is a guess. */
    private Message hint(String value) {
        if (code().equals("constraint-telephone")) {
            return value.codePoints()
                    .filter(character -> TELEPHONE.indexOf(character) < 0)
                    .mapToObj(character -> NO_DIGIT.fill(Map.of(
                            "character",
                            Character.toString(character),
                            "code",
                            String.format(Locale.ROOT, "U+%04X", character))))
                    .findFirst()
                    .orElse(HINT);
        }
        String type = guessed();
        if (type.isEmpty()) {
            return HINT;
        }
        String text = value.substring(value.indexOf('/') < 0 || !type.equals("Country") ? 0 : value.indexOf('/') + 1);
        return Hints.words(type, text).orElse(HINT);
    }

    private String guessed() {
        String found = guessed;
        if (found == null) {
            found = GUESSED.getOrDefault(code(), "");
            guessed = found;
        }
        return found;
    }

    /** What telephone numbers are written with. */
    private static final String TELEPHONE = "+0123456789()./- ,;";

    private static final Message NO_DIGIT = new Message(
            "'{character}' ({code}) does not belong in a number: write digits, spaces and hyphens.",
            "전화번호에 쓰지 않는 글자입니다: '{character}' ({code}). 숫자와 공백, 붙임표로 적으십시오.");

    /** The types of the values whose meaning is guessed, by the code. */
    private static final Map<String, String> GUESSED = Map.of(
            "constraint-country-code", "Country",
            "constraint-currency-code", "Currency",
            "constraint-language-tag", "LanguageTag",
            "constraint-time-zone-id", "TimeZoneId");

    /** The message, such as {@code must be 90 or less}, in both languages. */
    public Message words() {
        Message found = words;
        if (found == null) {
            Message template = template();
            found = template.english().indexOf('{') < 0 ? template : template.fill(attributes());
            if (found.visible().equals(found)) {
                PLAIN.add(found);
            }
            words = found;
        }
        return found;
    }

    /** Whether words are those of a constraint, or its hint, and have nothing to escape, as in nearly all findings. */
    public static boolean isPlain(Message words) {
        return PLAIN.contains(words);
    }

    /** The message before its attributes are filled in. */
    public Message template() {
        String found = key();
        return ConstraintMessages.find(found.substring(1, found.length() - 1));
    }

    /** What the annotation states, such as {@code value} and {@code regexp}. */
    public Map<String, Object> attributes() {
        return note.attributes();
    }

    private static final class Sized extends Constraint {

        private final int min;
        private final int max;

        static Constraint of(Note note) {
            return new Sized(note);
        }

        private Sized(Note note) {
            super(note);
            this.min = (Integer) note.attributes().getOrDefault("min", 0);
            this.max = (Integer) note.attributes().getOrDefault("max", Integer.MAX_VALUE);
        }

        @Override
        public boolean isOnSize() {
            return true;
        }

        @Override
        public boolean accepts(Object value) {
            int length =
                    value instanceof Collection<?> collection ? collection.size() : ((CharSequence) value).length();
            return length >= min && length <= max;
        }
    }

    /** A number that is not below, or not above, another one. */
    private static final class Bound extends Constraint {

        private final BigDecimal bound;
        private final int side;
        private final boolean inclusive;

        static Constraint of(Note note, int side) {
            return new Bound(note, side);
        }

        private Bound(Note note, int side) {
            super(note);
            this.bound = new BigDecimal(String.valueOf(note.attributes().get("value")));
            this.side = side;
            this.inclusive = (Boolean) note.attributes().getOrDefault("inclusive", true);
        }

        @Override
        public boolean accepts(Object value) {
            int order = ((BigDecimal) value).compareTo(bound);
            return order == 0 ? inclusive : order == side;
        }
    }

    private static final class Sign extends Constraint {

        private final int least;

        static Constraint of(Note note, int least) {
            return new Sign(note, least);
        }

        private Sign(Note note, int least) {
            super(note);
            this.least = least;
        }

        @Override
        public boolean accepts(Object value) {
            int sign = value instanceof BigDecimal decimal ? decimal.signum() : Integer.signum((Integer) value);
            return sign >= least;
        }
    }

    private static final class Matching extends Constraint {

        private final Pattern pattern;

        static Constraint of(Note note) {
            return new Matching(note);
        }

        private Matching(Note note) {
            super(note);
            if (note.attributes().containsKey("flags")) {
                throw new IllegalStateException("Flags are written in the pattern itself, such as (?i): " + note);
            }
            this.pattern = Pattern.compile(String.valueOf(note.attributes().get("regexp")));
        }

        @Override
        public boolean accepts(Object value) {
            return pattern.matcher((CharSequence) value).matches();
        }
    }

    private static final class Email extends Constraint {

        static Constraint of(Note note) {
            return new Email(note);
        }

        private Email(Note note) {
            super(note);
        }

        @Override
        public boolean accepts(Object value) {
            return EmailAddress.isValid(value.toString());
        }
    }

    /** One of our own, which bring their validators. */
    private static final class Own extends Constraint {

        /** Made for the first value; two threads may make one each, and either will do. */
        private @Nullable ConstraintValidator<Annotation, Object> validator;

        Own(Note note) {
            super(note);
        }

        @SuppressWarnings("unchecked") // a validator is asked for values of the type that its annotation stands on
        private ConstraintValidator<Annotation, Object> validator() {
            ConstraintValidator<Annotation, Object> ready = validator;
            if (ready == null) {
                try {
                    ready = (ConstraintValidator<Annotation, Object>)
                            load(validatorOf(super.note)).getConstructor().newInstance();
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(
                            "The validator of " + super.note + " needs a public constructor", e);
                }
                validator = ready;
            }
            return ready;
        }

        private static String validatorOf(Note note) {
            for (Note meta : type(note).own()) {
                if (meta.type().equals("jakarta.validation.Constraint")
                        && meta.attributes().get("validatedBy") instanceof List<?> validators
                        && validators.size() == 1) {
                    return String.valueOf(validators.get(0));
                }
            }
            throw new IllegalStateException("No check is known for the constraint " + note);
        }

        @Override
        public boolean accepts(Object value) {
            return validator().isValid(value, Unused.CONTEXT);
        }
    }
}
