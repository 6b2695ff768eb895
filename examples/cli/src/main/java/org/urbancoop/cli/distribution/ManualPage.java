package org.urbancoop.cli.distribution;

import java.util.Locale;
import org.urbancoop.cli.Urbancoop;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Program;
import org.urbancoop.message.Message;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of the program in the macros of {@code man}, made from what the commands say of themselves. */
final class ManualPage {

    private final StringBuilder page = new StringBuilder();

    private ManualPage() {}

    static String of(Locale locale) {
        CommandLine line = Program.inLanguage(Urbancoop.commandLine(), locale);
        ManualPage manual = new ManualPage();
        CommandSpec program = line.getCommandSpec();
        manual.page.append(".TH URBANCOOP 1\n");
        manual.section("NAME");
        manual.text(program.name() + " \\- " + escape(words(program)));
        manual.section("SYNOPSIS");
        manual.text("\\fB" + program.name() + "\\fR \\fICOMMAND\\fR [\\fIOPTIONS\\fR]");
        manual.section(new Message("COMMANDS", "명령").in(locale));
        line.getSubcommands().values().forEach(command -> manual.command(command.getCommandSpec()));
        manual.section(new Message("EXIT STATUS", "종료 코드").in(locale));
        ExitCode.table(locale).forEach((code, meaning) -> manual.item("\\fB" + code + "\\fR", meaning));
        return manual.page.toString();
    }

    private void section(String title) {
        page.append(".SH ").append(title).append('\n');
    }

    private void text(String escaped) {
        page.append(escaped).append('\n');
    }

    private void item(String escapedTag, String words) {
        page.append(".TP\n").append(escapedTag).append('\n');
        text(escape(words));
    }

    private void command(CommandSpec command) {
        page.append(".SS ").append(escape(command.name())).append('\n');
        text(escape(words(command)));
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            item("\\fI" + escape(parameter.paramLabel()) + "\\fR", words(parameter));
        }
        for (OptionSpec option : command.options()) {
            boolean flag = option.arity().max() == 0;
            item(
                    "\\fB" + escape(String.join(", ", option.names())) + "\\fR"
                            + (flag ? "" : " \\fI" + escape(option.paramLabel()) + "\\fR"),
                    words(option));
        }
    }

    private static String words(CommandSpec command) {
        return String.join(" ", command.usageMessage().description());
    }

    private static String words(ArgSpec argument) {
        String words = String.join(" ", argument.description());
        String candidates =
                argument.completionCandidates() == null ? "" : String.join(", ", argument.completionCandidates());
        return words.replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValueString()))
                .replace("${COMPLETION-CANDIDATES}", candidates);
    }

    /** A dot or an apostrophe at the start of a line is a request to man, a backslash anywhere begins an escape. */
    private static String escape(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
