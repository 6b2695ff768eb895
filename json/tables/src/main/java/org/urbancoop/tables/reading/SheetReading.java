package org.urbancoop.tables.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.message.Location;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;
import org.urbancoop.validation.document.DocumentValidation;
import org.urbancoop.validation.document.ReportBuilder;
import org.urbancoop.validation.document.Unread;

/**
 * What came of reading a sheet: the dataset with its records, what is to be said of its cells, and the rows that made
 * no record, as they were.
 *
 * <p>This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class SheetReading {

    private final Dataset dataset;
    /** What the records were added to. */
    private final Optional<Dataset> base;

    private final String document;
    private final List<Finding> findings;
    private final List<SheetRow> rejected;
    private final List<SheetRow> mendable;
    private final BiFunction<RecordReference, JsonPointer, Optional<Location>> cells;
    /** The cells of declared totals, by the subjects of findings. */
    private final Map<String, Location> totals;

    SheetReading(
            Dataset dataset,
            Optional<Dataset> base,
            String document,
            List<Finding> findings,
            List<SheetRow> rejected,
            List<SheetRow> mendable,
            BiFunction<RecordReference, JsonPointer, Optional<Location>> cells,
            Map<String, Location> totals) {
        this.dataset = dataset;
        this.base = base;
        this.document = document;
        this.findings = List.copyOf(findings);
        this.rejected = List.copyOf(rejected);
        this.mendable = List.copyOf(mendable);
        this.cells = cells;
        this.totals = Map.copyOf(totals);
    }

    /**
     * Gets the dataset that was given, with the records of the sheet.
     *
     * @return the dataset
     */
    public Dataset dataset() {
        return dataset;
    }

    /**
     * Gets what reading found, rules apart.
     *
     * @return in the order of the cells as far as they were read; each with its cell, such as {@code Partners!C8}
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Gets what kept the whole sheet from being read, such as a header that no row has.
     *
     * @return the finding, which is among {@link #findings()}; empty if the rows were read
     */
    public Optional<Finding> obstacle() {
        return findings.stream()
                .filter(finding -> SheetProblem.isOfTheWhole(finding.code()))
                .findFirst();
    }

    /**
     * Gets the rows that made no record, as they were.
     *
     * @return in the order of the sheet
     */
    public List<SheetRow> rejected() {
        return rejected;
    }

    /**
     * Writes the rows that made no record as CSV, with the header and the headings above them, so that they can be
     * mended and read by the same mapping.
     *
     * @param file the file, which is replaced if it exists
     * @throws IOException if it cannot be written
     */
    public void writeRejected(Path file) throws IOException {
        AtomicFile.write(Objects.requireNonNull(file, "file"), stream -> {
            try (CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .build(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
                Map<String, Integer> widths = new HashMap<>();
                mendable.forEach(row -> widths.merge(row.sheet(), row.cells().size(), Math::max));
                for (SheetRow row : mendable) {
                    // A workbook's rows end with their last filled cell.
                    csv.writeRecord(IntStream.range(0, widths.getOrDefault(row.sheet(), 0))
                            .mapToObj(column -> row.text(column))
                            .toList());
                }
            }
        });
    }

    /**
     * Finds the cell that a member came from.
     *
     * @param reference the record, such as {@code agreement/busan-osaka}
     * @param pointer the place in the record, such as {@code /signed}
     * @return such as {@code Partners!C8}; empty if the record is not of the sheet
     */
    public Optional<Location> cellOf(RecordReference reference, JsonPointer pointer) {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(pointer, "pointer");
        return cells.apply(reference, pointer);
    }

    /**
     * Checks the dataset by all rules of the library.
     *
     * @return what reading and the rules found, each with its cell
     */
    public ValidationReport report() {
        return report(ValidationConfig.standard());
    }

    /**
     * Checks the dataset by rules of choice. What the given dataset has been told before is not told again, but
     * counted ({@link org.urbancoop.validation.RuleCount#known()}).
     *
     * @param config which rules run, and how; suppressions and a baseline hold for what reading found as well
     * @return what reading and the rules found, each with its cell
     */
    public ValidationReport report(ValidationConfig config) {
        ValidationReport found = DocumentValidation.get()
                .validate(DatasetValidator.of(since(config)), dataset, Unread.NONE, findings)
                .withDocument(document);
        ReportBuilder report = DocumentValidation.get().toBuilder(found.mapFindings(this::located));
        for (SheetProblem problem : SheetProblem.values()) {
            if (found.counts().containsKey(problem.code())) {
                report.putDescription(problem.code(), SheetFindings.description(problem));
            }
        }
        return report.build();
    }

    private ValidationConfig since(ValidationConfig config) {
        Optional<ValidationReport> before =
                base.map(DatasetValidator.of(config)::validate).filter(report -> report.countCut() == 0);
        return before.map(report -> config.toBuilder().since(report).build()).orElse(config);
    }

    private Finding located(Finding finding) {
        return finding.location().isPresent()
                ? finding
                : finding.withLocation(finding.reference()
                        .flatMap(reference -> cellOf(reference, finding.pointer()))
                        .or(() -> Optional.ofNullable(totals.get(finding.subject()))));
    }
}
