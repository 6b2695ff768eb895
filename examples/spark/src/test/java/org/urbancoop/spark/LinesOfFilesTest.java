package org.urbancoop.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.urbancoop.json.LineStretch;

/** Files and lines of what was read and of what was not. */
class LinesOfFilesTest {

    private static final String LINES = """
        {"type": "city", "id": "a", "name": "A", "kind": "city"}

        {"type": "city", "id": "b", "name": "B"}\r
        not json
        {"type": "city", "id": "ü", "name": "Ü", "kind": "city"}
        {"type": "city", "id": "c", "name": "C", "kind": "city", "parent": "city/nowhere"}\
        """;

    private static final Configuration HADOOP = new Configuration();

    /** Wherever a file is cut, each line is read once and has its number. */
    @Test
    void everyCut_givesEachLineOnce() throws IOException {
        Path file = Sessions.folder().resolve("cut.txt");
        byte[] bytes = LINES.getBytes(StandardCharsets.UTF_8);
        Files.write(file, bytes);
        for (int stretch = 1; stretch <= bytes.length + 1; stretch++) {
            List<String> numbered = new ArrayList<>();
            long feeds = 0;
            for (int start = 0; start < bytes.length; start += stretch) {
                Split split = new Split(
                        0,
                        file.toString(),
                        bytes.length,
                        new LineStretch(start, Math.min(bytes.length, start + stretch), feeds));
                LineStretch.Lines lines = split.lines(HADOOP);
                try (InputStream in = lines.stream()) {
                    byte[] part = in.readAllBytes();
                    long number = lines.linesBefore();
                    for (String line : new String(part, StandardCharsets.UTF_8).split("(?<=\n)", -1)) {
                        if (!line.isEmpty()) {
                            numbered.add(++number + line);
                        }
                    }
                }
                feeds += split.countFeeds(HADOOP);
            }
            List<String> expected = new ArrayList<>();
            for (String line : LINES.split("(?<=\n)", -1)) {
                expected.add(expected.size() + 1 + line);
            }
            assertThat(numbered).as("stretch %d", stretch).isEqualTo(expected);
        }
    }

    @Test
    void program_writesFindingsAndRejectedLines() throws IOException {
        Path folder = Sessions.folder();
        Files.writeString(folder.resolve("one.ndjson"), LINES);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("two.jsonl.gz")))) {
            out.write(LINES.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(folder.resolve("empty.ndjson"), "");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        List<String> arguments = List.of(
                folder.toString(),
                folder + "/out",
                "--stretch",
                "150",
                "--format",
                "json",
                "--one-task",
                "3",
                "--partitions",
                "2");
        int exit = ValidateFiles.run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8));
        String summary = printed.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(summary).isEqualTo(1);
        assertThat(summary)
                .contains("4 lines read, 6 rejected", "reference-leads-nowhere", "city-nearly-repeated: 4 records");
        List<Row> problems = Sessions.local()
                .read()
                .json(folder + "/out/problems")
                .where("file like '%one.ndjson'")
                .orderBy("line")
                .select("line", "text")
                .collectAsList();
        assertThat(problems)
                .extracting(row -> row.getLong(0) + row.getString(1).substring(0, 8))
                .containsExactly("3{\"type\":", "4not json", "5{\"type\":");
        assertThat(Sessions.local()
                        .read()
                        .json(folder + "/out/findings")
                        .where("code = 'id-duplicate'")
                        .select("line")
                        .collectAsList())
                .extracting(row -> row.getLong(0))
                .containsExactly(1L, 6L);
    }

    @Test
    void wrongArguments_areTold() {
        assertThat(told("nowhere.ndjson", "out")).contains("No file of one object a line", "nowhere.ndjson");
        assertThat(told("a")).contains("FILES and OUT are needed", "urbancoop-spark FILES OUT");
        assertThat(told("a", "b", "--stretch", "0")).contains("--stretch is a number from 1, not 0");
        assertThat(told("a", "b", "--format", "xml")).contains("--format is parquet or json, not xml");
        assertThat(told("a", "b", "--colour", "red")).contains("There is no option --colour");
    }

    private static String told(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        assertThat(ValidateFiles.run(List.of(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);
        return printed.toString(StandardCharsets.UTF_8);
    }
}
