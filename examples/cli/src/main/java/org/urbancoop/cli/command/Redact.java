package org.urbancoop.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.argument.OutputArgument;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.json.UrbancoopJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a dataset without personal data. */
@Command(
        name = "redact",
        description = "Writes a dataset without contacts and the names of persons, as JSON; each is told by 'diff'.")
public final class Redact implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(index = "0", paramLabel = "DATASET", description = "The dataset, or 'bundled' for the library's own.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private DatasetArgument dataset;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "OUT",
            defaultValue = OutputArgument.STANDARD_OUTPUT,
            description = "The file to write, or '-' for standard output (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private OutputArgument out;

    private Redact() {}

    @Override
    public Integer call() throws IOException {
        out.checkApart(dataset);
        var redacted = dataset.read(common).withoutPersonalData(common.progress());
        out.write(common, stream -> UrbancoopJson.of().pretty().write(redacted, stream));
        return ExitCode.DONE.code();
    }
}
