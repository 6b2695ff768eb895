package org.urbancoop.validate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.UrbancoopDataset;
import org.urbancoop.json.reading.UrbancoopJsonException;
import org.urbancoop.json.validation.JsonValidator;
import org.urbancoop.json.validation.ReportJson;
import org.urbancoop.json.validation.ReportSarif;
import org.urbancoop.json.validation.SuppressionsJson;
import org.urbancoop.text.VisibleText;
import org.urbancoop.validation.Severity;
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
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:Nothing is as grave as --fail-on says.",
            "1:Something is.",
            "2:The check could not be made: a wrong argument, or a file that cannot be read or written."
        })
public final class Validate implements Callable<Integer> {

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
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int code = run(out, err, arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the program on other streams than those of the process. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int code = new CommandLine(new Validate())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr().println(VisibleText.of(String.valueOf(e.getMessage())));
                    return 2;
                })
                .execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    @Override
    public Integer call() throws IOException {
        ValidationReport report = check(config());
        String text = text(report);
        if (out == null) {
            spec.commandLine().getOut().print(text);
        } else {
            write(text, out);
        }
        return failOn != Threshold.never && isFoundFrom(Severity.parse(failOn.name()), report) ? 1 : 0;
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
        if (!dataset.equals("bundled")) {
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

    /** Beside the file first, then into its place, so that an old report stays whole until the new one is. */
    private static void write(String text, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path beside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(beside, text);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
