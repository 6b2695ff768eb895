package org.urbancoop.json.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.Corpus;
import org.urbancoop.json.RecordReader;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.message.Message;
import org.urbancoop.testing.GeneratedFile;

class ProblemWordsTest {

    private static final Pattern ENGLISH =
            Pattern.compile("\\b(a|an|the|or|and|of|at|after|but|with|without|than|which|has|is|to|from|only)\\b");

    private static final Pattern HANGUL = Pattern.compile("[가-힣]");

    /** What every reader says of every bad document of the corpus. */
    @Test
    void everySentence_hasItsKorean() {
        Set<String> silent = new TreeSet<>();
        int problems = 0;
        for (Corpus.Document document : Corpus.all()) {
            for (UrbancoopJson json :
                    new UrbancoopJson[] {UrbancoopJson.of(), UrbancoopJson.of().withConstraints()}) {
                for (JsonProblem problem :
                        json.decode(document.bytes(), document.type()).problems()) {
                    problems++;
                    collect(problem.ruleMessage(), silent);
                    collect(problem.hintMessage(), silent);
                }
            }
        }
        assertThat(problems).isGreaterThan(300);
        assertThat(silent).as("sentences that problems.ko.tsv has no line for").isEmpty();
    }

    /** A constraint brings its own Korean, and keeps it where a record is read out of its document. */
    @Test
    void constraint_ofARecordInADocument_keepsItsKorean() throws IOException {
        byte[] document = ("{\"format\":\"urbancoop\",\"formatVersion\":\"1.0\",\"id\":\"d\",\"title\":\"D\","
                        + "\"cities\":[{\"id\":\"a\",\"name\":\" \",\"kind\":\"city\"}]}")
                .getBytes(StandardCharsets.UTF_8);
        UrbancoopJson json = UrbancoopJson.of().withConstraints();
        try (RecordReader reader = json.records(new ByteArrayInputStream(document))) {
            JsonProblem problem = reader.next().problems().get(0);
            assertThat(problem.pointer()).hasToString("/cities/0/name");
            assertThat(problem.ruleMessage().korean()).containsPattern(HANGUL);
            assertThat(problem)
                    .isEqualTo(json.decode(document, Dataset.class).problems().get(0));
        }
    }

    private static void collect(Message message, Set<String> silent) {
        String said = message.korean().replaceAll("'[^']*'|\"[^\"]*\"", "");
        boolean korean = HANGUL.matcher(message.korean()).find()
                && !ENGLISH.matcher(said).find();
        if (!message.english().isEmpty() && !korean) {
            silent.add(message.english() + " = " + message.korean());
        }
    }

    /** Each literal sentence of the sources, such as a hint, has a line. */
    @Test
    void table_hasNoSentenceTwice() throws IOException {
        String table = Files.readString(
                GeneratedFile.path("json/src/main/resources/org/urbancoop/json/problem/problems.ko.tsv"));
        assertThat(table.lines().map(line -> line.substring(0, line.indexOf('\t'))))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(100);
        assertThat(table.lines()).allSatisfy(line -> assertThat(line).matches("[^\t]+\t[^\t]*([가-힣]|\\{|')[^\t]*"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            expected a text but found a number | 텍스트가 있어야 하는데 수가 있습니다
            expected a date (EDTF), there a digit or 'X' but found the end of the text at character 3 | \
            날짜(EDTF)가 있어야 합니다. 3번째 자리는 숫자나 'X'이어야 하는데 텍스트의 끝입니다
            the mandatory member 'name' of City is missing | City의 필수 항목 'name'이 없습니다
            raise the limit 'depth' if it is meant to be so deep | 이렇게 깊은 것이 맞으면 한도 'depth'를 올리십시오
            something that nobody says | something that nobody says
            """)
    void message_ofASentence(String english, String korean) {
        assertThat(ProblemWords.message(english)).isEqualTo(new Message(english, korean));
    }

    @Test
    void message_inOneLine() {
        JsonProblem problem = UrbancoopJson.of()
                .decode("{\"id\":\"a\",\"name\":5,\"kind\":\"city\"}".getBytes(StandardCharsets.UTF_8), City.class)
                .problems()
                .get(0);
        assertThat(problem.message(Locale.ENGLISH))
                .isEqualTo("/name, line 1, column 18: expected a text but found a number: '5'; write it in quotes"
                        + " [wrong-type]");
        assertThat(problem.message(Locale.KOREAN))
                .isEqualTo("/name, 1행 18열: 텍스트가 있어야 하는데 수가 있습니다: '5'; 따옴표로 묶으십시오 [wrong-type]");
    }
}
