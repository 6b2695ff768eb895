package org.urbancoop.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.argument.OutputFile;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.Loss;
import org.urbancoop.tables.TemplateWriter;
import org.urbancoop.tables.xlsx.XlsxTemplateWriter;
import org.urbancoop.text.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a template for people to fill in. */
@Command(
        name = "template",
        description = "Writes a template to fill in: a workbook (.xlsx) with lists to choose from, or a folder of CSV"
                + " files. 'import' reads it.")
public final class Template implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(
            paramLabel = "OUT",
            description = "The workbook to write, if it ends in .xlsx; else the folder where the CSV files go.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(
            names = "--from",
            paramLabel = "DATASET",
            description = "A dataset that it is to hold already, as JSON, or 'bundled'; tells what no cell has.")
    private @Nullable DatasetArgument from;

    @Option(names = "--personal-data", description = "Also writes contacts and the names of persons of the dataset.")
    private boolean personalData;

    private Template() {}

    @Override
    public Integer call() throws IOException {
        Locale locale = common.locale();
        OutputFile.checkNew(out);
        boolean isWorkbook = out.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        if (from == null) {
            if (isWorkbook) {
                XlsxTemplateWriter.of(locale).write(out);
            } else {
                TemplateWriter.of(locale).write(out);
            }
            return ExitCode.DONE.code();
        }
        OutputFile.checkApart(out, from.file().stream().toList());
        Dataset whole = from.read();
        Dataset dataset = personalData ? whole : whole.withoutPersonalData();
        List<Loss> losses = isWorkbook
                ? XlsxTemplateWriter.of(locale).write(dataset, out)
                : TemplateWriter.of(locale).write(dataset, out);
        PrintWriter words = common.out();
        losses.forEach(loss -> words.println(VisibleText.of(loss.toText(locale))));
        return ExitCode.DONE.code();
    }
}
