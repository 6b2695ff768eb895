package org.urbancoop.testkit;

import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.just;
import static net.jqwik.api.Arbitraries.oneOf;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.urbancoop.amount.Decimals;
import org.urbancoop.code.Code;
import org.urbancoop.code.CodeList;
import org.urbancoop.code.Country;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.BooleanValue;
import org.urbancoop.extension.ExtensionValue.NullValue;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.text.VisibleText;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.IsoDuration;
import org.urbancoop.time.TimeOfDay;

/** What {@link Arbitraries} offers of texts, dates, codes and other values, and what all arbitraries are made of. */
final class ValueArbitraries {

    /** Often enough to be seen in a few hundred tries, seldom enough to keep the values small. */
    static final double SOMETIMES = 0.4;

    private static final List<String> LETTERS = List.of(
            "a",
            "Z",
            "0",
            " ",
            "-",
            "é",
            "ñ",
            "ß",
            "Đ",
            "서",
            "울",
            "한",
            "東",
            "京",
            "ا",
            "ש",
            "ไ",
            "ต",
            "e\u0301",
            "🚇",
            "👩‍🚒",
            "🇰🇷",
            "\u200b",
            "\u00a0",
            "\"",
            "\\",
            "/",
            "~",
            "{",
            "}",
            "<",
            "&",
            "'",
            "$",
            "\n",
            "\t",
            "\u0000",
            "\u001f",
            "\u007f",
            "\u2028",
            "\ufeff",
            "\uffff",
            "\ud83d\ude80",
            "\udbff\udfff");

    /** All white space of Unicode, some of what has no width, and neighbours of both that are neither. */
    private static final List<String> BLANKS =
            List.of(("\u0000 \u0008 \u0009 \n \u000b \u000c \r \u000e \u001b \u001c \u001d \u001e \u001f \u007f \u0080 "
                            + "\u0085 \u009f"
                            + " \u00a0 \u00ad \u034f \u061c \u115f \u1160 \u1680 \u17b4 \u180b \u180e \u2000 \u2001 "
                            + "\u2002"
                            + " \u2003 \u2004 \u2005 \u2006 \u2007 \u2008 \u2009 \u200a \u200b \u200c \u200d \u200e "
                            + "\u200f"
                            + " \u2028 \u2029 \u202a \u202e \u202f \u205f \u2060 \u2064 \u2066 \u206f \u3000 \u3164 "
                            + "\ufe00 \ufe0f"
                            + " \ufeff \uffa0 \ufff0 \udb40\udc41 \u0600 \ufffd \u2800 \u2027 \u200b\u3000")
                    .concat(" ")
                    .split(" ", -1));

    private static final List<String> DATES = List.of(
            "2015",
            "0000",
            "-0044",
            "Y170000002",
            "Y-17E7",
            "1950S2",
            "Y171010000S3",
            "2014-05",
            "2004-02-29",
            "2001-21",
            "2001-34",
            "201X",
            "20XX",
            "XXXX-12-XX",
            "2024-XX-08",
            "2024-XX-XX",
            "1XXX-12",
            "2014~",
            "2014?",
            "2014-05%",
            "2004-06-~11",
            "?2004-06-~11",
            "2004?-06-11",
            "2014/2025",
            "2007-01/",
            "/1998",
            "2011/..",
            "../2025",
            "2016/2014",
            "2024-XX-08/2024-XX-12",
            "2004-02-01~/2004",
            "2016-05-10/2016-05-11",
            "1985-04-12T23:20:30",
            "1985-04-12T23:20:30Z",
            "1985-04-12T23:20:30+05:30",
            "[1667,1668,1670..1672]",
            "[..1760-12-03]",
            "[1760-12..]",
            "{1960,1961-12}",
            "{..1984}");

    /**
     * One instance each: the engine keeps a generator for every instance that it meets, and the types are nested deep.
     */
    private static final Map<String, Arbitrary<?>> MADE = new HashMap<>();

    private ValueArbitraries() {}

    @SuppressWarnings("unchecked") // what stands under a name was put there by the same method
    static synchronized <T> Arbitrary<T> once(String name, Supplier<Arbitrary<T>> supplier) {
        Arbitrary<?> made = MADE.get(name);
        if (made == null) {
            made = supplier.get();
            MADE.put(name, made);
        }
        return (Arbitrary<T>) made;
    }

