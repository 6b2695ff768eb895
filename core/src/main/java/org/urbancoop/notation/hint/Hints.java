package org.urbancoop.notation.hint;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.urbancoop.code.Country;
import org.urbancoop.code.Currency;
import org.urbancoop.message.Message;
import org.urbancoop.notation.MoneyReader;
import org.urbancoop.notation.NameReader;
import org.urbancoop.notation.PeriodReader;
import org.urbancoop.notation.QuantityReader;
import org.urbancoop.notation.Reading;
import org.urbancoop.text.Spelling;

/** What a text that is no value of its type may mean, as the readers of printed notations understand it. */
public final class Hints {

    /** Longer texts are no notations. */
    private static final int LONGEST = 200;

    private static final int MOST = 2;

    private static final Message PERHAPS = new Message("Perhaps {meant} is meant.", "{meant}을(를) 뜻한 듯합니다.");

    private static final Message OR = new Message("{first} or {last}", "{first} 또는 {last}");

    private static final Map<String, Function<String, List<String>>> BY_TYPE = Map.of(
            "Edtf",
            text -> texts(PeriodReader.read(text), Object::toString),
            "TimeOfDay",
            text -> texts(PeriodReader.readHours(text), hours -> hours.start().toString()),
            "Country",
            Hints::countries,
            "Currency",
            Hints::currencies,
            "Money",
            text -> texts(
                    MoneyReader.read(text),
                    money -> "{\"amount\": " + money.getAmount().toPlainString() + ", \"currency\": \""
                            + money.getCurrency() + "\"}"),
            "Quantity",
            text -> texts(
                    QuantityReader.read(text),
                    quantity -> "{\"value\": " + quantity.getValue().toPlainString() + "}"),
            "Number",
            text -> texts(
                    QuantityReader.read(text), quantity -> quantity.getValue().toPlainString()),
            "TimeZoneId",
            Hints::zones,
            "LanguageTag",
            Hints::languages);

    private Hints() {}

    /**
     * Finds what a text may mean.
     *
     * @param type the simple name of the type that was wanted, such as {@code Edtf}, {@code Country} or {@code Money}
     * @param text any text, such as {@code 18 December 1967}
     * @return values as they are written, such as {@code 1967-12-18}, the likeliest first; none if nobody knows
     */
    public static List<String> of(String type, String text) {
        Function<String, List<String>> reader = BY_TYPE.get(type);
        if (reader == null || text.isBlank() || text.length() > LONGEST) {
            return List.of();
        }
        return reader.apply(text).stream()
                .filter(meant -> !meant.equals(text))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /**
     * The same in words.
     *
     * @param type the simple name of the type that was wanted
     * @param text any text
     * @return words such as {@code Perhaps 1967-12-18 is meant.}; empty if nobody knows
     */
    public static Optional<Message> words(String type, String text) {
        List<String> meant = of(type, text);
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        Message all = Message.of(meant.get(0));
        for (String other : meant.subList(1, meant.size())) {
            all = OR.fill(Map.of("first", all, "last", other));
        }
        return Optional.of(PERHAPS.fill(Map.of("meant", all)));
    }

    private static <T> List<String> texts(Reading<T> reading, Function<T, String> text) {
        List<String> texts = new ArrayList<>();
        reading.value().map(text).ifPresent(texts::add);
        reading.alternatives().stream().map(text).forEach(texts::add);
        return texts;
    }

    /** A country, those whose names end in the same word, as Korea may be either, or what the readers propose. */
    private static List<String> countries(String text) {
        NameReader names = NameReader.ofCountries();
        List<String> codes = texts(names.country(text), Country::term);
        if (codes.isEmpty()) {
            names.countryCandidates(text)
                    .forEach(candidate -> codes.add(candidate.value().term()));
            // Of the many successors of a state, none is the likeliest.
            return codes.size() > MOST ? List.of() : codes;
        }
        String end = " " + text.strip().toLowerCase(Locale.ROOT);
        Country.list().terms().stream()
                .filter(country ->
                        country.label(Locale.ENGLISH).toLowerCase(Locale.ROOT).endsWith(end))
                .forEach(country -> codes.add(country.term()));
        return codes;
    }

    private static List<String> currencies(String text) {
        List<String> codes = new ArrayList<>();
        Currency.list()
                .find(text.strip().toUpperCase(Locale.ROOT))
                .map(Currency::term)
                .ifPresent(codes::add);
        if (codes.isEmpty()) {
            codes.addAll(texts(
                    MoneyReader.read("1 " + text), money -> money.getCurrency().term()));
        }
        return codes;
    }

    /** Zones whose city is named: {@code Asia/Seoul} for {@code Seoul}. */
    private static List<String> zones(String text) {
        String wanted = Spelling.fold(text);
        Set<String> zones = new TreeSet<>();
        for (String zone : ZoneId.getAvailableZoneIds()) {
            String city = zone.substring(zone.lastIndexOf('/') + 1);
            if (zone.indexOf('/') > 0
                    && (Spelling.fold(city).equals(wanted)
                            || Spelling.fold(zone).equals(wanted))) {
                zones.add(zone);
            }
        }
        return new ArrayList<>(zones);
    }

    /** Languages by their English, Korean and own names. */
    private static List<String> languages(String text) {
        String wanted = Spelling.fold(text);
        Set<String> tags = new LinkedHashSet<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = new Locale.Builder().setLanguage(code).build();
            for (Locale in : List.of(Locale.ENGLISH, Locale.KOREAN, language)) {
                if (Spelling.fold(language.getDisplayLanguage(in)).equals(wanted)) {
                    tags.add(code);
                }
            }
        }
        return new ArrayList<>(tags);
    }
}
