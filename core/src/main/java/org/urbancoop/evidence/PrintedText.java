package org.urbancoop.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.amount.Money;
import org.urbancoop.amount.Quantity;
import org.urbancoop.code.Country;
import org.urbancoop.notation.Hours;
import org.urbancoop.notation.MoneyReader;
import org.urbancoop.notation.PeriodReader;
import org.urbancoop.notation.QuantityReader;
import org.urbancoop.notation.Reading;
import org.urbancoop.time.Edtf;

/**
 * Words that are cited, and what our readers find in them.
 *
 * <p>The readers take a date or an amount, not prose: they are offered each run of a few words, the longest first.
 */
final class PrintedText {

    /** What is compared of a quotation; the model allows {@code Citation.VERBATIM_LENGTH}. */
    private static final int LONGEST = 4_000;

    private static final int WORDS_OF_DATE = 12;
    private static final int WORDS_OF_NUMBER = 5;
    private static final int WORDS_OF_NAME = 8;

    /** Within how many words behind the first one of a date or an amount its first digit stands. */
    private static final int NEAR = 3;

    private static final Pattern WORD = Pattern.compile("[(\\[]?[^\\s|()\\[\\]]+[)\\]]?");
    private static final String SIGNS = "()[]{}\"'.,;:";
    /** What Korean writes behind a date or a number without a blank: 6월 2일에, 200명이. */
    private static final Pattern PARTICLE =
            Pattern.compile("(?<=[일월년시분명개원회차건곳])(?:에서는|에서|에는|부터|까지|으로|에|의|은|는|이|가|을|를|와|과|로)$");

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(?:%|percent|per cent|퍼센트)");
    private static final Pattern RANGE = Pattern.compile("(?<![\\d-])(\\d{1,3}) ?[-~] ?(\\d{1,3})(?![\\d-])");
    private static final Pattern ORDINAL = Pattern.compile("(\\d+)(?:st|nd|rd|th)\\b|제(\\d+)|(\\d+)(?:회|차)");
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String plain;
    private final String folded;
    private final List<MatchResult> words;
    private @Nullable BitSet numbered;
    private @Nullable TreeSet<String> foldedWords;
    private @Nullable List<Found<Edtf>> dates;
    private @Nullable List<Found<Hours>> times;
    private @Nullable List<Found<Money>> money;
    private @Nullable List<Found<Quantity>> quantities;
    private @Nullable List<Found<Country>> countries;
    private @Nullable List<Found<BigDecimal>> numbers;

