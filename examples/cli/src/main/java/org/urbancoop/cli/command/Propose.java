package org.urbancoop.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.InputFile;
import org.urbancoop.cli.argument.OutputFile;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.format.FormatInput;
import org.urbancoop.message.Message;
import org.urbancoop.tables.mapping.MappingJson;
import org.urbancoop.tables.mapping.MappingProposal;
import org.urbancoop.tables.mapping.MappingProposer;
import org.urbancoop.tables.sheet.UnreadableSheetException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proposes a mapping for a sheet. */
@Command(
        name = "propose",
        description =
                "Proposes a mapping for a sheet by the words of its header, with its reasons; a person edits it, and"
                        + " 'import' follows it.")
public final class Propose implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(paramLabel = "SHEET", description = "The sheet: CSV in any encoding, or a workbook.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path sheet;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the mapping goes (default: standard output).")
    private @Nullable Path out;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of a workbook (default: the first one that has a header).")
    private @Nullable String name;

    private Propose() {}

    @Override
    public Integer call() throws IOException {
        if (out != null) {
            OutputFile.checkApart(out, List.of(sheet));
        }
        MappingProposal proposal = InputFile.read(sheet, this::propose);
        proposal.reasons().forEach(reason -> common.say(reason));
        proposal.open().forEach(open -> common.say(open));
        if (proposal.mapping().isEmpty()) {
            throw new Failure(
                    ExitCode.DATA,
                    new Message(sheet + ": nobody can tell what its rows are", sheet + ": 행이 무엇인지 알 수 없습니다"));
        }
        if (out == null) {
            common.out().print(MappingJson.toText(proposal.mapping().get()));
        } else {
            MappingJson.write(proposal.mapping().get(), out);
        }
        return ExitCode.DONE.code();
    }

    private MappingProposal propose(Path file) throws IOException {
        try {
            return name == null
                    ? MappingProposer.propose(FormatInput.of(file))
                    : MappingProposer.propose(FormatInput.of(file), name);
        } catch (UnreadableSheetException e) {
            throw new Failure(ExitCode.DATA, file + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, file + ": " + e.getMessage(), e);
        }
    }
}
