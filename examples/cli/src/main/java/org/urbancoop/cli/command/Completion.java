package org.urbancoop.cli.command;

import java.util.concurrent.Callable;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.message.Message;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what lets a shell complete commands, options and their values. */
@Command(
        name = "completion",
        description = "Prints what lets a shell complete commands and options: source <(urbancoop completion bash).")
public final class Completion implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(paramLabel = "SHELL", description = "The shell: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Shell shell;

    /** The shells, as a person types them. */
    @SuppressWarnings("JavaCase") // as a person types them
    enum Shell {
        bash,
        zsh
    }

    private Completion() {}

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        // One script serves both: it loads what zsh has for scripts of bash.
        common.out().print(AutoComplete.bash(root.getCommandName(), root));
        String line = "source <(urbancoop completion " + shell + ")";
        String file = "~/." + shell + "rc";
        common.say(
                new Message("for every start, put into " + file + ": " + line, "항상 쓰려면 " + file + "에 넣으세요: " + line));
        return ExitCode.DONE.code();
    }
}
