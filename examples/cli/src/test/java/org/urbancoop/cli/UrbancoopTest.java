package org.urbancoop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all commands: help, version, errors in one line, exit codes. */
class UrbancoopTest {

    private static final String HIDDEN = "a\u202eb\u001b[31mc\nd\u200b";
    private static final String SHOWN = "a\\u202eb\\u001b[31mc\\u000ad\\u200b";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Urbancoop.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    /** The program itself, and each of its commands. */
    static List<List<String>> commands() {
        List<List<String>> commands = new ArrayList<>();
        commands.add(List.of());
        Urbancoop.commandLine().getSubcommands().keySet().forEach(name -> commands.add(List.of(name)));
        return commands;
    }

    /** With what a command can't do without. */
    private static List<String> complete(List<String> command) {
        return switch (String.join("", command)) {
            case "validate" -> List.of("validate", "bundled");
            case "explain" -> List.of("explain", "role");
            case "convert" -> List.of("convert", "bundled", "out.json");
            case "diff" -> List.of("diff", "bundled", "bundled");
            case "merge" -> List.of("merge", "bundled", "bundled", "out");
            case "correct" -> List.of("correct", "bundled", "in", "out");
            case "prove" -> List.of("prove", "bundled", "--sources", "folder");
            case "redact" -> List.of("redact", "bundled");
            case "completion" -> List.of("completion", "bash");
            case "tables" -> List.of("tables", "folder");
            case "atlas" -> List.of("atlas", "folder");
            case "template" -> List.of("template", "out");
            case "propose" -> List.of("propose", "in");
            case "import" -> List.of("import", "in", "out");
            case "import-policy-table" -> List.of("import-policy-table", "in", "out");
            default -> command;
        };
    }

    private static String[] with(List<String> command, String... arguments) {
        return Stream.concat(command.stream(), Stream.of(arguments)).toArray(String[]::new);
    }

