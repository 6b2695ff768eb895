package org.urbancoop.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.argument.InputFile;
import org.urbancoop.cli.argument.OutputFile;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.format.FormatInput;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.message.Message;
import org.urbancoop.tables.mapping.MappingJson;
import org.urbancoop.tables.mapping.SheetMapping;
import org.urbancoop.tables.reading.SheetReader;
import org.urbancoop.tables.reading.SheetReading;
import org.urbancoop.tables.sheet.UnreadableSheetException;
import org.urbancoop.validation.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a sheet as records, by a mapping. */
@Command(
        name = "import",
        description =
                "Reads a sheet (CSV or .xlsx) into a dataset (JSON), by a mapping that says what stands where, and"
                        + " writes a report whose findings name the cells.")
public final class Import implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(index = "0", paramLabel = "SHEET", description = "The sheet: CSV in any encoding, or a workbook.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path sheet;

    @Parameters(index = "1", paramLabel = "OUT", description = "The dataset to write; the report goes beside it.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What stands where; the command 'propose' makes one to start with. There must be one.")
    private @Nullable Path mapping;

    @Option(
            names = "--into",
            paramLabel = "DATASET",
            description = "A dataset that the records are added to, and whose cities are known; or 'bundled'.")
    private @Nullable DatasetArgument into;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "The report to write (default: OUT with .report.txt).")
    private @Nullable Path report;

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description = "Where the rows go that made no record, as CSV to be mended.")
    private @Nullable Path rejected;

    private Import() {}

    @Override
    public Integer call() throws IOException {
        if (mapping == null) {
            throw new Failure(
                    ExitCode.USAGE,
                    new Message(
                            "it lacks --mapping FILE; see urbancoop import --help",
                            "빠진 인자: --mapping; 자세한 설명: urbancoop import --help"));
        }
        Path findings = report == null ? out.resolveSibling(out.getFileName() + ".report.txt") : report;
        List<Path> files = new ArrayList<>(List.of(sheet, mapping));
        if (into != null) {
            into.file().ifPresent(files::add);
        }
        for (Path output : rejected == null ? List.of(out, findings) : List.of(out, findings, rejected)) {
            OutputFile.checkApart(output, files);
            files.add(output);
        }
        SheetReading reading = read(mapping);
        Dataset dataset = reading.dataset();
        ValidationReport found = reading.report();
        byte[] text = found.toText(common.locale()).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(findings, stream -> stream.write(text));
        if (rejected != null) {
            reading.writeRejected(rejected);
        }
        UrbancoopJson.of().pretty().write(dataset, out);
        common.out()
                .printf(
                        Locale.ROOT,
                        "%d cities, %d agreements, %d projects, %d events; %d rows made no record; %d findings%n",
                        dataset.getCities().size(),
                        dataset.getAgreements().size(),
                        dataset.getProjects().size(),
                        dataset.getEvents().size(),
                        reading.rejected().size(),
                        found.findings().size());
        return (found.hasErrors() ? ExitCode.DATA : ExitCode.DONE).code();
    }

    private SheetReading read(Path settings) throws IOException {
        SheetMapping what = InputFile.readSettings(settings, MappingJson::read);
        SheetReader reader =
                into == null ? SheetReader.of(what) : SheetReader.of(what).into(into.read());
        try {
            return InputFile.read(sheet, file -> unlocked(reader, file));
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, settings + ": " + e.getMessage(), e);
        }
    }

    private static SheetReading unlocked(SheetReader reader, Path file) throws IOException {
        try {
            return reader.read(FormatInput.of(file));
        } catch (UnreadableSheetException e) {
            throw new Failure(ExitCode.DATA, file + ": " + e.getMessage(), e);
        }
    }
}
