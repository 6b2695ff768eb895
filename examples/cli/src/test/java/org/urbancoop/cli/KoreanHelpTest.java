package org.urbancoop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.cli.process.Program;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Every command and every argument is explained in Korean, too. */
class KoreanHelpTest {

    private static final ResourceBundle KOREAN = ResourceBundle.getBundle(
            "org.urbancoop.cli.help",
            Locale.KOREAN,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private static String key(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            return option.longestName().replaceFirst("^-+", "");
        }
        PositionalParamSpec parameter = (PositionalParamSpec) argument;
        return parameter.paramLabel() + "[" + parameter.index() + "]";
    }

    private static void collect(CommandLine line, Set<String> used, List<String> missing) {
        CommandSpec spec = line.getCommandSpec();
        String name = spec.qualifiedName(".");
        look(name + ".usage.description", List.of(), used, missing);
        for (ArgSpec argument : spec.args()) {
            if (argument instanceof OptionSpec option && (option.usageHelp() || option.versionHelp())) {
                continue;
            }
            look(name + "." + key(argument), List.of(key(argument)), used, missing);
        }
        line.getSubcommands().values().forEach(command -> collect(command, used, missing));
    }

    private static void look(String key, List<String> others, Set<String> used, List<String> missing) {
        List<String> keys = new ArrayList<>(List.of(key));
        keys.addAll(others);
        keys.stream().filter(KOREAN::containsKey).findFirst().ifPresentOrElse(used::add, () -> missing.add(key));
    }

    @Test
    void everyCommandAndArgument_hasKoreanWords_andNothingElseHas() {
        Set<String> used = new TreeSet<>(List.of("mixinStandardHelpOptions.help", "mixinStandardHelpOptions.version"));
        List<String> missing = new ArrayList<>();
        collect(Urbancoop.commandLine(), used, missing);
        assertThat(missing).isEmpty();
        assertThat(KOREAN.keySet()).allMatch(key -> used.contains(key) || key.startsWith("mixin"));
        KOREAN.keySet().forEach(key -> assertThat(KOREAN.getString(key)).matches("(?s).*[가-힣].*"));
    }

    private static Stream<CommandLine> all(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(KoreanHelpTest::all));
    }

    /** The whole help of each command, as it is printed: what is English in it is a name or stands for a value. */
    @Test
    void helpOfEachCommand_hasNoEnglishSentence() {
        CommandLine program = Program.inLanguage(Urbancoop.commandLine(), Locale.KOREAN);
        assertThat(all(program))
                .allSatisfy(command -> assertThat(command.getUsageMessage(CommandLine.Help.Ansi.OFF))
                        .startsWith("사용법: urbancoop")
                        .doesNotContainPattern("\\b[A-Za-z]+ [a-z]+ [a-z]+ [a-z]+")
                        .doesNotContainPattern("<[A-Za-z]+>"));
    }

    @Test
    void help_isInTheLanguageThatIsAskedFor() {
        StringWriter out = new StringWriter();
        assertThat(Urbancoop.run(new PrintWriter(out), new PrintWriter(out), "validate", "--lang", "ko", "--help"))
                .isZero();
        assertThat(out.toString()).contains("종료 코드", "데이터셋").doesNotContain("A dataset", "Checks a");
    }
}
