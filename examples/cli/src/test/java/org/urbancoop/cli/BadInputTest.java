package org.urbancoop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.json.UrbancoopJson;

/** Every command with every kind of file that is none: one clear line, the right exit code, and nothing is written. */
class BadInputTest {

    /** The commands that read a dataset, with IN for it and OUT for what they write. */
    private static final List<String> COMMANDS = List.of(
            "show IN",
            "stats IN",
            "find IN",
            "prove IN --sources .",
            "convert IN OUT --to ndjson",
            "tables OUT IN",
            "diff bundled IN",
            "diff IN bundled",
            "merge bundled IN OUT",
            "merge IN bundled OUT",
            "correct IN IN OUT",
            "correct bundled IN OUT",
            "redact IN OUT",
            "digest IN",
            "import IN OUT --mapping IN");

    @TempDir
    private Path folder;

    private Map<String, Path> inputs() throws IOException {
        Map<String, Path> inputs = new TreeMap<>();
        inputs.put("missing", folder.resolve("missing.json"));
        inputs.put("empty", Files.createFile(folder.resolve("empty.json")));
        inputs.put("a folder", Files.createDirectory(folder.resolve("folder.json")));
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        inputs.put("binary", Files.write(folder.resolve("binary.json"), noise));
        byte[] whole = UrbancoopJson.of().toBytes(UrbancoopDataset.load());
        inputs.put("half-written", Files.write(folder.resolve("half.json"), Arrays.copyOf(whole, whole.length / 2)));
        inputs.put("another format", Files.writeString(folder.resolve("page.json"), "<html><body>404</body></html>"));
        inputs.put("cut gzip", Files.write(folder.resolve("cut.json.gz"), new byte[] {31, (byte) 139, 8, 0, 0}));
        inputs.put("no ending", Files.writeString(folder.resolve("notes"), "nothing"));
        return inputs;
    }

    @TestFactory
    Stream<DynamicTest> badInputs_areOneLine_andNothingIsWritten() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        inputs().forEach((name, file) -> COMMANDS.forEach(command ->
                tests.add(DynamicTest.dynamicTest(command + ", " + name, () -> check(command, name, file)))));
        return tests.stream();
    }

    private void check(String command, String name, Path file) throws IOException {
        Path out = folder.resolve("out");
        String[] arguments = Arrays.stream(command.split(" ", -1))
                .map(argument -> switch (argument) {
                    case "IN" -> file.toString();
                    case "OUT" -> out.toString();
                    default -> argument;
                })
                .toArray(String[]::new);
        List<Path> before = files();
        StringWriter said = new StringWriter();
        StringWriter printed = new StringWriter();
        int code = Urbancoop.run(new PrintWriter(printed), new PrintWriter(said), arguments);
        assertThat(code).as(said.toString()).isBetween(1, 2);
        if (name.equals("missing")) {
            assertThat(code).isEqualTo(2);
        }
        assertThat(printed.toString()).isEmpty();
        assertThat(said.toString().lines())
                .singleElement()
                .asString()
                .contains(file.toString())
                .hasSizeLessThan(1_000);
        assertThat(said.toString()).doesNotContain("Exception", "null");
        assertThat(files()).isEqualTo(before);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }
}
