package org.urbancoop.evidence;

import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbancoop.amount.Money;
import org.urbancoop.amount.Quantity;
import org.urbancoop.code.Code;
import org.urbancoop.code.Country;
import org.urbancoop.code.Currency;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.notation.Hours;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.Spelling;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.TimeOfDay;
import org.urbancoop.time.Verdict;

/** Compares a value with words: whether they say it, and whether they say another one. */
final class ValueMatcher {

    private static final Pattern DAY = Pattern.compile("([\\dX]{4})(?:-([\\dX]{2})(?:-([\\dX]{2}))?)?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern CODE = Pattern.compile("[A-Z]*\\d+|[A-Z]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s,;()]+");

    /** From which length on one letter makes another code of a code; of shorter ones any is another. */
    private static final int SHORTEST_NEAR = 4;

    /** How many names of a record are looked for one by one; the work is not to grow with names times values. */
    private static final int MOST_NAMES = 50;

    private final RecordNames names;

    ValueMatcher(RecordNames names) {
        this.names = names;
    }

    /** Whether a value is one of those that words can say wrongly, and readers can tell. */
    static boolean isReadable(Object value) {
        return value instanceof Edtf
                || value instanceof TimeOfDay
                || value instanceof Number
                || value instanceof RecordReference
                || value instanceof CountryReference
                || value instanceof Country;
    }

    /** Tells how words say a value, if they do. */
    Optional<Match> match(Object value, PrintedText text) {
        if (value instanceof RecordReference reference) {
            return name(reference, text);
        } else if (value instanceof CountryReference reference) {
            return country(reference.country(), text);
        } else if (value instanceof Country country) {
            return country(country, text);
        } else if (value instanceof Edtf date) {
            return date(date, text);
        } else if (value instanceof TimeOfDay time) {
            return time(time, text);
        } else if (value instanceof Number) {
            return number(new BigDecimal(MemberValues.text(value)), text);
        } else if (value instanceof Code code) {
            return code(code, text);
        }
        return value instanceof Boolean ? Optional.empty() : words(MemberValues.text(value), text);
    }

    /** Whether words may be meant for a value: they say it, or have a word of the name of a record. */
    boolean isNear(Object value, PrintedText text) {
        return match(value, text).isPresent()
                || (value instanceof RecordReference reference
                        && called(reference, text).stream()
                                .anyMatch(name ->
                                        Words.missing(name, text.foldedWords()).size() < Words.count(name)));
    }

