package org.urbancoop.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTableTest {

    private static final String HEADER = "term\tlabel_en\tlabel_ko\tdeprecated\treplaced_by\n";

    @Test
    void parse_readsRowsInOrder() {
        CodeTable table = parse(HEADER + "b\tB\t나\t1.1\ta\na\tA\t가\t\t\na.c\tC\t다\t\t\n");

        assertThat(table.rows().keySet()).containsExactly("b", "a", "a.c");
        List<CodeTable.Row> rows = List.copyOf(table.rows().values());
        assertThat(rows.get(0).cell("replaced_by")).isEqualTo("a");
        assertThat(rows.get(0).cell("names")).isEmpty();
        assertThat(rows.get(1).text(Locale.KOREAN, "label_en", "label_ko")).isEqualTo("가");
        assertThat(rows.get(1).malformed("so it is")).hasMessage("Malformed code list kinds.tsv, line 3: so it is");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a,A,가,,'              | line 2: the last line has no line end",
                "'a,A,가,;'              | line 2: expected 5 cells but found 4",
                "'a,A,가,,,;'            | line 2: expected 5 cells but found 6",
                "';a,A,가,,;'            | line 2: expected 5 cells but found 1",
                "'a,A,가,,;;'            | line 3: expected 5 cells but found 1",
                "',A,가,,;'              | line 2: column 'term' is empty",
                "'a,,가,,;'              | line 2: column 'label_en' is empty",
                "'a,A,가,,;b,B,,,;'      | line 3: column 'label_ko' is empty",
                "'a,A ,가,,;'            | line 2: a cell holds a control character, or blanks at its start or end: "
                        + "'A '",
                "'a,A,가,,;a,B,나,,;'    | line 3: term 'a' stands twice",
                "'a,A,가,1.1,b;'         | line 2: replaced by 'b', which is no term of the list",
                "'a,A,가,,b;b,B,나,,;'   | line 2: a term that is replaced must be deprecated",
                "'a.b,A,가,,;'           | line 2: term 'a.b' has no broader term 'a'",
            })
    void parse_refusesMalformedRows(String rows, String problem) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> parse(HEADER + rows.replace(',', '\t').replace(';', '\n')))
                .withMessage("Malformed code list kinds.tsv, " + problem);
    }

    @Test
    void parse_refusesLinesThatEndWithCarriageReturns() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> parse(HEADER + "a\tA\t가\t\t\r\n"))
                .withMessageStartingWith("Malformed code list kinds.tsv, line 2: a cell holds a control character");
    }

    @ParameterizedTest
    @CsvSource({
        "'term,label_en', column 'label_ko' is missing",
        "'label_en,label_ko', column 'term' is missing",
        "'term,label_en,label_ko,label_en', column 'label_en' stands twice",
        "'term,label_en,label_ko,definiton_en', there is no column 'definiton_en'",
        "'', there is no column ''",
    })
    void parse_refusesMalformedHeaders(String header, String problem) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> parse(header.replace(',', '\t') + "\n"))
                .withMessage("Malformed code list kinds.tsv, line 1: " + problem);
    }

    @Test
    void parse_refusesWhatIsNotUtf8() {
        byte[] latin1 = (HEADER + "a\tÅ\t가\t\t\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> CodeTable.parse("kinds.tsv", latin1))
                .withMessage("Malformed code list kinds.tsv: it is not UTF-8");
    }

    @Test
    void load_ofAFileThatIsMissing() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> CodeTable.load("kinds"))
                .withMessage("Code list kinds.tsv is missing from the library");
    }

    private static CodeTable parse(String text) {
        return CodeTable.parse("kinds.tsv", text.getBytes(StandardCharsets.UTF_8));
    }
}
