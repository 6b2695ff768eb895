package org.urbancoop.cli.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.argument.InputFile;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.Formats;
import org.urbancoop.format.ReadResult;
import org.urbancoop.format.UnknownFormatException;
import org.urbancoop.json.validation.JsonValidator;
import org.urbancoop.message.Message;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;

/** Checks datasets of every format that is found. JSON, whatever its name, is checked with its lines and columns. */
public final class Checker {

    private final JsonValidator json;
    private final DatasetValidator validator;
    private final Common common;
    private final List<IOException> failures = new ArrayList<>();

    /** Creates it. */
    public Checker(ValidationConfig config, Common common) {
        this.common = common;
        this.json = JsonValidator.of(config).withProgress(common.progress());
        this.validator = DatasetValidator.of(config).withProgress(common.progress());
    }

    /**
     * Gets what could not be checked.
     *
     * @return why, in order
     */
    public List<IOException> failures() {
        return List.copyOf(failures);
    }

    /**
     * Checks what an argument names.
     *
     * @return a report for each dataset that can be read
     */
    public List<ValidationReport> check(DatasetArgument dataset) {
        try {
            return reports(dataset);
        } catch (IOException e) {
            failures.add(e);
            return List.of();
        }
    }

    private List<ValidationReport> reports(DatasetArgument dataset) throws IOException {
        if (dataset.isBundled()) {
            try (InputStream stream = UrbancoopDataset.open()) {
                return List.of(json.validate(stream.readAllBytes()).withDocument(UrbancoopDataset.RESOURCE));
            }
        }
        Path file = dataset.file().orElse(null);
        if (file == null) {
            return List.of(check(dataset.input(), DatasetArgument.STANDARD_INPUT));
        }
        if (!Files.isDirectory(file) || isOneDataset(file)) {
            return List.of(check(file));
        }
        List<ValidationReport> reports = new ArrayList<>();
        try (Stream<Path> files = Files.list(file)) {
            for (Path each : files.filter(Files::isRegularFile)
                    .filter(Checker::isMeant)
                    .sorted()
                    .toList()) {
                try {
                    reports.add(check(each));
                } catch (IOException e) {
                    failures.add(e);
                }
            }
        }
        if (reports.isEmpty() && failures.isEmpty()) {
            throw new Failure(ExitCode.DATA, new Message(file + ": holds no dataset", file + ": 데이터셋이 없습니다"));
        }
        return reports;
    }

    private static boolean isOneDataset(Path folder) throws IOException {
        List<String> names = FormatInput.of(folder).fileNames();
        return Formats.installed().all().stream()
                .anyMatch(format ->
                        format.info().folderMark().filter(names::contains).isPresent());
    }

    /** Whether the name of a file is that of a format that is read. */
    private static boolean isMeant(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String unpacked = name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
        return Formats.installed().all().stream()
                .anyMatch(format -> format.info().can(Ability.READ_DATASET)
                        && format.info().reads().contains(Carrier.FILE)
                        && format.info().fileEndings().stream().anyMatch(unpacked::endsWith));
    }

    private ValidationReport check(Path file) throws IOException {
        FormatInput input = FormatInput.of(file);
        Format format = format(input);
        return isJson(format)
                ? InputFile.read(file, json::validate)
                : check(input, file.toUri().toString());
    }

    private ValidationReport check(FormatInput input, String name) throws IOException {
        Format format = format(input);
        if (isJson(format)) {
            try (InputStream stream = input.open()) {
                return json.validate(stream.readAllBytes()).withDocument(name);
            }
        }
        FormatOptions options = FormatOptions.builder()
                .language(common.locale())
                .progress(common.progress())
                .build();
        ReadResult read = InputFile.read(input, given -> format.read(given, options));
        return validator.validate(read).withDocument(name);
    }

    /** What no format recognises is read as JSON: the report tells where it ceases to be that. */
    private static Format format(FormatInput input) throws IOException {
        Format json = Formats.installed().byId("json");
        try {
            return InputFile.read(input, DatasetArgument::format);
        } catch (Failure e) {
            if (!(e.getCause() instanceof UnknownFormatException) || input.carrier() == Carrier.FOLDER) {
                throw e;
            }
            return json;
        }
    }

    private static boolean isJson(Format format) {
        return format.info().id().equals("json") || format.info().id().equals("ndjson");
    }
}
