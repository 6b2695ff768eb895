package org.urbancoop.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Property
    void distance_isThatOfAllPairsOfLetters_upToWhatIsTooFar(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 9) String a,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 9) String b,
            @ForAll @IntRange(min = 1, max = 12) int tooFar) {
        int exact = exact(a, b);
        assertThat(Spelling.distance(a, b, Integer.MAX_VALUE)).isEqualTo(exact);
        assertThat(Math.min(tooFar, Spelling.distance(a, b, tooFar))).isEqualTo(Math.min(tooFar, exact));
    }

    @Test
    void distance_ofLongTexts_takesNoMoreThanTheirLength() {
        // All pairs of letters would be 4 GB.
        String name = "ab".repeat(16_000);
        assertThat(Spelling.distance(name, name.replaceFirst("ab", "ba"), 3)).isOne();
    }

    @Property
    void fold_ofAsciiAlone_isThatOfTheSameTextAmongOtherLetters(
            @ForAll @CharRange(from = '\0', to = '\u007f') @StringLength(max = 20) String text) {
        assertThat(Spelling.fold(text) + "e").isEqualTo(Spelling.fold(text + "É"));
    }

    private static int exact(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
