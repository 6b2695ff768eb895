package org.urbancoop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.testing.Snippets;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The examples of docs/command-line.md and of the guides do what they say; its tables are those of the program. */
class CommandLinePageTest {

    private static final Path DOCS = Path.of(System.getProperty("urbancoop.root"), "docs");
    private static final Path PAGE = DOCS.resolve("command-line.md");
    private static final boolean UPDATE = Boolean.getBoolean("urbancoop.update");
    private static final Pattern EXAMPLE =
            Pattern.compile("```sh\n(?<commands>.*?)```\n(?:\n```text\n(?<output>.*?)```\n)?", Pattern.DOTALL);

    /** What is run from the top of the project, or on a machine of others. */
    private static final Pattern OF_OTHERS = Pattern.compile("(?m)^(mvn|java) ");

    /** What every command has stands above the tables. */
    private static final List<String> COMMON = List.of("--lang", "--quiet", "--verbose", "--help", "--version");

    @TempDir
    private Path folder;

    /** A translation has the examples of its original, which a test of json/documentation compares. */
    static List<Path> pages() throws IOException {
        try (Stream<Path> guides = Files.list(DOCS.resolve("guide"))) {
            return Stream.concat(Stream.of(PAGE), guides.sorted())
                    .filter(page -> page.toString().endsWith(".md") && !Snippets.isTranslation(page))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void examples_printWhatThePageSays(Path path) throws Exception {
        assumeTrue(new File("/bin/bash").exists(), "needs bash");
        String page = Files.readString(path);
        StringBuilder expected = new StringBuilder();
        int from = 0;
        Matcher examples = EXAMPLE.matcher(page);
        while (examples.find()) {
            if (OF_OTHERS.matcher(examples.group("commands")).find() || !canRun(examples.group("commands"))) {
                continue;
            }
            String output = run(examples.group("commands"));
            expected.append(page, from, examples.start())
                    .append("```sh\n")
                    .append(examples.group("commands"))
                    .append("```\n")
                    .append(output.isEmpty() ? "" : "\n```text\n" + output + "```\n");
            from = examples.end();
        }
        expected.append(page.substring(from));
        check(path, page, expected.toString());
    }

    /** Some examples of guides hand on to Python, which not every machine has. */
    private static boolean canRun(String commands) {
        return !commands.contains("python3 ") || new File("/usr/bin/python3").exists();
    }

    private String run(String commands) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String script = "urbancoop() { \"" + java
                + "\" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Duser.language=en"
                + " org.urbancoop.cli.Urbancoop \"$@\"; }\n" + commands;
        ProcessBuilder bash = new ProcessBuilder("/bin/bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = bash.environment();
        environment.put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = bash.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    @Test
    void tables_areThoseOfTheProgram() throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder exits = new StringBuilder("| Exit code | |\n|---|---|\n");
        ExitCode.table(Locale.ENGLISH).forEach((code, meaning) -> exits.append("| " + code + " | " + meaning + " |\n"));
        StringBuilder commands = new StringBuilder();
        Urbancoop.commandLine().getSubcommands().values().forEach(command -> describe(command, commands));
        check(PAGE, page, between(between(page, "exit codes", exits.toString()), "commands", commands.toString()));
    }

    private static void describe(CommandLine line, StringBuilder page) {
        CommandSpec spec = line.getCommandSpec();
        page.append("### `").append(spec.name()).append("`\n\n");
        List<String> usage = new ArrayList<>(List.of(spec.qualifiedName()));
        spec.positionalParameters().forEach(parameter -> usage.add(label(parameter)));
        page.append('`').append(String.join(" ", usage)).append("` ");
        page.append(String.join(" ", spec.usageMessage().description())).append("\n\n| Argument | |\n|---|---|\n");
        spec.positionalParameters().forEach(parameter -> row(label(parameter), parameter, page));
        for (OptionSpec option : spec.options()) {
            if (!COMMON.contains(option.longestName())) {
                boolean flag = option.arity().max() == 0;
                row(option.longestName() + (flag ? "" : " " + option.paramLabel()), option, page);
            }
        }
        page.append('\n');
    }

    private static String label(PositionalParamSpec parameter) {
        String label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "…" : "");
        return parameter.arity().min() == 0 ? "[" + label + "]" : label;
    }

    private static void row(String name, ArgSpec argument, StringBuilder page) {
        page.append("| `").append(name).append("` | ");
        String words = String.join(" ", argument.description());
        List<String> candidates = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(candidates::add);
        }
        page.append(words.replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValueString()))
                        .replace("${COMPLETION-CANDIDATES}", String.join(", ", candidates))
                        .replace("|", "\\|"))
                .append(" |\n");
    }

    private static String between(String page, String mark, String content) {
        int start = page.indexOf("<!-- " + mark + " -->\n") + ("<!-- " + mark + " -->\n").length();
        return page.substring(0, start) + content + page.substring(page.indexOf("<!-- end -->", start));
    }

    private static void check(Path path, String page, String expected) throws IOException {
        if (UPDATE) {
            Files.writeString(path, expected);
        } else {
            assertThat(page).isEqualTo(expected);
        }
    }
}
