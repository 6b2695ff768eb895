package org.urbancoop.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.argument.OutputFile;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.tables.ChangedCell;
import org.urbancoop.tables.TablesFormat;
import org.urbancoop.tables.TablesWriter;
import org.urbancoop.text.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a dataset as CSV files with a data dictionary. */
@Command(
        name = "tables",
        description = "Writes a dataset as CSV files with a data dictionary (datapackage.json, columns.csv), and as"
                + " NDJSON (dataset.ndjson).")
public final class Tables implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

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
                    + " formula; tells which. Such files are for people; pandas and R read the plain ones.")
    private boolean spreadsheet;

    @Option(names = "--personal-data", description = "Also writes contacts and the names of persons.")
    private boolean personalData;

    private Tables() {}

    @Override
    public Integer call() throws IOException {
        TablesWriter writer = TablesWriter.of().withThreads(Runtime.getRuntime().availableProcessors());
        writer = spreadsheet ? writer.forSpreadsheets() : writer;
        writer = personalData ? writer.withPersonalData() : writer;
        for (String file : writer.files()) {
            OutputFile.checkApart(folder.resolve(file), dataset.file().stream().toList());
        }
        OutputFile.checkFolder(folder, TablesFormat.INFO.folderMark().orElseThrow());
        List<ChangedCell> changed = writer.write(dataset.read(), folder);
        PrintWriter out = common.out();
        for (ChangedCell cell : changed) {
            out.println(cell.file() + ", row " + cell.row() + ", column " + cell.column() + ": "
                    + VisibleText.of(cell.text()) + " is written as " + VisibleText.of(cell.written()));
        }
        out.println(writer.files().size() + " files in " + VisibleText.of(folder.toString()));
        return ExitCode.DONE.code();
    }
}
