package org.urbancoop.data;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.urbancoop.citation.Citation;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.TimeOfDay;

/**
 * What a value of the dataset rests on: each leaf of a record must be carried by the words of a citation that covers
 * it, by a stated reading, or by another source.
 *
 * <p>A citation covers the members below its field, or the whole record where it has none.
 */
final class LeafEvidence {

    /** What carries a value. */
    enum Ground {
        /** Its words, digits or dates stand in the words that are cited, or in the heading that they stand below. */
        WORDS,
        /** Words that are cited lead to it by a line of the table of mappings. */
        MAPPING,
        /** A citation of this very value says how its words were read. */
        READING,
        /** A source that is no text, such as a register, cited for this value. */
        OTHER_SOURCE,
        /** A summary in words of the authors, of what the cited words say. */
        OWN_WORDS
    }

    /**
     * A code that stands for words.
     *
     * @param member the place of the code, such as {@code project/services/*}
     * @param value the code, such as {@code consulting}
     * @param words what the record must cite, in lower case and without signs
     */
    record Mapping(String member, String value, Pattern words) {}

    private static final Set<String> OWN_WORDS = Set.of(
            "event/summary",
            "program/summary",
            "project/summary",
            "project/components/*/summary",
            "program/objectives/*",
            "event/support/*/eligibility/*/criterion");

    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "the", "of", "in", "on", "to", "for", "and", "or", "with", "by", "from", "at", "as", "is", "are",
            "be", "its", "their", "s");

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final Pattern STEP = Pattern.compile("/\\d+(?=/|$)");
    private static final Pattern DAY = Pattern.compile("([\\dX]{4})(?:-([\\dX]{2})(?:-([\\dX]{2}))?)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^)]*)\\)");

    private final Dataset dataset;
    private final List<Mapping> mappings;

    LeafEvidence(Dataset dataset, List<Mapping> mappings) {
        this.dataset = dataset;
        this.mappings = List.copyOf(mappings);
    }

    /** Tells what carries each leaf of a record; empty where nothing does. */
    static boolean isStatement(JsonPointer leaf) {
        String first = leaf.steps().get(0);
        return !first.equals("id") && !first.equals("citations") && !first.equals("type");
    }

    /** The member of a leaf with a star for each index, such as {@code project/services/*}. */
    static String member(CooperationRecord item, JsonPointer leaf) {
        return item.getType().toString() + STEP.matcher(leaf.toString()).replaceAll("/*");
    }

    /** Tells what carries a value. */
    Optional<Ground> ground(CooperationRecord item, JsonPointer leaf, Object value) {
        List<Citation> covering = item.getCitations().stream()
                .filter(citation ->
                        citation.getField().map(field -> covers(field, leaf)).orElse(true))
                .toList();
        if (covering.isEmpty()) {
            return Optional.empty();
        }
        String member = member(item, leaf);
        if (OWN_WORDS.contains(member)) {
            return Optional.of(Ground.OWN_WORDS);
        }
        if (covering.stream()
                .anyMatch(one -> one.getVerbatim().isEmpty() && one.getField().isPresent())) {
            return Optional.of(Ground.OTHER_SOURCE);
        }
        if (stands(value, words(covering))) {
            return Optional.of(Ground.WORDS);
        }
        String all = words(item.getCitations());
        if (mappings.stream()
                .anyMatch(mapping -> mapping.member().equals(member)
                        && mapping.value().equals(MemberValues.text(value))
                        && mapping.words().matcher(all).find())) {
            return Optional.of(Ground.MAPPING);
        }
        // No reading makes a year of what is not printed.
        boolean printed = !(value instanceof Edtf date)
                || YEAR.matcher(date.toString())
                        .results()
                        .map(MatchResult::group)
                        .allMatch(all::contains);
        return printed && covering.stream().anyMatch(one -> isReadingOf(one, leaf))
                ? Optional.of(Ground.READING)
                : Optional.empty();
    }

    private static boolean covers(JsonPointer field, JsonPointer leaf) {
        return leaf.equals(field) || leaf.toString().startsWith(field + "/");
    }

    /** A reading speaks of one value or of the object that has it, not of a whole list. */
    private static boolean isReadingOf(Citation citation, JsonPointer leaf) {
        return citation.getReading().isPresent()
                && citation.getField()
                        .filter(field -> leaf.steps().size() - field.steps().size() <= 1)
                        .isPresent();
    }

    /** The words that are cited, with the headings that they stand below. */
    private static String words(List<Citation> citations) {
        return citations.stream()
                .filter(citation -> citation.getVerbatim().isPresent())
                .map(citation -> fold(citation.getVerbatim().orElseThrow()) + " "
                        + fold(citation.getWhere().orElse("")))
                .collect(Collectors.joining(" ; "));
    }

    private boolean stands(Object value, String cited) {
        if (value instanceof RecordReference reference) {
            return dataset.find(reference).stream()
                    .flatMap(LeafEvidence::names)
                    .anyMatch(name -> haveWords(name, cited));
        }
        if (value instanceof CountryReference reference) {
            return hasName(reference.country(), cited);
        }
        if (value instanceof Country country) {
            return hasName(country, cited);
        }
        if (value instanceof Edtf date) {
            return hasDates(date, cited);
        }
        if (value instanceof TimeOfDay time) {
            return has(cited, fold(time.toString()));
        }
        if (value instanceof BigDecimal || value instanceof Integer) {
            return hasNumber(MemberValues.text(value), cited);
        }
        return !(value instanceof Boolean) && haveWords(MemberValues.text(value), cited);
    }

    private static Stream<String> names(CooperationRecord item) {
        List<String> names = new ArrayList<>();
        MemberValues.leaves(item).forEach((pointer, value) -> {
            String first = pointer.steps().get(0);
            if (first.equals("name") || first.equals("title") || first.equals("aliases")) {
                names.add(MemberValues.text(value));
            }
        });
        if (item instanceof Organization organization) {
            organization.getAcronym().ifPresent(names::add);
        }
        if (item instanceof Program program) {
            program.getAcronym().ifPresent(names::add);
        }
        return names.stream()
                .flatMap(name -> Stream.concat(
                        Stream.of(name), IN_BRACKETS.matcher(name).results().map(result -> result.group(1))));
    }

    private static boolean hasName(Country country, String cited) {
        String[] words = cited.split(" ", -1);
        return IntStream.range(0, words.length)
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, Math.min(words.length, from + 5))
                        .mapToObj(to -> String.join(" ", Arrays.asList(words).subList(from, to))))
                .anyMatch(
                        name -> Country.findByName(name).filter(country::equals).isPresent());
    }

    private static boolean hasNumber(String number, String cited) {
        String digits = cited.replaceAll("(?<=\\d) (?=\\d{3}\\b)", "");
        boolean small = number.length() < 3 && Integer.parseInt(number) < NUMBERS.size();
        return Pattern.compile("\\b" + Pattern.quote(number) + "(st|nd|rd|th)?\\b")
                        .matcher(digits)
                        .find()
                || (small
                        && Pattern.compile("\\b(" + NUMBERS.get(Integer.parseInt(number)) + ")(th)?\\b")
                                .matcher(cited)
                                .find());
    }

    /** Each year, month and day that the date names is printed, a month by its name. */
    private static boolean hasDates(Edtf date, String cited) {
        return DAY.matcher(date.toString()).results().allMatch(day -> hasDay(day, cited));
    }

    private static boolean hasDay(MatchResult day, String cited) {
        boolean year = cited.contains(day.group(1));
        boolean month = day.group(2) == null
                || day.group(2).equals("XX")
                || Stream.of(TextStyle.FULL, TextStyle.SHORT)
                        .map(style -> Month.of(Integer.parseInt(day.group(2))).getDisplayName(style, Locale.ENGLISH))
                        .anyMatch(name -> has(cited, fold(name)));
        boolean dayOfMonth = day.group(3) == null
                || day.group(3).equals("XX")
                || Pattern.compile("\\b0?" + Integer.parseInt(day.group(3)) + "(st|nd|rd|th)?\\b")
                        .matcher(cited)
                        .find();
        return year && month && dayOfMonth;
    }

    /** All words of a text stand among those that are cited, in whatever order; endings may differ. */
    private static boolean haveWords(String text, String cited) {
        Set<String> stems = Arrays.stream(cited.split(" ", -1))
                .map(LeafEvidence::stem)
                .collect(Collectors.toCollection(HashSet::new));
        return Arrays.stream(fold(text).split(" ", -1))
                .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
                .allMatch(word -> stems.contains(stem(word)));
    }

    private static boolean has(String cited, String words) {
        return (" " + cited + " ").contains(" " + words + " ");
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(5, word.length()));
    }

    /** Lower case, without marks and signs. */
    static String fold(String text) {
        Matcher marks = Pattern.compile("\\p{M}").matcher(Normalizer.normalize(text, Normalizer.Form.NFD));
        return Normalizer.normalize(marks.replaceAll(""), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