    static Arbitrary<String> text() {
        return once("text", () -> {
            Arbitrary<String> anyLetter = integers()
                    .between(0, 0x10ffff)
                    .filter(c -> c < 0xd800 || c > 0xdfff)
                    .map(Character::toString);
            return oneOf(anyOf(LETTERS), anyLetter)
                    .list()
                    .ofMaxSize(12)
                    .map(letters -> String.join("", letters))
                    .filter(text -> !VisibleText.isBlank(text))
                    .withoutEdgeCases();
        });
    }

    static Arbitrary<String> nearlyBlank() {
        return once(
                "nearlyBlank",
                () -> net.jqwik.api.Arbitraries.frequencyOf(
                                Tuple.of(9, anyOf(BLANKS)), Tuple.of(1, anyOf("a", "서", "\ud83d\ude87", "\u2800")))
                        .list()
                        .ofMaxSize(4)
                        .map(letters -> String.join("", letters))
                        .withoutEdgeCases());
    }

    static Arbitrary<Slug> slugs() {
        return once(
                "slugs",
                () -> oneOf(
                                anyOf(
                                        "seoul",
                                        "a",
                                        "0",
                                        "ulaanbaatar-fare-collection-2014",
                                        "x".repeat(Slug.MAX_LENGTH)),
                                anyOf("abc", "7", "city", "x2", "2014")
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(5)
                                        .map(parts -> String.join("-", parts)))
                        .map(Slug::parse)
                        .withoutEdgeCases());
    }

    static Arbitrary<RecordReference> recordReferences() {
        return once(
                "recordReferences",
                () -> Combinators.combine(anyOf(RecordType.class), slugs())
                        .as((type, id) -> RecordReference.of(type, id)));
    }

    static Arbitrary<Reference> references() {
        return once(
                "references",
                () -> oneOf(recordReferences().map(r -> r), countries().map(CountryReference::of)));
    }

    static Arbitrary<JsonPointer> pointers() {
        return once("pointers", () -> {
            return oneOf(text(), anyOf("", "0", "kind", "a/b", "~", "~1"))
                    .list()
                    .ofMaxSize(4)
                    .map(steps -> {
                        JsonPointer pointer = JsonPointer.ROOT;
                        for (String step : steps) {
                            pointer = pointer.child(step);
                        }
                        return pointer;
                    })
                    .withoutEdgeCases();
        });
    }

    static Arbitrary<Edtf> dates() {
        return once("dates", () -> {
            Arbitrary<Edtf> years = integers().between(-9999, 9999).map(Edtf::ofYear);
            Arbitrary<Edtf> months = Combinators.combine(
                            integers().between(0, 9999), integers().between(1, 12))
                    .as(Edtf::ofMonth);
            Arbitrary<Edtf> days = Combinators.combine(
                            integers().between(1900, 2100),
                            integers().between(1, 12),
                            integers().between(1, 28))
                    .as(Edtf::ofDay);
            return oneOf(anyOf(DATES).map(Edtf::parse), years, months, days).withoutEdgeCases();
        });
    }

    static Arbitrary<IsoDuration> durations() {
        return once(
                "durations",
                () -> Combinators.combine(integers().between(0, 9999), anyOf("Y", "M", "W", "D"), anyOf("", "1D"))
                        .as((number, unit, more) ->
                                IsoDuration.parse("P" + number + unit + (unit.equals("D") ? "" : more))));
    }

    static Arbitrary<TimeOfDay> times() {
        return once(
                "times",
                () -> Combinators.combine(integers().between(0, 23), integers().between(0, 59))
                        .as(TimeOfDay::of));
    }

    static <C extends Code> Arbitrary<C> codes(CodeList<C> list) {
        return once("codes of " + list, () -> codesOf(list));
    }

    private static <C extends Code> Arbitrary<C> codesOf(CodeList<C> list) {
        Arbitrary<C> known = anyOf(list.terms());
        Arbitrary<C> unknown = text().map(list::of);
        return net.jqwik.api.Arbitraries.frequencyOf(Tuple.of(3, known), Tuple.of(1, unknown));
    }

    static Arbitrary<Country> countries() {
        return once("countries", () -> anyOf(Country.list().terms()));
    }

