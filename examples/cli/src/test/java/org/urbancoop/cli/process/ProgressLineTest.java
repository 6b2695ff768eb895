package org.urbancoop.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.urbancoop.progress.Progress.Phase;

/** What is told of a command that takes long. */
class ProgressLineTest {

    private final StringWriter err = new StringWriter();
    private long seconds;

    private ProgressLine line(boolean drawn, Locale locale) {
        return new ProgressLine(new PrintWriter(err), drawn, locale, () -> seconds * 1_000_000_000);
    }

    @Test
    void nothingIsTold_beforeTwoSeconds() {
        ProgressLine line = line(true, Locale.ENGLISH);
        for (int i = 0; i < 1_000; i++) {
            seconds = i / 600;
            line.at(Phase.READING, i, 1_000);
        }
        line.at(Phase.READING, 1_000, 1_000);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void atATerminal_oneLineIsDrawnAgain_andGoesAway() {
        ProgressLine line = line(true, Locale.ENGLISH);
        line.at(Phase.READING, 0, 40_000_000);
        seconds = 4;
        line.at(Phase.READING, 10_000_000, 40_000_000);
        line.at(Phase.READING, 10_000_001, 40_000_000);
        assertThat(err.toString()).isEqualTo("\rreading: 10.0 MB / 40.0 MB (25 %), 2.5 MB/s, 0:12 left");
        err.getBuffer().setLength(0);
        seconds = 16;
        line.at(Phase.READING, 40_000_000, 40_000_000);
        assertThat(err.toString()).isEqualTo("\r" + " ".repeat(54) + "\r");
    }

    @Test
    void elsewhere_aLineComesEveryTenSeconds_inTheLanguage() {
        ProgressLine line = line(false, Locale.KOREAN);
        for (seconds = 0; seconds < 30; seconds++) {
            line.at(Phase.CHECKING, seconds * 1_000, -1);
        }
        assertThat(err.toString().lines())
                .containsExactly("검사: 2,000, 1,000/s", "검사: 12,000, 1,000/s", "검사: 22,000, 1,000/s");
    }
}
