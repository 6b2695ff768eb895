package org.urbancoop.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testing.KoreanText;

/** The words of docs/glossary.ko.md hold for all Korean that people read, in sources, resources and pages. */
class GlossaryTest {

    private static final List<String> SOURCES = List.of("core", "json", "examples/cli");

    /** Words that are read, names of the world, and what talks about particles. */
    private static final Pattern NO_WORDS_OF_OURS = Pattern.compile(
            "(country|currency|currency-withdrawn|other-names|other-countries|latin-ascii|headers)\\.tsv"
                    + "|urban-cooperation\\.json|(Particle|LatinWord|CellReader|Headings|PersonalDataUnknown)\\.java"
                    + "|.*/notation/(?!FindingCode|FindingWords|CandidateReason|hint).*\\.java");

    /** Pages that talk about words, or show printed ones. */
    private static final Pattern NO_PAGES_OF_OURS =
            Pattern.compile("decisions/|editions/|glossary\\.ko\\.md|notations\\.ko\\.md");

    private static final Pattern KOREAN = Pattern.compile("[가-힣]");

    /** A particle whose word is known is chosen by hand; only the places of a template wait. */
    private static final Pattern CHOSEN_BY_NOBODY =
            Pattern.compile("[^}'\"]" + KoreanText.BOTH_FORMS + "|[^}]['\"]" + KoreanText.BOTH_FORMS);

    private static final Pattern TEMPLATE = Pattern.compile("`[^`]*\\{[^`]*`");

    private static final Pattern REPORTED = Pattern.compile("(?:판단 불가: )?/\\S*: (.*[가-힣].*)");

    /** A literal of Java or a cell of a table. */
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    private record Line(String place, String text) {}

    @Test
    void words_areThoseOfTheGlossary() throws IOException {
        assertThat(lines().stream()
                        .flatMap(line -> KoreanText.retired(line.text).stream()
                                .map(word -> line.place + ": " + word + ": " + line.text)))
                .as("Korean words that docs/glossary.ko.md has retired")
                .isEmpty();
        assertThat(KoreanText.retired("이 데이터세트의 레코드")).contains("데이터세트");
        assertThat(KoreanText.retired("'읽기'에 적습니다")).contains("'읽기'");
    }

    /** The glossary is of this library: each term is in use, none stands for two concepts, none is retired. */
    @Test
    void glossary_isWhole() throws IOException {
        List<KoreanText.Entry> glossary = KoreanText.glossary();
        List<String> terms =
                glossary.stream().flatMap(entry -> entry.terms().stream()).toList();
        List<String> retired =
                glossary.stream().flatMap(entry -> entry.retired().stream()).toList();
        List<String> texts = lines().stream().map(Line::text).toList();

        assertThat(glossary).hasSizeGreaterThan(50);
        assertThat(terms)
                .doesNotHaveDuplicates()
                .allMatch(term -> texts.stream().anyMatch(text -> text.contains(term)));
        assertThat(retired)
                .doesNotHaveDuplicates()
                .noneMatch(String::isEmpty)
                .noneMatch(word -> terms.stream().anyMatch(term -> term.contains(word)));
    }

    @Test
    void particles_areChosen() throws IOException {
        assertThat(lines().stream()
                        .filter(line -> CHOSEN_BY_NOBODY
                                .matcher(TEMPLATE.matcher(line.text).replaceAll(""))
                                .find())
                        .map(line -> line.place + ": " + line.text))
                .isEmpty();
    }

    /** Sentences end as official ones do, in -다 or -십시오; a colon or a semicolon stands after a noun. */
    @Test
    void sentences_areInTheOfficialStyle() throws IOException {
        Pattern spoken = Pattern.compile("(?:세요|나요|가요|어요|아요|해요|예요|에요|네요|지요|죠)(?=[.?!;\"'<]|$)");
        assertThat(lines().stream()
                        .filter(line -> spoken.matcher(line.text).find())
                        .map(line -> line.place + ": " + line.text))
                .isEmpty();
        assertThat(List.of("함께 알려 주세요", "표시된 위치를 확인하세요.", "--format 말씀인가요?"))
                .allMatch(text -> spoken.matcher(text).find());
    }

