package org.urbancoop.tables.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.format.FormatInput;

/** CSV files as people's programs write them: every encoding, every separator, and what is no CSV at all. */
class CsvSheetsTest {

    private static final String KOREAN = "도시,국가\n파리,프랑스\n하노이,베트남\n";
    private static final String WESTERN = "Stadt;Land\nZürich;Schweiz\nŒuilly;„Frankreich“\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static List<List<String>> read(byte[] bytes) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Sheets sheets = Sheets.open(FormatInput.of(bytes))) {
            sheets.rows(sheets.names().get(0))
                    .forEachRemaining(row ->
                            rows.add(row.cells().stream().map(SheetCell::text).toList()));
        }
        return rows;
    }

    private static List<List<String>> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String remark(byte[] bytes) throws IOException {
        try (Sheets sheets = Sheets.open(FormatInput.of(bytes))) {
            return String.join(
                    "", sheets.remarks().stream().map(each -> each.english()).toList());
        }
    }

    private static byte[] marked(String mark, String text, Charset charset) {
        return (mark + text).getBytes(charset);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false, ''",
        "UTF-8, true, ''",
        "UTF-16LE, true, ''",
        "UTF-16BE, true, ''",
        "x-windows-949, false, windows-949 (Korean)",
        "EUC-KR, false, windows-949 (Korean)"
    })
    void encodings_korean(String charset, boolean mark, String remark) throws IOException {
        byte[] bytes = marked(mark ? "\uFEFF" : "", KOREAN, Charset.forName(charset));
        assertThat(read(bytes)).containsExactly(List.of("도시", "국가"), List.of("파리", "프랑스"), List.of("하노이", "베트남"));
        assertThat(remark(bytes)).contains(remark);
        assertThat(remark(bytes).isEmpty()).isEqualTo(remark.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-16LE, ''", "UTF-16BE, ''", "windows-1252, windows-1252 (western Europe)"})
    void encodings_western(String charset, String remark) throws IOException {
        byte[] bytes = WESTERN.getBytes(Charset.forName(charset));
        assertThat(read(bytes))
                .containsExactly(
                        List.of("Stadt", "Land"), List.of("Zürich", "Schweiz"), List.of("Œuilly", "„Frankreich“"));
        assertThat(remark(bytes)).contains(remark);
    }

    /** What one byte means cannot be told: the guess says so. */
    @Test
    void encodings_westernOfTwoKinds_saySo() throws IOException {
        byte[] bytes = "Stadt;Preis\nKöln;5 €\n".getBytes(Charset.forName("ISO-8859-15"));
        assertThat(read(bytes)).contains(List.of("Köln", "5 ¤"));
        assertThat(remark(bytes)).contains("ISO 8859-15", "€");
    }

    @Test
    void encodings_damagedUtf8_isNoOtherEncoding() {
        String text = "이름\n".repeat(50);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[10 * 7 + 1] = '(';
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(UnreadableSheetException.class)
                .hasMessageContaining("[malformed-utf8]")
                .hasMessageContaining("11:1");
    }

    /** What is a character in UTF-8, and where the first stands that is none, as the JDK's decoder has it. */
    @Test
    void encodings_utf8_asTheJdkDecodesIt() {
        byte[] before = "이름이름이름\n".repeat(10).getBytes(StandardCharsets.UTF_8);
        int accepted = 0;
        for (int first : new int[] {
            0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF8,
            0xFF
        }) {
            for (int second : new int[] {'a', 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0}) {
                for (int third : new int[] {'a', 0x80, 0xBF, 0xC0}) {
                    for (int fourth : new int[] {'a', 0x80, 0xBF}) {
                        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                        bytes.writeBytes(before);
                        bytes.writeBytes(
                                new byte[] {'a', (byte) first, (byte) second, (byte) third, (byte) fourth, '\n'});
                        boolean isUtf8 = isUtf8(bytes.toByteArray());
                        accepted += isUtf8 ? 1 : 0;
                        if (isUtf8) {
                            assertThatNoException().isThrownBy(() -> remark(bytes.toByteArray()));
                        } else {
                            assertThatThrownBy(() -> remark(bytes.toByteArray()))
                                    .hasMessageContaining("[malformed-utf8]")
                                    .hasMessageContaining("(11:");
                        }
                    }
                }
            }
        }
        assertThat(accepted).isGreaterThan(50);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Test
    void encodings_bytesOfNone() {
        byte[] bytes = {'a', ',', (byte) 0x81, (byte) 0x20, '\n'};
        assertThatThrownBy(() -> read(bytes)).hasMessageContaining("[encoding-not-known]");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void separators(String separator) throws IOException {
        String text = String.join(separator, "City", "Country", "Signed") + "\n";
        text += String.join(separator, "Paris", "France", "1991") + "\n";
        text += String.join(separator, "Rome", "Italy", "2000") + "\n";
        assertThat(read(text)).contains(List.of("Paris", "France", "1991"));
    }

    @Test
    void separators_decimalCommas() throws IOException {
        assertThat(read("Stadt;Breite\nKöln;50,9\nBonn;50,7\n")).contains(List.of("Bonn", "50,7"));
    }

    @Test
    void separators_listsInCells() throws IOException {
        assertThat(read("City,Languages,Since\nBern,de; fr,1990\nBiel,de; fr,1991\n"))
                .contains(List.of("Biel", "de; fr", "1991"));
    }

    @Test
    void separators_titleRowsAreNarrow() throws IOException {
        assertThat(read("Partners of the city\n\nCity;Country;Date\nParis;France;1991\n"))
                .containsExactly(
                        List.of("Partners of the city"),
                        List.of(""),
                        List.of("City", "Country", "Date"),
                        List.of("Paris", "France", "1991"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\nA;B\n1,2;3\n", "SEP=;\r\nA;B\r\n1,2;3\r\n"})
    void separators_declared(String text) throws IOException {
        assertThat(read(text)).containsExactly(List.of("A", "B"), List.of("1,2", "3"));
    }

    @Test
    void quotes_andLineEnds() throws IOException {
        assertThat(read("A,B\r\n\"x, y\",\"line\nline \"\"q\"\"\"\r1,2\n"))
                .containsExactly(List.of("A", "B"), List.of("x, y", "line\nline \"q\""), List.of("1", "2"));
        assertThat(read("A,B\n6\" pipe,2\n")).contains(List.of("6\" pipe", "2"));
    }

    @Test
    void quotes_notClosed_tellTheRow() {
        assertThatThrownBy(() -> read("A,B\n1,2\n\"x,3\n4,5\n"))
                .isInstanceOf(UncheckedIOException.class)
                .extracting(Throwable::getCause, InstanceOfAssertFactories.THROWABLE)
                .hasMessageContaining("[malformed-csv]")
                .hasMessageContaining("A3");
    }

    @Test
    void rows_haveTheNumbersThatASpreadsheetShows() throws IOException {
        Path file = folder.resolve("Partners.csv");
        Files.writeString(file, "A,B\n\n\"two\nlines\",x\n1,y\n");
        try (Sheets sheets = Sheets.open(FormatInput.of(file))) {
            List<String> places = new ArrayList<>();
            sheets.rows("Partners").forEachRemaining(row -> row.filled().forEach(cell -> places.add(cell.toString())));
            assertThat(places)
                    .containsExactly(
                            "Partners!A1 'A'",
                            "Partners!B1 'B'",
                            "Partners!A3 'two\nlines'",
                            "Partners!B3 'x'",
                            "Partners!A4 '1'",
                            "Partners!B4 'y'");
            assertThatThrownBy(() -> sheets.rows("Other")).hasMessageContaining("There is no sheet Other");
        }
    }

    @Test
    void cells_maybeLong_blank_andMany() throws IOException {
        String longest = "x".repeat(32_767);
        assertThat(read("A,B\n" + longest + ",\u00A0 \n")).contains(List.of(longest, "\u00A0 "));
        assertThat(read("1,".repeat(16_383) + "1\n"))
                .singleElement()
                .satisfies(row -> assertThat(row).hasSize(16_384));
        assertThatThrownBy(() -> read("1,".repeat(16_384) + "1\n"))
                .hasRootCauseInstanceOf(UnreadableSheetException.class)
                .hasMessageContaining("[too-many-columns]");
    }

    @Test
    void empty() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("\uFEFF")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "504b0304, workbook-without-reader",
        "d0cf11e0a1b11ae1, workbook-of-1997",
        "255044462d312e37, not-a-sheet",
        "89504e470d0a1a0a, not-a-sheet",
        "ffd8ffe000104a46, not-a-sheet",
        "474946383961, not-a-sheet",
        "3c3f786d6c20, not-a-sheet",
        "3c68746d6c3e, not-a-sheet"
    })
    void otherFiles_areNamed(String start, String code) {
        byte[] bytes = java.util.HexFormat.of().parseHex(start + "00".repeat(40));
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(UnreadableSheetException.class)
                .hasMessageContaining("[" + code + "]");
    }

    /** Whatever the bytes are, there are rows or a problem that is named. */
    @Test
    void anyBytes() {
        Random random = new Random(19);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            if (i % 2 == 0) {
                for (int j = 0; j < bytes.length; j++) {
                    bytes[j] = (byte) ",;\t\"\n\ra1é".charAt(Math.floorMod(bytes[j], 9));
                }
            }
            try {
                assertThat(read(bytes)).isNotNull();
            } catch (IOException e) {
                assertThat(e).isInstanceOf(UnreadableSheetException.class);
            } catch (UncheckedIOException e) {
                assertThat(e.getCause()).isInstanceOf(UnreadableSheetException.class);
            }
        }
    }
}
