package org.urbancoop.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.testing.Peers;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.testing.GeneratedFile;

/**
 * Reads calendars with ical.js and with python3-icalendar: the same events at the same times. Needs npm, Node.js and
 * Debian's {@code python3-icalendar}.
 */
@Tag("slow")
@Tag("readers")
class CalendarReadersTest {

    private static final Path SCRIPTS = GeneratedFile.path("json/exchange/calendar/src/test/node/calendar-check");
    private static final String PYTHON = "/usr/bin/python3";

    private static final Path FOLDER = GeneratedFile.path("json/exchange/calendar/target/calendar-check");

    @Test
    void icalJs_readsTheSameTimes() throws Exception {
        Files.createDirectories(FOLDER);
        for (String script : List.of("package.json", "check.mjs")) {
            Files.write(FOLDER.resolve(script), Files.readAllBytes(SCRIPTS.resolve(script)));
        }
        Peers.require("npm", "--version");
        run(List.of("npm", "install", "--silent", "--no-audit", "--no-fund"));
        for (Dataset dataset : List.of(UrbancoopDataset.load(), Calendars.hard())) {
            assertThat(run(List.of("node", "check.mjs", write(dataset)))).isEqualTo(Calendars.expected(dataset));
        }
    }

    @Test
    void pythonIcalendar_readsTheSameTimes() throws Exception {
        Files.createDirectories(FOLDER);
        Peers.require(PYTHON, "-c", "import icalendar");
        for (Dataset dataset : List.of(UrbancoopDataset.load(), Calendars.hard())) {
            String script = SCRIPTS.resolve("check.py").toAbsolutePath().toString();
            assertThat(run(List.of(PYTHON, script, write(dataset)))).isEqualTo(Calendars.expected(dataset));
        }
    }

    private static String write(Dataset dataset) throws IOException {
        String name = dataset.getId() + ".ics";
        Files.write(FOLDER.resolve(name), Calendars.write(new CalendarFormat(), dataset, FormatOptions.standard()));
        return name;
    }

    private static List<String> run(List<String> command) throws IOException, InterruptedException {
        Path output = FOLDER.resolve("output.txt");
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(() -> String.join(" ", command) + ": " + text(output))
                .isZero();
        return text(output).lines().toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
