package org.urbancoop.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.argument.InputFile;
import org.urbancoop.cli.argument.Language;
import org.urbancoop.cli.argument.OutputFile;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.json.validation.JsonValidator;
import org.urbancoop.json.validation.ReportJson;
import org.urbancoop.json.validation.ReportSarif;
import org.urbancoop.json.validation.SuppressionsJson;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a dataset in a file, or the bundled one, and writes the report. */
@Command(name = "validate", description = "Checks a dataset and writes what is wrong with it.")
public final class Validate implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "DATASET", description = "A dataset as JSON, or 'bundled' for the library's own.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private DatasetArgument dataset;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "The form of the report: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Option(
            names = "--lang",
            defaultValue = "en",
            description =
                    "The language of the report: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); JSON has both.")
    private Language language = Language.en;

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
        ValidationReport report = check(validator());
        String text = text(report);
        if (out == null) {
            spec.commandLine().getOut().print(text);
        } else {
            AtomicFile.write(out, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        boolean found = failOn != Threshold.never && isFoundFrom(Severity.parse(failOn.name()), report);
        return (found ? ExitCode.DATA : ExitCode.DONE).code();
    }

    private List<Path> inputs() {
        List<Path> inputs = new ArrayList<>(baselines);
        dataset.file().ifPresent(inputs::add);
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
        return config.build();
    }

    private JsonValidator validator() throws IOException {
        try {
            return JsonValidator.of(config());
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    private ValidationReport check(JsonValidator validator) throws IOException {
        if (dataset.file().isPresent()) {
            return InputFile.read(dataset.file().get(), validator::validate);
        }
        try (InputStream stream = UrbancoopDataset.open()) {
            return validator.validate(stream.readAllBytes()).withDocument(UrbancoopDataset.RESOURCE);
        }
    }

    private String text(ValidationReport report) {
        Locale locale = language.locale();
        return switch (format) {
            case text -> report.toText(locale);
            case json -> ReportJson.toText(report);
            case sarif -> ReportSarif.toText(report, locale);
            case html -> report.toHtml(locale);
        };
    }
}
