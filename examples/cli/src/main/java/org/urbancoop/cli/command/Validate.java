package org.urbancoop.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.argument.InputFile;
import org.urbancoop.cli.argument.OutputFile;
import org.urbancoop.cli.check.Checker;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.cli.process.Program;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.json.validation.ReportJson;
import org.urbancoop.json.validation.ReportSarif;
import org.urbancoop.json.validation.SuppressionsJson;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a dataset in a file, or the bundled one, and writes the report. */
@Command(name = "validate", description = "Checks a dataset and writes what is wrong with it.")
public final class Validate implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(
            arity = "1..*",
            paramLabel = "DATASET",
            description = "A dataset in any format that is read, '-' for standard input, or 'bundled' for the library's"
                    + " own; a folder is one dataset (tables), or all datasets in it. Several are checked one by one.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<DatasetArgument> datasets;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "The form of the report: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Option(names = "--suppressions", paramLabel = "FILE", description = "The findings that somebody has accepted.")
    private @Nullable Path suppressions;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "An earlier report as JSON: only what is new since is reported. May be given several times.")
    private List<Path> baselines = List.of();

    @Option(
            names = "--rule",
            paramLabel = "CODE",
            description = "A rule or a category to run; without any, all run. May be given several times.")
    private List<String> rules = List.of();

    @Option(names = "--skip", paramLabel = "CODE", description = "A rule or a category not to run.")
    private List<String> skipped = List.of();

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "The day to compare with, such as 2026-11-22; else that of the dataset counts.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--cap",
            paramLabel = "NUMBER",
            description = "How many findings of each rule are listed (default: ${DEFAULT-VALUE}).")
    private int cap = ValidationConfig.DEFAULT_CAP;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description =
                    "From which severity on the exit code is 1: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Threshold failOn = Threshold.error;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the report goes, as a whole or not at all.")
    private @Nullable Path out;

    /** The forms of a report, as a person types them. */
    @SuppressWarnings("JavaCase") // as a person types them
    enum Format {
        text,
        json,
        sarif,
        html
    }

    /** The severities, as a person types them. */
    @SuppressWarnings("JavaCase") // as a person types them
    enum Threshold {
        error,
        warning,
        notice,
        never
    }

    private Validate() {}

    @Override
    public Integer call() throws IOException {
        if (out != null) {
            OutputFile.checkApart(out, inputs());
        }
        Checker checker = new Checker(config(), common);
        List<ValidationReport> reports = new ArrayList<>();
        for (DatasetArgument dataset : datasets) {
            reports.addAll(checker.check(dataset));
        }
        List<IOException> failures = checker.failures();
        if (reports.isEmpty() && failures.size() == 1) {
            throw failures.get(0);
        }
        // What can be checked is; what cannot decides the exit code.
        failures.stream().map(Program::words).distinct().forEach(common::complain);
        String text = reports.isEmpty() ? "" : text(reports);
        if (out == null) {
            common.out().print(text);
        } else {
            AtomicFile.write(out, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        boolean found = failOn != Threshold.never
                && reports.stream().anyMatch(report -> isFoundFrom(Severity.parse(failOn.name()), report));
        int code = (found ? ExitCode.DATA : ExitCode.DONE).code();
        return failures.stream()
                .mapToInt(failure -> Program.exit(failure).code())
                .reduce(code, Math::max);
    }

    private List<Path> inputs() {
        List<Path> inputs = new ArrayList<>(baselines);
        datasets.forEach(dataset -> dataset.file().ifPresent(inputs::add));
        if (suppressions != null) {
            inputs.add(suppressions);
        }
        return inputs;
    }

    /** Whether a finding is at least so grave; the gravest severity comes first. */
    private static boolean isFoundFrom(Severity least, ValidationReport report) {
        return report.findings().stream().anyMatch(finding -> finding.severity().compareTo(least) <= 0);
    }

    private ValidationConfig config() throws IOException {
        ValidationConfig.Builder config = ValidationConfig.builder()
                .findRules()
                .addAllRules(rules)
                .addAllSkippedRules(skipped)
                .cap(cap);
        if (asOf != null) {
            config.asOf(asOf);
        }
        if (suppressions != null) {
            config.addAllSuppressions(InputFile.readSettings(suppressions, SuppressionsJson::read));
        }
        for (Path baseline : baselines) {
            config.since(InputFile.readSettings(baseline, ReportJson::read));
        }
        try {
            return config.build();
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    /** The reports one after the other; of several, JSON is an array and the others name their files. */
    private String text(List<ValidationReport> reports) throws Failure {
        Locale locale = common.locale();
        if (reports.size() > 1 && (format == Format.sarif || format == Format.html)) {
            throw new Failure(
                    ExitCode.USAGE,
                    new Message(
                            "--format " + format + " is for one dataset; there are " + reports.size(),
                            "--format " + format + " 형식은 데이터셋 하나에만 쓸 수 있습니다. 지금은 " + reports.size() + "개입니다"));
        }
        List<String> texts = reports.stream()
                .map(report -> switch (format) {
                    case text -> report.toText(locale);
                    case json -> ReportJson.toText(report);
                    case sarif -> ReportSarif.toText(report, locale);
                    case html -> report.toHtml(locale);
                })
                .toList();
        if (texts.size() == 1) {
            return texts.get(0);
        }
        return format == Format.json ? "[" + String.join(",", texts) + "]\n" : String.join("\n", texts);
    }
}
