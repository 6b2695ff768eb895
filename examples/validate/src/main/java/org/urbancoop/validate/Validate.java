package org.urbancoop.validate;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.commandline.Program;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.json.UrbancoopDataset;
import org.urbancoop.json.reading.UrbancoopJsonException;
import org.urbancoop.json.validation.JsonValidator;
import org.urbancoop.json.validation.ReportJson;
import org.urbancoop.json.validation.ReportSarif;
import org.urbancoop.json.validation.SuppressionsJson;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a dataset in a file, or the bundled one, and writes the report. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Checks a dataset and writes what is wrong with it.",
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:Nothing is as grave as --fail-on says.",
            "1:Something is.",
            "2:The check could not be made: a wrong argument, or a file that cannot be read or written."
        })
public final class Validate implements Callable<Integer> {

    private static final String BUNDLED = "bundled";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "DATASET", description = "A dataset as JSON, or 'bundled' for the library's own.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String dataset;

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

    /** The languages of a report, by their tags. */
    @SuppressWarnings("JavaCase") // as a person types them
    enum Language {
        en,
        ko
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

    /**
     * Runs the program and ends the process with its exit code unless that is 0.
     *
     * @param arguments the arguments of the command line; {@code --help} explains them
     */
    public static void main(String... arguments) {
        Program.main(new CommandLine(new Validate()), arguments);
    }

    /** Runs the program on other streams than those of the process. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return Program.run(new CommandLine(new Validate()), out, err, arguments);
    }

    @Override
    public Integer call() throws IOException {
        if (out != null) {
            AtomicFile.checkApart(out, inputs());
        }
        ValidationReport report = check(config());
        String text = text(report);
        if (out == null) {
            spec.commandLine().getOut().print(text);
        } else {
            AtomicFile.write(out, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        return failOn != Threshold.never && isFoundFrom(Severity.parse(failOn.name()), report) ? 1 : 0;
    }

    private List<Path> inputs() {
        List<Path> inputs = new ArrayList<>(baselines);
        if (!dataset.equals(BUNDLED)) {
            inputs.add(Path.of(dataset));
        }
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
            config.addAllSuppressions(read(suppressions, SuppressionsJson::read));
        }
        for (Path baseline : baselines) {
            config.since(read(baseline, ReportJson::read));
        }
        return config.build();
    }

    private ValidationReport check(ValidationConfig config) throws IOException {
        JsonValidator validator = JsonValidator.of(config);
        if (!dataset.equals(BUNDLED)) {
            return read(Path.of(dataset), validator::validate);
        }
        try (InputStream stream = UrbancoopDataset.open()) {
            return validator.validate(stream.readAllBytes()).toBuilder()
                    .document(UrbancoopDataset.RESOURCE)
                    .build();
        }
    }

    private String text(ValidationReport report) {
        Locale locale = Locale.forLanguageTag(language.name());
        return switch (format) {
            case text -> report.toText(locale);
            case json -> ReportJson.toText(report);
            case sarif -> ReportSarif.toText(report, locale);
            case html -> report.toHtml(locale);
        };
    }

    /** Reads a file. */
    private interface Reader<T> {
        T read(Path file) throws IOException;
    }

    private static <T> T read(Path file, Reader<T> reader) throws IOException {
        try {
            return reader.read(file);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": there is no such file", e);
        } catch (UrbancoopJsonException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
