package org.urbancoop.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.argument.InputFile;
import org.urbancoop.cli.argument.OutputArgument;
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
import org.urbancoop.tables.reading.TemplateReader;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.tables.sheet.Sheets;
import org.urbancoop.tables.sheet.UnreadableSheetException;
import org.urbancoop.tables.xlsx.MarkedWorkbookWriter;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RuleCount;
import org.urbancoop.validation.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a sheet as records, by a mapping, or a filled template. */
@Command(
        name = "import",
        description =
                "Reads a sheet (CSV or .xlsx) into a dataset (JSON), by a mapping that says what stands where, or a"
                        + " filled template, which needs none. Writes a report whose findings name the cells, and a"
                        + " copy of the sheet on which they are marked.")
public final class Import implements Callable<Integer> {

    /** So many rows a workbook can hold, and the marked copy is one. */
    private static final int MOST_ROWS = 1_048_576;

    private static final Message DONE = new Message(
            "%d cities, %d agreements, %d projects, %d events; %d rows made no record; %d findings",
            "도시 %d, 협정 %d, 사업 %d, 행사 %d; 레코드가 되지 못한 행 %d, 결과 %d");

    private static final Message BEFORE = new Message(
            " about the sheet; %d that the dataset had before are not listed", " (시트에 관한 것), 데이터셋에 이미 있던 결과 %d개는 생략");

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(
            index = "0",
            paramLabel = "SHEET",
            description = "The sheet: CSV in any encoding, a workbook, or a folder of CSV.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path sheet;

    @Parameters(index = "1", paramLabel = "OUT", description = "The dataset to write; the report goes beside it.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What stands where; 'propose' makes one to start with. Only a template needs none.")
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
            names = "--marked",
            paramLabel = "FILE",
            description = "The marked copy to write, a workbook (default: OUT with .marked.xlsx).")
    private @Nullable Path marked;

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description = "Where the rows go that made no record, as CSV to be mended.")
    private @Nullable Path rejected;

    private Import() {}

    @Override
    public Integer call() throws IOException {
        if (out.toString().equals(OutputArgument.STANDARD_OUTPUT)) {
            throw new Failure(
                    ExitCode.USAGE,
                    new Message(
                            "OUT is the name of a file, for the report and the marked copy go beside it",
                            "OUT에는 파일 이름을 쓰십시오. 보고서와 표시 사본을 그 옆에 씁니다"));
        }
        Path findings = report == null ? out.resolveSibling(out.getFileName() + ".report.txt") : report;
        Path copy = marked == null ? out.resolveSibling(out.getFileName() + ".marked.xlsx") : marked;
        List<Path> files = new ArrayList<>(List.of(sheet));
        if (mapping != null) {
            files.add(mapping);
        }
        if (into != null) {
            into.file().ifPresent(files::add);
        }
        List<Path> outputs = new ArrayList<>(List.of(out, findings, copy));
        if (rejected != null) {
            outputs.add(rejected);
        }
        for (Path output : outputs) {
            OutputFile.checkApart(output, files);
            files.add(output);
        }
        checkRows();
        SheetReading reading = mapping == null ? readTemplate() : read(mapping);
        Optional<Finding> obstacle = reading.obstacle();
        if (obstacle.isPresent()) {
            throw new Failure(
                    ExitCode.DATA,
                    new Message(words(obstacle.get(), Locale.ENGLISH), words(obstacle.get(), Locale.KOREAN)));
        }
        Dataset dataset = reading.dataset();
        ValidationReport found = reading.report();
        byte[] text = found.toText(common.locale()).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(findings, stream -> stream.write(text));
        MarkedWorkbookWriter.of(common.locale()).write(FormatInput.of(sheet), found, copy);
        if (rejected != null) {
            reading.writeRejected(rejected);
        }
        UrbancoopJson.of().pretty().write(dataset, out);
        long before =
                found.counts().values().stream().mapToLong(RuleCount::known).sum();
        String words = DONE.in(common.locale())
                + (before > 0 ? String.format(Locale.ROOT, BEFORE.in(common.locale()), before) : "");
        common.out()
                .printf(
                        Locale.ROOT,
                        words + "%n",
                        dataset.getCities().size(),
                        dataset.getAgreements().size(),
                        dataset.getProjects().size(),
                        dataset.getEvents().size(),
                        reading.rejected().size(),
                        found.findings().size());
        return (found.hasErrors() ? ExitCode.DATA : ExitCode.DONE).code();
    }

    /** Before any work: the marked copy could not be written at the end. A row has two bytes at least. */
    private void checkRows() throws IOException {
        if (Files.isRegularFile(sheet)
                && Files.size(sheet) > 2L * MOST_ROWS
                && InputFile.read(FormatInput.of(sheet), Import::isTooLong)) {
            throw new Failure(
                    ExitCode.DATA,
                    new Message(
                            sheet + " has more than 1,048,576 rows, which the marked copy, a workbook, cannot hold;"
                                    + " split it [too-many-rows]",
                            sheet + "에는 행이 1,048,576개보다 많아 통합 문서인 표시 사본에 담을 수 없습니다." + " 나누어 주십시오 [too-many-rows]"));
        }
    }

    private static boolean isTooLong(FormatInput input) throws IOException {
        byte[] start = input.start();
        if (start[0] == 'P' && start[1] == 'K') {
            return false;
        }
        try (Sheets sheets = Sheets.open(input)) {
            Iterator<SheetRow> rows = sheets.rows(sheets.names().get(0));
            while (rows.hasNext()) {
                if (rows.next().number() > MOST_ROWS) {
                    return true;
                }
            }
        } catch (UnreadableSheetException | UncheckedIOException e) {
            // Reading it tells what is wrong, and where.
            return false;
        }
        return false;
    }

    private String words(Finding finding, Locale locale) {
        return sheet + ": " + finding.location().map(cell -> cell + ": ").orElse("") + finding.message(locale) + ". "
                + finding.hint().in(locale) + " [" + finding.code() + "]";
    }

    private SheetReading readTemplate() throws IOException {
        TemplateReader reader = TemplateReader.of();
        if (!InputFile.read(FormatInput.of(sheet), input -> unlocked(input, reader::recognises))) {
            throw new Failure(
                    ExitCode.USAGE,
                    new Message(
                            "it lacks --mapping FILE, for " + sheet + " is no template; see urbancoop import --help",
                            "빠진 인자: --mapping (" + sheet + "은 서식이 아닙니다); 자세한 설명: urbancoop import --help"));
        }
        TemplateReader adding = into == null ? reader : reader.into(into.read());
        return InputFile.read(FormatInput.of(sheet), input -> unlocked(input, adding::read));
    }

    private SheetReading read(Path settings) throws IOException {
        SheetMapping what = InputFile.readSettings(settings, MappingJson::read);
        SheetReader reader =
                into == null ? SheetReader.of(what) : SheetReader.of(what).into(into.read());
        try {
            return InputFile.read(sheet, file -> unlocked(FormatInput.of(file), reader::read));
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, settings + ": " + e.getMessage(), e);
        }
    }

    private static <T> T unlocked(FormatInput input, InputFile.Reader<FormatInput, T> reader) throws IOException {
        try {
            return reader.read(input);
        } catch (UnreadableSheetException e) {
            throw new Failure(ExitCode.DATA, input + ": " + e.getMessage(), e);
        }
    }
}
