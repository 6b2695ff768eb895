package org.urbancoop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightToLeftTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'منتدى المدن (2024)' is not written as en is | منتدى المدن (2024)
            'فعالية W3C 2024' is long                    | فعالية W3C 2024
            'הפצה 2.0 (beta)', 'B' and 'שלום'            | הפצה 2.0 (beta);שלום
            'مدينة is not closed                         | مدينة
            القاهرة                                      | القاهرة
            Cairo (القاهرة) and ירושלים, both            | القاهرة;ירושלים
            שלום, עולם! 3 days                           | שלום, עולם
            منتدى 2024/2025                              | منتدى 2024/2025
            مَدِينَة x                                   | مَدِينَة
            מוזיאון MoMA בניו יורק                       | מוזיאון;בניו יורק
            Seoul (2024)                                 | ""
            서울 2024                                     | ""
            """)
    void runs_ofATable(String text, String runs) {
        assertThat(RightToLeft.runs(text).stream()
                        .map(run -> text.substring(run.from(), run.to()))
                        .collect(Collectors.joining(";")))
                .isEqualTo(runs);
    }

    @Test
    void isolated_marksThem_andNothingElse() {
        assertThat(VisibleText.isolated("in 'القاهرة (2024)' today"))
                .isEqualTo("in '\u2068القاهرة (2024)\u2069' today");
        assertThat(VisibleText.isolated("서울 2024")).isEqualTo("서울 2024");
        // What the text itself brings is shown, not followed.
        assertThat(VisibleText.isolated("a\u2068b\u202e")).isEqualTo("a\\u2068b\\u202e");
    }

    @Property
    void runs_areInOrder_andHoldAllSuchLetters(@ForAll String text) {
        int[] last = {0};
        StringBuilder outside = new StringBuilder();
        for (RightToLeft.Run run : RightToLeft.runs(text)) {
            assertThat(run.from()).isGreaterThanOrEqualTo(last[0]);
            assertThat(run.to()).isGreaterThan(run.from());
            outside.append(text, last[0], run.from());
            last[0] = run.to();
        }
        outside.append(text.substring(last[0]));
        assertThat(RightToLeft.runs(outside.toString())).isEmpty();
    }
}
