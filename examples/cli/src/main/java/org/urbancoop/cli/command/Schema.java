package org.urbancoop.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.OutputArgument;
import org.urbancoop.cli.argument.OutputFile;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.json.UrbancoopJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the JSON schema of datasets. */
@Command(name = "schema", description = "Prints the JSON schema of datasets (2020-12).")
public final class Schema implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(
            arity = "0..1",
            paramLabel = "OUT",
            defaultValue = OutputArgument.STANDARD_OUTPUT,
            description = "The file to write, or '-' for standard output (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private OutputArgument out;

    private static final int START = 1024;

    private Schema() {}

    @Override
    public Integer call() throws IOException {
        // The schema of a file is asked for in vain, and the file would be gone.
        if (out.file().isPresent() && !isSchema(out.file().get())) {
            OutputFile.checkNew(out.file().get());
        }
        out.write(common, stream -> stream.write(UrbancoopJson.schema().getBytes(StandardCharsets.UTF_8)));
        return ExitCode.DONE.code();
    }

    private static boolean isSchema(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(START), StandardCharsets.UTF_8).contains("\"$schema\"");
        }
    }
}
