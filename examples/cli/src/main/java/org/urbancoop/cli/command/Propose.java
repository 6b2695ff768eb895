package org.urbancoop.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.cli.argument.InputFile;
import org.urbancoop.cli.argument.Language;
import org.urbancoop.cli.argument.OutputFile;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.format.FormatInput;
import org.urbancoop.tables.mapping.MappingJson;
import org.urbancoop.tables.mapping.MappingProposal;
import org.urbancoop.tables.mapping.MappingProposer;
import org.urbancoop.tables.sheet.UnreadableSheetException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes a mapping for a sheet. */
@Command(
        name = "propose",
        description =
                "Proposes a mapping for a sheet by the words of its header, with its reasons; a person edits it, and"
                        + " 'import' follows it.")
public final class Propose implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "SHEET", description = "The sheet: CSV in any encoding, or a workbook.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path sheet;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the mapping goes (default: standard output).")
    private @Nullable Path out;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "The language of the reasons: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Language language = Language.en;

    private Propose() {}

    @Override
    public Integer call() throws IOException {
        if (out != null) {
            OutputFile.checkApart(out, List.of(sheet));
        }
        MappingProposal proposal = InputFile.read(sheet, Propose::propose);
        proposal.reasons().forEach(reason -> say(reason.in(language.locale())));
        proposal.open().forEach(open -> say(open.in(language.locale())));
        if (proposal.mapping().isEmpty()) {
            throw new Failure(ExitCode.DATA, sheet + ": nobody can tell what its rows are");
        }
        if (out == null) {
            spec.commandLine()
                    .getOut()
                    .print(MappingJson.toText(proposal.mapping().get()));
        } else {
            MappingJson.write(proposal.mapping().get(), out);
        }
        return ExitCode.DONE.code();
    }

    /** The reasons go beside the mapping, never into it. */
    private void say(String words) {
        spec.commandLine().getErr().println(words);
    }

    private static MappingProposal propose(Path file) throws IOException {
        try {
            return MappingProposer.propose(FormatInput.of(file));
        } catch (UnreadableSheetException e) {
            throw new Failure(ExitCode.DATA, file + ": " + e.getMessage(), e);
        }
    }
}
