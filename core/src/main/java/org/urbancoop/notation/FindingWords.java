package org.urbancoop.notation;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbancoop.code.Country;
import org.urbancoop.code.Currency;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.message.Message;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.time.Edtf;

/** Shows the words of a finding: what the source prints in quotes; in Korean, dates, hours and codes as words. */
final class FindingWords {

    /** More meanings than these are told by their number. */
    private static final int MOST_MEANINGS = 3;

    private static final Pattern MONEY = Pattern.compile("([A-Z]{3}) ([0-9.]+)");

    private static final Pattern DATE_AND_HOURS = Pattern.compile("(\\S+) ([0-9:–]+)");

    private static final Pattern HOURS = Pattern.compile("[0-9]{2}:[0-9]{2}(–[0-9]{2}:[0-9]{2})?");

    private FindingWords() {}

    /**
     * Shows a word of a finding.
     *
     * @param code what is remarked
     * @param words all words of the finding, such as {@code 2016-06-11}
     * @param place which of them, from 0 on
     */
    static Message shown(FindingCode code, List<String> words, int place) {
        String word = words.get(place);
        Message quoted = Message.of(MalformedTextException.quote(word));
        Optional<String> korean = switch (code) {
            case WRONG_WEEKDAY -> place == 0 ? date(word) : weekday(word);
            case STRICT_BOUND -> place == 0 ? Optional.empty() : bound(word);
            case CURRENCY_OF_MANY -> place == 0 ? Optional.empty() : currency(word);
            case CURRENCY_WITHDRAWN -> currency(word);
            case CODE_USER_ASSIGNED -> place == 0 ? Optional.empty() : Optional.of(word);
            case CENTURY_INFERRED -> place == 0 ? Optional.empty() : Optional.of(year(words.get(0), word));
            case REVERSED_PERIOD -> date(word);
            case HOURS_LEFT_OUT, REVERSED_HOURS -> hours(word);
            case AMBIGUOUS -> meanings(word);
            default -> Optional.empty();
        };
        return korean.map(shown -> new Message(quoted.english(), shown)).orElse(quoted);
    }

    /** Puts {@code XXXX-05-01, XXXX-01-05} into words; nothing if one of them has none. */
    private static Optional<String> meanings(String joined) {
        List<String> all = List.of(joined.split(", ", -1));
        StringBuilder words = new StringBuilder();
        for (String meaning : all.subList(0, Math.min(MOST_MEANINGS, all.size()))) {
            Optional<String> word = meaning(meaning);
            if (word.isEmpty()) {
                return Optional.empty();
            }
            words.append(words.isEmpty() ? "" : ", ").append(word.get());
        }
        return Optional.of(all.size() > MOST_MEANINGS ? words + " 등 " + all.size() + "가지" : words.toString());
    }

    private static Optional<String> meaning(String meaning) {
        Matcher money = MONEY.matcher(meaning);
        if (money.matches()) {
            return currency(money.group(1)).map(name -> name + " " + grouped(money.group(2)));
        }
        Matcher both = DATE_AND_HOURS.matcher(meaning);
        if (both.matches()) {
            return date(both.group(1)).flatMap(day -> hours(both.group(2)).map(hours -> day + " " + hours));
        }
        return hours(meaning)
                .or(() -> date(meaning))
                .or(() -> Country.list().find(meaning).map(country -> country.label(Locale.KOREAN)));
    }

    private static String grouped(String number) {
        return String.format(Locale.ROOT, "%,d", new BigDecimal(number).toBigInteger())
                + (number.contains(".") ? number.substring(number.indexOf('.')) : "");
    }

    private static Optional<String> hours(String hours) {
        return HOURS.matcher(hours).matches() ? Optional.of(hours.replace('–', '~')) : Optional.empty();
    }

    private static Optional<String> currency(String code) {
        return Currency.list().find(code).map(known -> known.label(Locale.KOREAN));
    }

    private static Optional<String> date(String date) {
        try {
            return Optional.of(Edtf.parse(date).toText(Locale.KOREAN));
        } catch (MalformedTextException e) {
            return Optional.empty();
        }
    }

    /** The year of {@code '23}, or the ten years of {@code '90년대}. */
    private static String year(String printed, String year) {
        return year + (printed.endsWith("s") || printed.endsWith("대") ? "년대" : "년");
    }

    private static Optional<String> weekday(String english) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day ->
                        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).equals(english))
                .findFirst()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.KOREAN));
    }

    /** Puts {@code at-least 350} into words. */
    private static Optional<String> bound(String termAndNumber) {
        String[] parts = termAndNumber.split(" ", 2);
        return QuantityQualifier.list()
                .find(parts[0])
                .filter(qualifier -> parts.length == 2)
                .map(qualifier -> qualifier.label(Locale.KOREAN) + " " + parts[1]);
    }
}