    /** The names of a record to look for: of very many, those that the words have as they are. */
    private Set<String> called(RecordReference reference, PrintedText text) {
        Set<String> all = names.of(reference);
        return all.size() <= MOST_NAMES
                ? all
                : text.phrases().stream().filter(all::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Match> name(RecordReference reference, PrintedText text) {
        Set<String> called = called(reference, text);
        if (called.stream().anyMatch(name -> Words.has(text.folded(), name))) {
            return Optional.of(Match.of(Ground.NAME));
        }
        return called.stream().anyMatch(name -> haveForms(name, text))
                ? Optional.of(Match.of(Ground.WORD_FORMS))
                : Optional.empty();
    }

    private static Optional<Match> country(Country country, PrintedText text) {
        return text.countries().stream().anyMatch(found -> found.meanings().contains(country))
                ? Optional.of(Match.of(Ground.NAME))
                : Optional.empty();
    }

    private static Optional<Match> date(Edtf date, PrintedText text) {
        for (Found<Edtf> found : text.dates()) {
            if (found.meanings().stream().anyMatch(meaning -> says(meaning, date))) {
                boolean plain = found.meanings().size() == 1;
                return Optional.of(plain ? Match.of(Ground.DATE) : new Match(Ground.AMBIGUOUS, found.printed()));
            }
        }
        return hasParts(date, text.folded()) ? Optional.of(Match.of(Ground.PARTS)) : Optional.empty();
    }

    private static boolean says(Edtf meaning, Edtf date) {
        return meaning.equals(date)
                || Stream.of(meaning.toString().split("/", -1)).anyMatch(end -> end.equals(date.toString()));
    }

    /** Each year, month and day that the date names is printed, a month by its name. */
    private static boolean hasParts(Edtf date, String folded) {
        return DAY.matcher(date.toString()).results().allMatch(day -> hasDay(day, folded));
    }

    private static boolean hasDay(MatchResult day, String folded) {
        boolean year = Words.has(folded, day.group(1)) || folded.contains(day.group(1) + "년");
        return year && hasMonth(day.group(2), folded) && hasDayOfMonth(day.group(3), folded);
    }

    private static boolean hasMonth(String month, String folded) {
        if (month == null || month.equals("XX")) {
            return true;
        }
        int number = Integer.parseInt(month);
        return number > 12
                || Stream.of(TextStyle.FULL, TextStyle.SHORT)
                        .map(style -> Month.of(number).getDisplayName(style, Locale.ENGLISH))
                        .anyMatch(name -> Words.has(folded, Words.fold(name)))
                || Words.has(folded, number + "월");
    }

    private static boolean hasDayOfMonth(String day, String folded) {
        return day == null
                || day.equals("XX")
                || Pattern.compile(
                                "\\b0?" + Integer.parseInt(day) + "(st|nd|rd|th|일)?\\b",
                                Pattern.UNICODE_CHARACTER_CLASS)
                        .matcher(folded)
                        .find();
    }

    private static Optional<Match> time(TimeOfDay time, PrintedText text) {
        for (Found<Hours> found : text.times()) {
            if (found.meanings().stream()
                    .anyMatch(hours -> hours.start().equals(time)
                            || hours.end().filter(time::equals).isPresent())) {
                return Optional.of(
                        found.meanings().size() == 1
                                ? Match.of(Ground.TIME)
                                : new Match(Ground.AMBIGUOUS, found.printed()));
            }
        }
        return Words.has(text.folded(), Words.fold(time.toString()))
                ? Optional.of(Match.of(Ground.TIME))
                : Optional.empty();
    }

    private static Optional<Match> number(BigDecimal number, PrintedText text) {
        for (Found<BigDecimal> found : text.numbers(true)) {
            if (found.meanings().stream().anyMatch(meaning -> meaning.compareTo(number) == 0)) {
                // A bare dollar is that of many countries, and the number the same.
                boolean plain = found.meanings().stream().allMatch(meaning -> meaning.compareTo(number) == 0);
                return Optional.of(plain ? Match.of(Ground.NUMBER) : new Match(Ground.AMBIGUOUS, found.printed()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Match> code(Code code, PrintedText text) {
        Stream<String> called = Stream.of(code.term(), code.label(Locale.ENGLISH), code.label(Locale.KOREAN))
                .map(Words::fold)
                .filter(words -> !words.isEmpty());
        List<String> all = called.toList();
        if (isRead(code, text) || all.stream().anyMatch(words -> Words.has(text.folded(), words))) {
            return Optional.of(Match.of(Ground.CODE));
        }
        return all.stream().anyMatch(words -> haveForms(words, text))
                ? Optional.of(Match.of(Ground.WORD_FORMS))
                : Optional.empty();
    }

    private static boolean isRead(Code code, PrintedText text) {
        if (code instanceof Currency) {
            return text.amounts().stream()
                    .anyMatch(found -> found.meanings().size() == 1
                            && found.meanings().stream().map(Money::getCurrency).anyMatch(code::equals));
        }
        return code instanceof QuantityQualifier
                && text.quantities().stream()
                        .flatMap(found -> found.meanings().stream())
                        .map(Quantity::getQualifier)
                        .anyMatch(code::equals);
    }

    private static Optional<Match> words(String value, PrintedText text) {
        if (Words.has(text.plain(), PlainText.phrase(value))) {
            return Optional.of(Match.of(Ground.WORDS));
        }
        String folded = Words.fold(value);
        if (Words.has(text.folded(), folded)) {
            return Optional.of(Match.of(Ground.SPELLING));
        }
        return haveForms(folded, text) ? Optional.of(Match.of(Ground.WORD_FORMS)) : Optional.empty();
    }

    private static boolean haveForms(String folded, PrintedText text) {
        return Words.count(folded) > 0
                && Words.missing(folded, text.foldedWords()).isEmpty();
    }

    /** Tells what words say instead of a value that they do not say, if they say one of its kind. */
    Optional<Match> other(Object value, PrintedText text, Set<RecordReference> known) {
        if (value instanceof Edtf date) {
            // A month does not contradict one of its days: the readers may not know what stands behind it.
            return text.dates().stream().anyMatch(found -> mayBe(found, date))
                    ? Optional.empty()
                    : printed(Ground.OTHER_DATE, text.dates());
        } else if (value instanceof TimeOfDay) {
            return printed(Ground.OTHER_TIME, text.times());
        } else if (value instanceof Number) {
            return printed(Ground.OTHER_NUMBER, text.numbers(false));
        } else if (value instanceof Country || value instanceof CountryReference) {
            return printed(Ground.OTHER_NAME, text.countries());
        } else if (value instanceof RecordReference reference) {
            return otherName(reference, text, known);
        } else if (value instanceof Code || value instanceof Boolean) {
            return Optional.empty();
        }
        String folded = Words.fold(MemberValues.text(value));
        List<String> missing = Words.missing(folded, text.foldedWords());
        return !missing.isEmpty() && 2L * missing.size() <= Words.count(folded)
                ? Optional.of(new Match(Ground.OTHER_WORDS, String.join(", ", missing)))
                : Optional.empty();
    }

    private static boolean mayBe(Found<Edtf> found, Edtf date) {
        return found.meanings().stream().anyMatch(meaning -> mayBe(meaning, date));
    }

    /** A day without its year does not contradict one of a year. */
    private static boolean mayBe(Edtf meaning, Edtf date) {
        Verdict contains = meaning.contains(date);
        return contains.isYes() || (contains.isUndecided() && meaning.toString().contains("XXXX"));
    }

    /** A record of the same type that the words name and the record does not point at. */
    private Optional<Match> otherName(RecordReference reference, PrintedText text, Set<RecordReference> known) {
        Set<RecordReference> named = new TreeSet<>();
        text.phrases().forEach(phrase -> named.addAll(names.named(phrase)));
        named.removeIf(other -> other.type() != reference.type() || known.contains(other));
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(new Match(
                        Ground.OTHER_NAME,
                        named.stream().map(RecordReference::toString).collect(Collectors.joining(", "))));
    }

    private static <T> Optional<Match> printed(Ground ground, List<Found<T>> found) {
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Match(
                        ground, found.stream().map(Found::printed).distinct().collect(Collectors.joining(", "))));
    }

    /** Whether an entry of a register is called by another number or code than the value: {@code place 2293538}. */
    static boolean isOtherEntry(String value, String where) {
        return !Words.has(where, value) && Stream.of(BLANKS.split(where, -1)).anyMatch(word -> isLike(word, value));
    }

    private static boolean isLike(String word, String code) {
        boolean sameShape = CODE.matcher(code).matches() && shape(word).equals(shape(code));
        return sameShape || (code.length() >= SHORTEST_NEAR && Spelling.distance(word, code, 2) < 2);
    }

    private static String shape(String code) {
        return DIGITS.matcher(code).replaceAll("9").replaceAll("[A-Z]", "A");
    }
}
