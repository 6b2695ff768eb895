package org.urbancoop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbancoop.code.Code;
import org.urbancoop.code.CodeLists;

/** What a Korean sentence of the library must not have, by {@code docs/glossary.ko.md}. */
public final class KoreanText {

    /** A row of the glossary; several terms or retired words of one concept are apart. */
    public record Entry(List<String> terms, List<String> retired) {}

    private static final Pattern KOREAN = Pattern.compile("[가-힣]");

    public static final String BOTH_FORMS = "(은\\(는\\)|이\\(가\\)|을\\(를\\)|[과와]\\([와과]\\)|\\(으\\)로|\\(이\\)라)";

    /** Behind Hangul, Latin letters, digits and what closes them, one form has to stand. */
    private static final Pattern READABLE = Pattern.compile("[가-힣A-Za-z0-9%]['\"’”)\\]」》…]*" + BOTH_FORMS);

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    /** A date, or an interval, a set or an open end of them; no part of a reference, an address or a version. */
    private static final Pattern EDTF =
            Pattern.compile("(?<![\\w/.@:-])([0-9X]{4}-[0-9X]{2}(-[0-9X]{2})?|[0-9X]{4}/[0-9X.]{2,4})(?![\\w-])"
                    + "|(?<=[0-9X])/\\.\\.|\\.\\./(?=[0-9X])");

    private static final Pattern EN_DASH = Pattern.compile("[0-9]–[0-9]");

    /** A word between blanks, quotes or Hangul; no part of a reference, a pointer or an address. */
    private static final Pattern WORD = Pattern.compile("(?<![\\w/.@:-])[a-z]+(-[a-z]+)*(?![\\w/.@:-])");

    private static final Pattern CAPITALS = Pattern.compile("(?<![\\w/.@:+-])[A-Z]{2,3}(?![\\w/.@:-])");

    private static final Set<String> TERMS = terms(false);

    private static final Set<String> COUNTRIES_AND_CURRENCIES = terms(true);

    /** Words in capitals that are also codes: identifier, carriage return, the letter mu. */
    private static final Set<String> ABBREVIATIONS = Set.of("ID", "CR", "MU");

    private KoreanText() {}

    private static Set<String> terms(boolean isCode) {
        return CodeLists.all().stream()
                .filter(list ->
                        isCode == (list.name().equals("country") || list.name().equals("currency")))
                .flatMap(list -> list.terms().stream().map(Code::term))
                .collect(Collectors.toSet());
    }

    /** Reads the glossary. */
    public static List<Entry> glossary() {
        try (Stream<String> lines = Files.lines(GeneratedFile.path("docs/glossary.ko.md"))) {
            return lines.filter(line -> line.startsWith("| ") && !line.startsWith("| 개념"))
                    .map(line -> line.split("\\|", -1))
                    .map(cells -> new Entry(words(cells[3]), words(cells[4])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(",", -1)).map(String::strip).toList();
    }

    /** Finds a word that the glossary has retired. */
    public static Optional<String> retired(String text) {
        return Glossary.RETIRED.stream().filter(text::contains).findFirst();
    }

    /** Tells whether both forms of a particle stand behind what can be read aloud. */
    public static boolean hasBothForms(String sentence) {
        return READABLE.matcher(sentence).find();
    }

    /** Tells whether an en dash stands between numbers. */
    public static boolean hasEnDash(String sentence) {
        return EN_DASH.matcher(sentence).find();
    }

    /**
     * Tells whether a term of a code list, a code or an EDTF text stands in a Korean sentence. What stands in quotes is
     * what the document has, if it is no term.
     */
    public static boolean hasCode(String sentence) {
        String unquoted = QUOTED.matcher(sentence).replaceAll("''");
        return KOREAN.matcher(sentence).find()
                && (EDTF.matcher(unquoted).find()
                        || WORD.matcher(sentence).results().anyMatch(word -> TERMS.contains(word.group()))
                        || CAPITALS.matcher(unquoted)
                                .results()
                                .anyMatch(word -> COUNTRIES_AND_CURRENCIES.contains(word.group())
                                        && !ABBREVIATIONS.contains(word.group())));
    }

    /** Finds all that is wrong with a sentence as a person reads it. */
    public static List<String> faults(String sentence) {
        List<String> faults = new ArrayList<>();
        retired(sentence).ifPresent(word -> faults.add("쓰지 않는 말 " + word));
        if (hasBothForms(sentence)) {
            faults.add("조사의 두 모양");
        }
        if (hasCode(sentence)) {
            faults.add("코드나 EDTF");
        }
        if (hasEnDash(sentence)) {
            faults.add("숫자 사이의 –");
        }
        return faults;
    }

    /** Read when a test asks first. */
    private static final class Glossary {

        private static final List<String> RETIRED =
                glossary().stream().flatMap(entry -> entry.retired().stream()).toList();
    }
}