    PrintedText(String text) {
        plain = PlainText.phrase(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        folded = Words.fold(plain);
        words = WORD.matcher(plain).results().toList();
    }

    String plain() {
        return plain;
    }

    String folded() {
        return folded;
    }

    Set<String> foldedWords() {
        if (foldedWords == null) {
            foldedWords = new TreeSet<>(Words.of(folded));
        }
        return foldedWords;
    }

    /** The dates with their years or months; a day alone may be any number. */
    List<Found<Edtf>> dates() {
        if (dates == null) {
            dates = find(
                    WORDS_OF_DATE,
                    PeriodReader::read,
                    this::isNearDigit,
                    date -> !date.toString().startsWith("XXXX-XX"));
        }
        return dates;
    }

    List<Found<Hours>> times() {
        if (times == null) {
            times = find(WORDS_OF_NUMBER, PeriodReader::readHours, this::isNearDigit, time -> true);
        }
        return times;
    }

    List<Found<Money>> amounts() {
        if (money == null) {
            money = find(WORDS_OF_NUMBER, MoneyReader::read, this::isNearDigit, amount -> true);
        }
        return money;
    }

    List<Found<Quantity>> quantities() {
        if (quantities == null) {
            quantities = find(WORDS_OF_NUMBER, QuantityReader::read, this::isNearNumber, quantity -> true);
        }
        return quantities;
    }

    List<Found<Country>> countries() {
        if (countries == null) {
            List<String> names = Words.of(folded);
            countries = new ArrayList<>();
            for (int at = 0; at < names.size(); at++) {
                for (int to = Math.min(names.size(), at + WORDS_OF_NAME); to > at; to--) {
                    String name = String.join(" ", names.subList(at, to));
                    Optional<Country> country = Country.findByName(name);
                    if (country.isPresent()) {
                        countries.add(new Found<>(name, List.of(country.get()), at, to));
                        at = to - 1;
                        break;
                    }
                }
            }
        }
        return countries;
    }

    /** All runs of words that may be a name, folded. */
    List<String> phrases() {
        List<String> all = Words.of(folded);
        List<String> phrases = new ArrayList<>();
        for (int from = 0; from < all.size(); from++) {
            for (int to = from + 1; to <= Math.min(all.size(), from + WORDS_OF_NAME); to++) {
                phrases.add(String.join(" ", all.subList(from, to)));
            }
        }
        return phrases;
    }

    /** The numbers that stand there, whatever they count; those of dates if asked for. */
    List<Found<BigDecimal>> numbers(boolean withDates) {
        if (!withDates) {
            return findNumbers(false);
        }
        if (numbers == null) {
            numbers = findNumbers(true);
        }
        return numbers;
    }

    private List<Found<BigDecimal>> findNumbers(boolean withDates) {
        List<Found<BigDecimal>> all = new ArrayList<>();
        List<Found<Money>> amounts = amounts();
        amounts.forEach(found -> all.add(map(found, Money::getAmount)));
        quantities().stream()
                .filter(found -> amounts.stream().noneMatch(amount -> overlap(amount, found)))
                .filter(found -> withDates || dates().stream().noneMatch(date -> overlap(date, found)))
                .forEach(found -> all.add(map(found, Quantity::getValue)));
        PERCENT.matcher(plain)
                .results()
                .forEach(share -> all.add(number(share.group(), new BigDecimal(share.group(1)).divide(HUNDRED))));
        RANGE.matcher(plain)
                .results()
                .flatMap(range -> Stream.of(range.group(1), range.group(2)))
                .forEach(end -> all.add(number(end, new BigDecimal(end))));
        ORDINAL.matcher(plain).results().forEach(ordinal -> all.add(number(ordinal.group(), digits(ordinal))));
        for (int i = 0; i < ORDINALS.size(); i++) {
            if (foldedWords().contains(ORDINALS.get(i))) {
                all.add(number(ORDINALS.get(i), BigDecimal.valueOf(i + 1L)));
            }
        }
        return all;
    }

    private static BigDecimal digits(MatchResult ordinal) {
        for (int group = 1; group <= ordinal.groupCount(); group++) {
            if (ordinal.group(group) != null) {
                return new BigDecimal(ordinal.group(group));
            }
        }
        throw new IllegalStateException("An ordinal has digits");
    }

    private static Found<BigDecimal> number(String printed, BigDecimal number) {
        return new Found<>(printed, List.of(number), 0, 0);
    }

    private static <T, R> Found<R> map(Found<T> found, Function<T, R> function) {
        return new Found<>(
                found.printed(), found.meanings().stream().map(function).toList(), found.from(), found.to());
    }

    private static boolean overlap(Found<?> a, Found<?> b) {
        return a.from() < b.to() && b.from() < a.to();
    }

    private boolean isNearDigit(int at) {
        for (int i = at; i < Math.min(words.size(), at + NEAR); i++) {
            if (DIGIT.matcher(words.get(i).group()).find()) {
                return true;
            }
        }
        return false;
    }

    private boolean isNearNumber(int at) {
        if (numbered == null) {
            numbered = new BitSet(words.size());
            for (int i = 0; i < words.size(); i++) {
                String word = cut(i, i + 1);
                numbered.set(
                        i,
                        DIGIT.matcher(word).find()
                                || QuantityReader.read(word).value().isPresent());
            }
        }
        int next = numbered.nextSetBit(at);
        return next >= 0 && next < at + NEAR;
    }

    /** A run of words without the signs at its ends. */
    private String cut(int at, int to) {
        int from = words.get(at).start();
        int end = words.get(to - 1).end();
        while (from < end && SIGNS.indexOf(plain.charAt(from)) >= 0) {
            from++;
        }
        while (from < end && SIGNS.indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return PARTICLE.matcher(plain.substring(from, end)).replaceFirst("");
    }

    private <T> List<Found<T>> find(
            int most, Function<String, Reading<T>> reader, IntPredicate mayStart, Predicate<T> counts) {
        List<Found<T>> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            int to = mayStart.test(at) ? Math.min(words.size(), at + most) : at;
            for (; to > at; to--) {
                String printed = cut(at, to);
                Reading<T> reading = reader.apply(printed);
                List<T> meanings = reading.value().map(List::of).orElse(reading.alternatives()).stream()
                        .filter(counts)
                        .toList();
                if (!meanings.isEmpty()) {
                    found.add(new Found<>(printed, meanings, at, to));
                    at = to - 1;
                    break;
                }
            }
        }
        return found;
    }
}
