package org.urbancoop.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.argument.OutputFile;
import org.urbancoop.cli.atlas.AtlasWriter;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.message.Message;
import org.urbancoop.text.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a dataset as a folder of pages with a map. */
@Command(
        name = "atlas",
        description = "Writes a dataset as a folder that a double click opens: map, time line, network, tables, a page"
                + " a record, downloads. Its pages ask for nothing outside of it.")
public final class Atlas implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(
            index = "0",
            paramLabel = "OUT",
            description = "The folder to write. An atlas that is there is replaced, nothing else is.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DATASET",
            defaultValue = DatasetArgument.BUNDLED,
            description = "A dataset, or 'bundled' for the library's own (default: ${DEFAULT-VALUE}).")
    private DatasetArgument dataset = DatasetArgument.of(DatasetArgument.BUNDLED);

    @Option(names = "--personal-data", description = "Also writes contacts and the names of persons.")
    private boolean personalData;

    private Atlas() {}

    @Override
    public Integer call() throws IOException {
        OutputFile.checkApart(folder, dataset.file().stream().toList());
        if (dataset.file().filter(file -> isWithin(file, folder)).isPresent()) {
            throw new Failure(
                    ExitCode.USAGE,
                    new Message(
                            folder + ": would replace the dataset, which lies in it",
                            folder + ": 그 안의 데이터셋을 덮어쓰게 됩니다"));
        }
        AtlasWriter standard = AtlasWriter.of().withProgress(common.progress());
        AtlasWriter writer = personalData ? standard.withPersonalData() : standard;
        int files = writer.write(dataset.read(common), folder);
        common.out()
                .println(files + " files; open "
                        + VisibleText.of(folder.resolve("index.html").toString()));
        return ExitCode.DONE.code();
    }

    private static boolean isWithin(Path file, Path folder) {
        return file.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize());
    }
}
