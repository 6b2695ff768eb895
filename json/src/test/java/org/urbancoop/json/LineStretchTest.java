package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineStretchTest {

    private static final String LINE = "{\"type\":\"city\",\"id\":\"c%d\",\"name\":\"도시 %d\",\"kind\":\"city\"}";

    /** A line of a file that is read in stretches, each apart, with its number, what it holds and what is wrong. */
    private static List<String> inStretches(byte[] file, long step) throws IOException {
        List<LineStretch> stretches = LineStretch.of(file.length, step);
        List<Long> feeds = new ArrayList<>();
        for (LineStretch stretch : stretches) {
            feeds.add(stretch.countFeeds(from(file, stretch.start())));
        }
        List<String> lines = new ArrayList<>();
        for (LineStretch stretch : LineStretch.numbered(stretches, feeds)) {
            LineStretch.Lines in = stretch.open(from(file, stretch.openAt()));
            lines.addAll(lines(in.stream(), in.linesBefore()));
        }
        return lines;
    }

    private static InputStream from(byte[] file, long start) {
        return new ByteArrayInputStream(file, (int) start, file.length - (int) start);
    }

    private static List<String> lines(InputStream in, long before) throws IOException {
        List<String> lines = new ArrayList<>();
        try (RecordReader reader = UrbancoopJson.of().lines(in)) {
            reader.forEachRemaining(line -> lines.add(before + line.location().line() + " " + line.value() + " "
                    + line.problems().size()));
        }
        return lines;
    }

    @Property(tries = 200)
    void linesInStretches_areThoseOfTheFile(
            @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> kinds,
            @ForAll @IntRange(min = 1, max = 90) int step)
            throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < kinds.size(); i++) {
            text.append(
                    switch (kinds.get(i)) {
                        case 0 -> "\n";
                        case 1 -> "{\"id\":\n";
                        case 2 -> "\r\n";
                        case 3 -> String.format(LINE, i, i);
                        default -> String.format(LINE, i, i) + "\n";
                    });
        }
        byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(inStretches(file, step)).isEqualTo(lines(from(file, 0), 0));
    }

    @Test
    void singleBytes_endWhereBlocksDo() throws IOException {
        byte[] file = "a\nbc\nd".getBytes(StandardCharsets.UTF_8);
        LineStretch second = new LineStretch(2, 4, 1);
        LineStretch.Lines lines = second.open(from(file, second.openAt()));
        assertThat(lines.linesBefore()).isEqualTo(1);
        try (InputStream in = lines.stream()) {
            assertThat(List.of(in.read(), in.read(), in.read(), in.read()))
                    .containsExactly((int) 'b', (int) 'c', (int) '\n', -1);
        }
    }

    @Test
    void numbersThatAreNone_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LineStretch.of(10, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new LineStretch(5, 4, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineStretch.numbered(LineStretch.of(10, 5), List.of(1L)))
                .withMessage("There are 2 stretches, and line feeds of 1");
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> new LineStretch(0, 10, 0).countFeeds(from(new byte[3], 0)))
                .withMessage("The file ends before byte 10");
        assertThatIllegalArgumentException().isThrownBy(() -> LineStretch.of(Long.MAX_VALUE, 1));
        assertThat(LineStretch.of(Long.MAX_VALUE, Long.MAX_VALUE - 1)).hasSize(2);
        assertThat(LineStretch.of(0, 5)).isEmpty();
    }
}