    @Test
    void commands_areThese() {
        assertThat(Urbancoop.commandLine().getSubcommands().keySet())
                .containsExactlyInAnyOrder(
                        "show",
                        "stats",
                        "find",
                        "explain",
                        "validate",
                        "prove",
                        "convert",
                        "tables",
                        "atlas",
                        "template",
                        "propose",
                        "import",
                        "import-policy-table",
                        "diff",
                        "merge",
                        "correct",
                        "redact",
                        "digest",
                        "schema",
                        "completion");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_namesTheCommandAndTheExitCodes(List<String> command) {
        assertThat(run(with(command, "--help"))).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString())
                .startsWith("Usage: urbancoop " + String.join("", command))
                .contains("--help", "--version", "Exit codes:", "please report it");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void version_isThatOfTheBuild(List<String> command) {
        assertThat(run(with(command, "--version"))).isZero();
        assertThat(out.toString().lines())
                .singleElement()
                .asString()
                .matches("urbancoop \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void wrongArguments_areOneVisibleLine(List<String> command) {
        for (String argument : List.of("--" + HIDDEN, "-" + HIDDEN, "--lang=" + HIDDEN, "--cap=" + HIDDEN)) {
            err.getBuffer().setLength(0);
            assertThat(run(with(complete(command), argument))).isEqualTo(2);
            assertIsOneVisibleLine();
        }
        err.getBuffer().setLength(0);
        // More than any command takes; validate takes all, and looks for the first. What prove lacks is told before.
        List<String> start = command.contains("prove") ? complete(command) : command;
        assertThat(run(with(start, HIDDEN, HIDDEN, HIDDEN, HIDDEN))).isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains(SHOWN)
                .doesNotContain("\u202e");
        assertThat(out.toString()).isEmpty();
    }

    private void assertIsOneVisibleLine() {
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains(SHOWN)
                .matches(".*; usage: urbancoop[a-z -]*.*; see urbancoop[a-z -]* --help")
                .doesNotContain("\u202e", "\u001b", "\u200b");
    }

    @Test
    void wrongArguments_tellWhatMayBeMeant() {
        assertThat(run("valdate")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("there is no command valdate; did you mean validate?; usage: urbancoop show|")
                .endsWith(" [OPTIONS]; see urbancoop --help\n");
        err.getBuffer().setLength(0);
        assertThat(run("digest", "bundled", "more")).isEqualTo(2);
        assertThat(err.toString()).startsWith("one argument too many: more; usage: urbancoop digest ");
        err.getBuffer().setLength(0);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).startsWith("it lacks a command; usage: urbancoop show|");
        err.getBuffer().setLength(0);
        assertThat(run("validate", "bundled", "--frmat", "json")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("there is no option --frmat; did you mean --format?; usage: urbancoop"
                        + " validate DATASET [OPTIONS]; see urbancoop validate --help\n");
        err.getBuffer().setLength(0);
        assertThat(run("validate", "bundled", "--frmat", "json", "--lang", "KO"))
                .isEqualTo(2);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("없는 옵션: --frmat; 비슷한 말: --format; 사용법: urbancoop validate"
                        + " DATASET [OPTIONS]; 자세한 설명: urbancoop validate --help\n");
    }

    @Test
    void namesOfFiles_areShown(@TempDir Path folder) throws IOException {
        assertThat(run("propose", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).isEqualToNormalizingNewlines(folder + ": is a folder\n");
        String name = "a\u202eb\u001b[31mc";
        Path file = Files.writeString(folder.resolve(name), "no data");
        Stream<String[]> wrong = Stream.of(
                new String[] {"show", file.toString()},
                new String[] {"diff", "bundled", file.toString()},
                new String[] {"tables", folder.resolve("out").toString(), file.toString()},
                new String[] {
                    "import-policy-table",
                    file.toString(),
                    folder.resolve("out").toString()
                },
                new String[] {
                    "import-policy-table",
                    file.toString(),
                    folder.resolve("out").toString(),
                    "--known",
                    file.toString()
                });
        wrong.forEach(arguments -> {
            err.getBuffer().setLength(0);
            assertThat(run(arguments)).isEqualTo(1);
            assertThat(err.toString().lines())
                    .singleElement()
                    .asString()
                    .startsWith(folder + "/a\\u202eb\\u001b[31mc: ");
        });
        assertThat(out.toString()).isEmpty();
        assertThat(run("tables", folder.resolve("to" + name).toString())).isZero();
        assertThat(out.toString())
                .contains(" files in " + folder + "/toa\\u202eb\\u001b[31mc")
                .doesNotContain("\u202e");
    }

    @Test
    void packedFiles_thatAreNone_areWrongData(@TempDir Path folder) throws IOException {
        Path none = Files.writeString(folder.resolve("none.json.gz"), "{}");
        Path cut = Files.write(folder.resolve("cut.json.gz"), new byte[] {31, (byte) 139, 8});
        for (Path file : List.of(none, cut)) {
            for (String command : List.of("show", "validate")) {
                err.getBuffer().setLength(0);
                assertThat(run(command, file.toString())).isEqualTo(1);
                assertThat(err.toString().lines())
                        .singleElement()
                        .asString()
                        .startsWith(file + ": cannot be unpacked: ");
            }
        }
    }

    @Test
    void argumentsWithAnAt_areNoFilesOfArguments(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "--lang ko");
        assertThat(run("show", "@" + file)).isEqualTo(2);
        assertThat(err.toString()).isEqualToNormalizingNewlines("@" + file + ": there is no such file\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show",
                "validate bundled",
                "convert bundled - --to ndjson",
                "redact bundled",
                "tables FOLDER",
                "import-policy-table TEXT FOLDER/out.json",
                "--help"
            })
    void main_toAFullDisk_isOneLineAndAnExitCode(String arguments, @TempDir Path folder) throws Exception {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "needs a device that is full");
        Path text = Path.of(Urbancoop.class
                .getResource("/org/urbancoop/cli/policytable/policy-table.txt")
                .toURI());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Urbancoop.class.getName()));
        for (String argument : arguments.split(" ", -1)) {
            command.add(argument.replace("FOLDER", folder.toString()).replace("TEXT", text.toString()));
        }
        Process process = new ProcessBuilder(command).redirectOutput(full).start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(said).isEqualTo("standard output: No space left on device\n");
    }
}