    /** What is reported below the examples of docs/rules.ko.md is all that the rules say in Korean. */
    @Test
    void sentences_haveNothingThatACityWouldSendBack() throws IOException {
        List<String> sentences = Files.readAllLines(GeneratedFile.path("docs/rules.ko.md")).stream()
                .map(REPORTED::matcher)
                .filter(Matcher::matches)
                .map(reported -> reported.group(1))
                // What to write instead of a misspelt term is the term itself; what a code means is said of the code.
                .filter(sentence -> !sentence.contains("비슷합니다") && !sentence.contains("사용자에게 맡긴 코드"))
                .toList();
        assertThat(sentences).hasSizeGreaterThan(300);
        assertThat(sentences.stream()
                        .filter(sentence -> !KoreanText.faults(sentence).isEmpty())
                        .map(sentence -> KoreanText.faults(sentence) + " " + sentence))
                .isEmpty();
    }

    /** What the tests look for is found where it is. */
    @Test
    void faults_areFound() {
        assertThat(List.of(
                        "held로 적혔으나 취소 상태입니다",
                        "상태는 'held'입니다",
                        "1991-07-15에 서명되었습니다",
                        "1991-07에 서명되었습니다",
                        "2015/2017 동안 유효했습니다",
                        "2015-10-05/2015-10-09에 끝났습니다",
                        "2015/..에 시작했습니다",
                        "KR 밖이지만",
                        "110 USD입니다",
                        "XXXX-05-01입니다"))
                .allMatch(KoreanText::hasCode);
        assertThat(List.of("city/seoul은 대한민국에 있습니다", "'2015-10-05'를 읽을 수 없습니다", "UTF-8로 저장하십시오", "U+0041이 있습니다"))
                .noneMatch(KoreanText::hasCode);
        assertThat(List.of("상태이(가) 잠정입니다", "'서울'은(는) 없습니다", "KR을(를) 읽었습니다", "서울(Seoul)(으)로 읽었습니다"))
                .allMatch(KoreanText::hasBothForms);
        assertThat(KoreanText.hasBothForms("Москва은(는) 이름입니다")).isFalse();
        assertThat(KoreanText.hasEnDash("2014–2025년입니다")).isTrue();
        assertThat(KoreanText.faults("2014~2025년입니다")).isEmpty();
    }

    /** What tells how something is written in a document shows it so. */
    private static final Pattern OF_SYNTAX = Pattern.compile(
            "(problems\\.ko\\.tsv|help_ko\\.properties|code-words\\.tsv|WrongArguments\\.java|Find\\.java"
                    + "|FilterParser\\.java"
                    + "|WikidataFormat\\.java|XlsxTemplateWriter\\.java"
                    + "|DatasetOfEntries\\.java|NdjsonFormat\\.java|RecordTables\\.java|CountryCode\\.message"
                    + "|CurrencyCode\\.message|사용자에게 맡긴 코드|ISO 8859)");

    /** Texts without a place for a value are read as they are written. */
    @Test
    void texts_haveNoCodesAndNoEnDash() throws IOException {
        List<String> found = new ArrayList<>();
        for (Line line : lines()) {
            if (line.place.contains(".md:")
                    || OF_SYNTAX.matcher(line.place + line.text).find()) {
                continue;
            }
            Stream<String> texts = line.place.contains(".java:")
                    ? LITERAL.matcher(line.text).results().map(literal -> literal.group(1))
                    : Stream.of(line.text.split("\t", -1));
            texts.filter(text -> KOREAN.matcher(text).find())
                    .map(text -> PLACE.matcher(text).replaceAll("…"))
                    .filter(text -> KoreanText.hasCode(text) || KoreanText.hasEnDash(text))
                    .forEach(text -> found.add(line.place + ": " + text));
        }
        assertThat(found).isEmpty();
    }

    private static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String root : List.of("docs", "README.md", "CHANGELOG.md", "examples/cli/README.md")) {
            addAll(
                    lines,
                    root,
                    file -> file.endsWith(".md")
                            && !NO_PAGES_OF_OURS.matcher(file).find());
        }
        for (String root : SOURCES) {
            addAll(
                    lines,
                    root,
                    file -> file.contains("/src/main/")
                            && !NO_WORDS_OF_OURS.matcher(file).find());
        }
        assertThat(lines).hasSizeGreaterThan(2_000);
        return lines;
    }

    private static void addAll(List<Line> lines, String root, Predicate<String> isOurs) throws IOException {
        try (Stream<Path> files = Files.walk(GeneratedFile.path(root))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.toString().replace('\\', '/');
                if (isOurs.test(name)) {
                    add(lines, file);
                }
            }
        }
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
        return file.endsWith("code-lists.md") && line.matches("\\| `[A-Z]{2,4}` .*");
    }
}
