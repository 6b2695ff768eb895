package org.urbancoop.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.urbancoop.code.Code;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.time.Bound;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Precision;

/** What of a value a cell holds: its text, or what follows from it. */
enum Part {
    /** The text, as a document has it. */
    TEXT(MemberValues::text),
    /** What kind of value it is in JSON, for members that the library does not know. */
    KIND(Part::kind),
    /** The first day that a date may be. */
    EARLIEST(value -> day(((Edtf) value).earliest())),
    /** The last day that a date may be. */
    LATEST(value -> day(((Edtf) value).latest())),
    /** How exact a date is, or what it is made of. */
    PRECISION(value -> precision((Edtf) value)),
    /** The English label of a code. */
    LABEL(value -> ((Code) value).label(Locale.ENGLISH)),
    /** The Korean label of a code. */
    LABEL_KO(value -> ((Code) value).label(Locale.KOREAN));

    private static final int LAST_YEAR = 9999;

    @SuppressWarnings("ImmutableEnumChecker") // references to methods, which hold nothing
    private final Function<Object, String> text;

    Part(Function<Object, String> text) {
        this.text = text;
    }

    String of(Object value) {
        return text.apply(value);
    }

    /** The words of {@link #KIND}. */
    static List<String> kinds() {
        return List.of("string", "number", "boolean", "null", "array", "object");
    }

    private static String kind(Object value) {
        if (value instanceof ExtensionValue.NumberValue) {
            return "number";
        }
        if (value instanceof ExtensionValue.BooleanValue) {
            return "boolean";
        }
        if (value instanceof ExtensionValue.NullValue) {
            return "null";
        }
        if (value instanceof ExtensionValue.ArrayValue) {
            return "array";
        }
        return value instanceof ExtensionValue.ObjectValue || value instanceof Extensible ? "object" : "string";
    }

    /** A day of the years that every program's dates have; any other has its text beside it. */
    private static String day(Bound bound) {
        return bound.toLocalDate()
                .filter(day -> day.getYear() >= 1 && day.getYear() <= LAST_YEAR)
                .map(LocalDate::toString)
                .orElse("");
    }

    private static String precision(Edtf date) {
        return date.kind() == Edtf.Kind.DATE
                ? date.precision().map(Part::word).orElseGet(() -> word(date.kind()))
                : word(date.kind());
    }

    /** The words of {@link #PRECISION}. */
    static List<String> precisions() {
        List<String> words = new ArrayList<>();
        Stream.of(Precision.values()).map(Part::word).forEach(words::add);
        Stream.of(Edtf.Kind.values()).map(Part::word).forEach(words::add);
        return List.copyOf(words);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
