package org.urbancoop.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.code.Code;
import org.urbancoop.code.CodeLists;
import org.urbancoop.testing.GeneratedFile;

/** The words of docs/terms.md hold for all Korean that people read. */
class TermsTest {

    private static final List<String> SOURCES =
            List.of("core/src/main", "json/src/main", "json/documentation/src/main", "examples/cli/src/main");

    private static final List<String> PAGES =
            List.of("docs/rules.ko.md", "docs/data-dictionary.ko.md", "docs/dataset.md", "docs/code-lists.md");

    /** Words that are read, names of the world, and what talks about particles. */
    private static final Pattern NO_WORDS_OF_OURS = Pattern.compile(
            "(country|currency|other-names|other-countries|latin-ascii)\\.tsv|urban-cooperation\\.json|Particle\\.java"
                    + "|.*/notation/(?!FindingCode|CandidateReason).*\\.java");

    private static final Pattern KOREAN = Pattern.compile("[가-힣]");

    private static final String BOTH_FORMS = "(은\\(는\\)|이\\(가\\)|을\\(를\\)|[과와]\\([와과]\\)|\\(으\\)로|\\(이\\)라)";

    /** A particle whose word is known is chosen by hand. */
    private static final Pattern CHOSEN_BY_NOBODY = Pattern.compile("[^}'\"]" + BOTH_FORMS + "|[^}]['\"]" + BOTH_FORMS);

    private static final Pattern TEMPLATE = Pattern.compile("`[^`]*\\{[^`]*`");

    private static final Pattern REPORTED = Pattern.compile("/\\S*: (.*[가-힣].*)");

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    private static final Pattern DATE_IN_DIGITS = Pattern.compile("(?<![\\w/-])[0-9X]{4}-[0-9X]{2}(?![\\w])");

    private static final Pattern EN_DASH = Pattern.compile("[0-9]–[0-9]");

    /** A word between blanks, quotes or Hangul; no part of a reference, a pointer or an address. */
    private static final Pattern WORD = Pattern.compile("(?<![\\w/.@:-])[a-z]+(-[a-z]+)*(?![\\w/.@:-])");

    private record Line(String place, String text) {}

    @Test
    void words_areThoseOfTheTable() throws IOException {
        List<String> unwanted = unwanted();
        assertThat(unwanted).hasSizeGreaterThan(20).contains("데이터세트", "'읽기'");
        List<String> found = new ArrayList<>();
        for (Line line : lines()) {
            for (String word : unwanted) {
                if (line.text.contains(word)) {
                    found.add(line.place + ": " + word);
                }
            }
        }
        assertThat(found).as("Korean words that docs/terms.md does not want").isEmpty();
    }

    @Test
    void particles_areChosen() throws IOException {
        List<String> found = new ArrayList<>();
        for (Line line : lines()) {
            if (CHOSEN_BY_NOBODY
                    .matcher(TEMPLATE.matcher(line.text).replaceAll(""))
                    .find()) {
                found.add(line.place + ": " + line.text.strip());
            }
        }
        assertThat(found).isEmpty();
    }

    /** What is reported below the examples of docs/rules.ko.md is all that the rules say in Korean. */
    @Test
    void sentences_haveNoCodesAndNoDatesInDigits() throws IOException {
        Set<String> terms = CodeLists.all().stream()
                .filter(list -> !list.name().equals("country") && !list.name().equals("currency"))
                .flatMap(list -> list.terms().stream().map(Code::term))
                .collect(Collectors.toSet());
        assertThat(terms).hasSizeGreaterThan(300).contains("held", "friendship-city");
        List<String> sentences = Files.readAllLines(GeneratedFile.path("docs/rules.ko.md")).stream()
                .map(REPORTED::matcher)
                .filter(Matcher::matches)
                .map(reported -> reported.group(1))
                // What to write instead of a misspelt term is the term itself.
                .filter(sentence -> !sentence.contains("비슷합니다"))
                .toList();
        assertThat(sentences).hasSizeGreaterThan(300);
        assertThat(sentences.stream().filter(sentence -> isLeaking(sentence, terms)))
                .isEmpty();
        // What the test looks for is found where it is.
        assertThat(List.of(
                        "held로 적혔으나 취소 상태입니다",
                        "상태는 'held'입니다",
                        "1991-07-15에 서명되었습니다",
                        "2015-10-05/2015-10-09에 끝났습니다",
                        "2014–2025년입니다"))
                .allMatch(sentence -> isLeaking(sentence, terms));
    }

    /** What stands in quotes is what the document has, if it is no term. */
    private static boolean isLeaking(String sentence, Set<String> terms) {
        String unquoted = QUOTED.matcher(sentence).replaceAll("''");
        return DATE_IN_DIGITS.matcher(unquoted).find()
                || EN_DASH.matcher(sentence).find()
                || WORD.matcher(sentence).results().anyMatch(word -> terms.contains(word.group()));
    }

    @Test
    void ranges_haveNoEnDash() throws IOException {
        List<String> found = lines().stream()
                .filter(line -> !line.place.startsWith("code-lists.md") && !line.place.startsWith("dataset.md"))
                // The cause is a key.
                .filter(line -> !line.text.startsWith("원인:"))
                .filter(line -> EN_DASH.matcher(line.text).find())
                .map(line -> line.place + ": " + line.text)
                .toList();
        assertThat(found).isEmpty();
    }

    private static List<String> unwanted() throws IOException {
        return Files.readAllLines(GeneratedFile.path("docs/terms.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Concept"))
                .map(line -> line.split("\\|", -1)[4])
                .flatMap(cell -> Arrays.stream(cell.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String page : PAGES) {
            add(lines, GeneratedFile.path(page));
        }
        for (String root : SOURCES) {
            try (Stream<Path> files = Files.walk(GeneratedFile.path(root))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = file.toString().replace('\\', '/');
                    if (!NO_WORDS_OF_OURS.matcher(name).find()) {
                        add(lines, file);
                    }
                }
            }
        }
        assertThat(lines).hasSizeGreaterThan(1_500);
        return lines;
    }

    private static void add(List<Line> lines, Path file) throws IOException {
        int number = 0;
        for (String text : Files.readAllLines(file)) {
            number++;
            String line = text.strip();
            boolean comment = line.startsWith("*") || line.startsWith("//") || line.startsWith("/*");
            if (KOREAN.matcher(line).find() && !comment && !isOfTheWorld(file, line)) {
                lines.add(new Line(file.getFileName() + ":" + number, line));
            }
        }
    }

    /** The rows of countries and currencies, which hold names. */
    private static boolean isOfTheWorld(Path file, String line) {
        return file.endsWith("code-lists.md") && line.matches("\\| `[A-Z]{2,3}` .*");
    }
}
