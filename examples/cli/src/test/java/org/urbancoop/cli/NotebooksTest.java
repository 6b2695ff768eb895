package org.urbancoop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.json.canonical.Digests;

/**
 * {@code examples/notebooks}: what was executed is what is there, on the dataset that is there. Whether it would show
 * the same again only its {@code run.sh} tells, which needs Jupyter, R and Node.js.
 */
class NotebooksTest {

    private static final Path FOLDER = Path.of(System.getProperty("urbancoop.root"), "examples/notebooks");

    private static final String AGAIN = "Execute it anew: examples/notebooks/run.sh --update";

    @Test
    void executed_isWhatIsThere() throws IOException {
        Map<String, String> executed = Files.readAllLines(FOLDER.resolve("executed.sha256")).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toMap(line -> line.substring(66), line -> line.substring(0, 64)));
        Map<String, String> there = new TreeMap<>();
        for (Path file : files("ipynb|sql|R|java|jsh|mjs|txt")) {
            there.put(String.valueOf(file.getFileName()), sha256(file));
        }
        there.put("dataset", Digests.form(UrbancoopDataset.load()).sha256());
        assertThat(executed).as(AGAIN).containsExactlyInAnyOrderEntriesOf(there);
    }

    @Test
    void notebooks_showWhatTheirCellsShow_andNoPathOfAMachine() throws IOException {
        for (Path notebook : files("ipynb")) {
            assertThat(Files.readString(notebook))
                    .as(notebook + ": " + AGAIN)
                    .contains("\"execution_count\": 1")
                    .doesNotContain("\"execution_count\": null", "\"output_type\": \"error\"")
                    .doesNotContainPattern("[\"' (=]/(?:[A-Za-z0-9_.-]+/){2,}");
        }
    }

    @Test
    void files_areSmall() throws IOException {
        long bytes = 0;
        for (Path file : files("ipynb|txt")) {
            bytes += Files.size(file);
        }
        assertThat(bytes).isLessThan(150_000);
    }

    /** One line gives the class path; it is that of the jar with everything. */
    @ParameterizedTest
    @ValueSource(strings = {"java -cp urbancoop.jar Question.java", "jshell --class-path urbancoop.jar question.jsh"})
    void singleFile_runs(String line) throws IOException, InterruptedException {
        String page = Files.readString(FOLDER.resolve("README.md"));
        assertThat(page).contains(line);
        List<String> command = new ArrayList<>(List.of(line.split(" ", -1)));
        String file = command.get(command.size() - 1);
        command.set(
                0,
                Path.of(System.getProperty("java.home"), "bin", command.get(0)).toString());
        command.set(2, System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).endsWith(Files.readString(FOLDER.resolve(file + ".txt")));
        assertThat(page).contains("```text\n" + Files.readString(FOLDER.resolve(file + ".txt")) + "```");
    }

    private static List<Path> files(String endings) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches(".*[.](" + endings + ")"))
                    .sorted()
                    .toList();
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