    static Arbitrary<BigDecimal> decimals() {
        return once("decimals", () -> {
            Arbitrary<BigInteger> digits = oneOf(
                    net.jqwik.api.Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.valueOf(10_000)),
                    net.jqwik.api.Arbitraries.bigIntegers()
                            .between(
                                    BigInteger.ZERO,
                                    BigInteger.TEN.pow(Decimals.MAX_PRECISION).subtract(BigInteger.ONE)));
            return Combinators.combine(digits, oneOf(just(0), integers().between(0, Decimals.MAX_SCALE)))
                    .as(BigDecimal::new)
                    .withoutEdgeCases();
        });
    }

    static Arbitrary<Extensions> extensions() {
        return once(
                "extensions",
                () -> net.jqwik.api.Arbitraries.frequencyOf(
                                Tuple.of(4, just(Extensions.none())), Tuple.of(1, members(2)))
                        .withoutEdgeCases());
    }

    private static Arbitrary<Extensions> members(int depth) {
        // The names of known members are plain camel case, so that none begins like these.
        Arbitrary<String> names = oneOf(text().map(text -> "x-" + text), anyOf("x-a", "x-b", "@id", "$ref", "", "서울"));
        return net.jqwik.api.Arbitraries.maps(names, extensionValues(depth))
                .ofMaxSize(3)
                .map(Extensions::from);
    }

    private static Arbitrary<ExtensionValue> extensionValues(int depth) {
        List<Arbitrary<ExtensionValue>> values = new ArrayList<>();
        values.add(oneOf(text(), anyOf("", " ")).map(TextValue::new));
        values.add(anyOf("0", "-0", "1.10", "1e400", "-1.5E-7", "123456789012345678901234567890")
                .map(NumberValue::new));
        values.add(anyOf(true, false).map(BooleanValue::new));
        values.add(just(new NullValue()));
        if (depth > 0) {
            values.add(extensionValues(depth - 1).list().ofMaxSize(3).map(ArrayValue::new));
            values.add(members(depth - 1).map(ObjectValue::new));
        }
        return oneOf(values).withoutEdgeCases();
    }

    static Arbitrary<BigDecimal> degrees(int most) {
        return Combinators.combine(
                        integers().between(-most, most), integers().between(0, 999_999_999), anyOf(0, 1, 6, 9))
                .as((whole, fraction, scale) -> Math.abs(whole) == most
                        ? BigDecimal.valueOf(whole).setScale(scale)
                        : BigDecimal.valueOf(whole * 1_000_000_000L + fraction, 9)
                                .setScale(scale, java.math.RoundingMode.DOWN))
                .withoutEdgeCases();
    }

    static Arbitrary<String> urls() {
        return once(
                "urls",
                () -> anyOf(
                        "https://example.org",
                        "http://example.org/a%20b?x=1&y=2#z",
                        "https://서울.example/지도",
                        "https://user@[2001:db8::1]:8080/"));
    }

    static Arbitrary<String> languages() {
        return once("languages", () -> anyOf("en", "ko", "zh-Hant", "pt-BR", "sr-Latn-RS", "yue", "de-CH-1996"));
    }

    static Arbitrary<String> checksums() {
        return once("checksums", () -> anyOf("0", "f", "9a").map(digits -> digits.repeat(64 / digits.length())));
    }

    static Arbitrary<Map<String, String>> textsByLanguage() {
        return once(
                "textsByLanguage",
                () -> net.jqwik.api.Arbitraries.maps(languages(), text())
                        .ofMaxSize(3)
                        .withoutEdgeCases());
    }

    static Arbitrary<Map<String, String>> textsByName() {
        return once(
                "textsByName",
                () -> net.jqwik.api.Arbitraries.maps(text(), text())
                        .ofMaxSize(3)
                        .withoutEdgeCases());
    }

    /** None, one or two of something: the member is sometimes absent. */
    static <T> Arbitrary<List<T>> few(Arbitrary<T> elements) {
        return elements.list().ofMaxSize(2).withoutEdgeCases();
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static <T> Arbitrary<T> anyOf(T... values) {
        return net.jqwik.api.Arbitraries.of(List.of(values));
    }

    static <T> Arbitrary<T> anyOf(Collection<T> values) {
        return net.jqwik.api.Arbitraries.of(values);
    }

    static <T extends Enum<T>> Arbitrary<T> anyOf(Class<T> type) {
        return net.jqwik.api.Arbitraries.of(type);
    }
}
