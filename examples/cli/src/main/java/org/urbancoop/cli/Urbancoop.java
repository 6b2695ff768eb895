package org.urbancoop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.argument.OutputArgument;
import org.urbancoop.cli.command.Atlas;
import org.urbancoop.cli.command.Completion;
import org.urbancoop.cli.command.Convert;
import org.urbancoop.cli.command.Correct;
import org.urbancoop.cli.command.Diff;
import org.urbancoop.cli.command.Digest;
import org.urbancoop.cli.command.Explain;
import org.urbancoop.cli.command.Find;
import org.urbancoop.cli.command.Import;
import org.urbancoop.cli.command.ImportPolicyTable;
import org.urbancoop.cli.command.Merge;
import org.urbancoop.cli.command.Propose;
import org.urbancoop.cli.command.Prove;
import org.urbancoop.cli.command.Redact;
import org.urbancoop.cli.command.Schema;
import org.urbancoop.cli.command.Show;
import org.urbancoop.cli.command.Stats;
import org.urbancoop.cli.command.Tables;
import org.urbancoop.cli.command.Template;
import org.urbancoop.cli.command.Validate;
import org.urbancoop.cli.process.Program;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/**
 * The program. A new command is a class of {@link org.urbancoop.cli.command}, and a word in the list of subcommands
 * here.
 */
@Command(
        name = "urbancoop",
        description = "Shows, checks and converts data of how cities cooperate.",
        subcommands = {
            Show.class,
            Stats.class,
            Find.class,
            Explain.class,
            Validate.class,
            Prove.class,
            Convert.class,
            Tables.class,
            Atlas.class,
            Template.class,
            Propose.class,
            Import.class,
            ImportPolicyTable.class,
            Diff.class,
            Merge.class,
            Correct.class,
            Redact.class,
            Digest.class,
            Schema.class,
            Completion.class
        },
        // The commands have these, too.
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Urbancoop.Version.class)
public final class Urbancoop {

    private Urbancoop() {}

    /**
     * Runs the program and ends the process with its exit code unless that is 0.
     *
     * @param arguments the arguments of the command line; {@code --help} explains them
     */
    public static void main(String... arguments) {
        Program.main(commandLine(), arguments);
    }

    /**
     * Runs the program on other streams than those of the process.
     *
     * @param out where its output goes
     * @param err where its errors go
     * @param arguments the arguments of the command line
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return Program.run(commandLine(), out, err, arguments);
    }

    /**
     * Obtains the program with all its commands, for what describes it.
     *
     * @return a new one
     */
    public static CommandLine commandLine() {
        return new CommandLine(new Urbancoop())
                .registerConverter(DatasetArgument.class, DatasetArgument::of)
                .registerConverter(OutputArgument.class, OutputArgument::of)
                .registerConverter(Path.class, OutputArgument::path);
    }

    /** What {@code --version} says, such as {@code urbancoop 0.1.0}; the build writes it beside this class. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            try (InputStream in =
                    Objects.requireNonNull(Urbancoop.class.getResourceAsStream("version.txt"), "version.txt")) {
                return new String[] {"urbancoop " + new String(in.readAllBytes(), StandardCharsets.UTF_8).strip()};
            }
        }
    }
}
