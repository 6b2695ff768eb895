package org.urbancoop.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.argument.OutputFile;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.table.DatasetTables;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.text.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a dataset as CSV files with a data dictionary. */
@Command(
        name = "tables",
        description = "Writes a dataset as CSV files with a data dictionary (datapackage.json, columns.csv), and as"
                + " NDJSON (dataset.ndjson).")
public final class Tables implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Where the files go; it is made if it is not there.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DATASET",
            defaultValue = DatasetArgument.BUNDLED,
            description = "A dataset as JSON, or 'bundled' for the library's own (default: ${DEFAULT-VALUE}).")
    private DatasetArgument dataset = DatasetArgument.of(DatasetArgument.BUNDLED);

    @Option(
            names = "--spreadsheet",
            description = "For a spreadsheet: a byte order mark, and an apostrophe before a text that it would run as a"
                    + " formula. Such files are for people; pandas and R read the plain ones.")
    private boolean spreadsheet;

    @Option(names = "--without-personal-data", description = "Leaves out contacts and the names of persons.")
    private boolean redacted;

    private Tables() {}

    @Override
    public Integer call() throws IOException {
        Dataset read = dataset.read();
        Map<String, String> files = DatasetTables.of(redacted ? read.withoutPersonalData() : read, spreadsheet);
        write(files, folder, dataset.file().stream().toList());
        spec.commandLine().getOut().println(files.size() + " files in " + VisibleText.of(folder.toString()));
        return ExitCode.DONE.code();
    }

    /** Writes all files or none: no reader sees half of one. */
    static void write(Map<String, String> files, Path folder, List<Path> inputs) throws IOException {
        Map<Path, AtomicFile.Content> contents = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            OutputFile.checkApart(path, inputs);
            contents.put(path, stream -> stream.write(file.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        Files.createDirectories(folder);
        AtomicFile.writeAll(contents);
    }
}
