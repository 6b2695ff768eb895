package org.urbancoop.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.urbancoop.testing.GeneratedFile;

/** Writes {@code docs/notations.ko.md}: what the readers make of the Korean notations, in the words that they say. */
class NotationsPageTest {

    private static final String HEAD = """
            # 한국어 표기

            시청 웹사이트와 보도자료에 적히는 날짜·시각·수·금액을 어떻게 읽는지 보여 줍니다. 이 문서는 시험이 쓰며, 값과 알리는 말은 실제로 읽은 결과입니다.

            - 값이 없는 줄은 읽지 않고 까닭을 알린 것입니다. 일부만 읽는 일은 없고, 값에 담지 않은 말은 모두 알립니다.
            - 값은 데이터셋에 적히는 모양입니다. `X`는 적혀 있지 않은 자리이고 `~`는 대략, `..`는 끝이 열려 있음을 뜻합니다.
            - 적힌 요일이 날짜와 다르면 언제나 알립니다.
            - 쓴 곳이 있는 줄은 그 공개 문서에 그렇게 적혀 있습니다. 나머지는 같은 방식으로 만든 것입니다.
            - 자모로 풀어 쓴 한글(NFD)도 똑같이 읽습니다.

            읽는 방법을 정한 까닭은 [결정 180](decisions/0180-korean-as-cities-write-it.md)과 \
            [결정 187](decisions/0187-korean-glossary-and-names.md)에 있습니다.
            """;

    private static final Map<String, String> TITLES = Map.of(
            "period", "날짜와 기간",
            "date-and-hours", "시각이 있는 날짜",
            "hours", "시각",
            "quantity", "수",
            "money", "금액");

    @Test
    void page_isWhatTheReadersSay() {
        List<KoreanNotation> rows = KoreanNotation.all();
        assertThat(rows.stream().map(KoreanNotation::reader)).allMatch(TITLES::containsKey);
        List<String> lines = new ArrayList<>(HEAD.lines().toList());
        for (String reader : KoreanNotation.READERS.keySet()) {
            lines.addAll(
                    List.of("", "## " + TITLES.get(reader), "", "| 적힌 그대로 | 값 | 알리는 말 | 쓴 곳 |", "|---|---|---|---|"));
            rows.stream()
                    .filter(row -> row.reader().equals(reader))
                    .map(NotationsPageTest::line)
                    .forEach(lines::add);
        }
        GeneratedFile.check("docs/notations.ko.md", String.join("\n", lines) + "\n");
    }

    private static String line(KoreanNotation row) {
        Reading<?> reading = row.read(Normalizer.Form.NFC);
        String value = KoreanNotation.values(reading);
        String said = reading.findings().stream()
                .map(finding -> finding.message(Locale.KOREAN))
                .collect(Collectors.joining(" "));
        return "| " + row.printed() + " | " + (value.isEmpty() ? "" : "`" + value.replace(" | ", "` 또는 `") + "`")
                + " | "
                + said.replace("|", "\\|") + " | "
                + (row.page().isEmpty() ? "" : "[" + URI.create(row.page()).getHost() + "](" + row.page() + ")") + " |";
    }
}
