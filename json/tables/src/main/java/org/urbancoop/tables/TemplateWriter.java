package org.urbancoop.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.format.Loss;
import org.urbancoop.tables.form.Form;
import org.urbancoop.tables.form.FormSheet;

/**
 * Writes a template for people to fill in, as CSV files: {@code TemplateWriter.of(Locale.ENGLISH).write(folder)}. A
 * file for each type of record has headers, a line of help and an example; {@link
 * org.urbancoop.tables.reading.TemplateReader} reads them back. As a workbook, with lists to choose from, it comes from
 * {@code urbancoop-tables-xlsx}.
 *
 * <p>The files have a byte order mark, so that spreadsheet programs take them for UTF-8, and keep every character.
 *
 * <p>This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class TemplateWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Locale locale;

    private TemplateWriter(Locale locale) {
        this.locale = locale;
    }

    /**
     * Obtains a writer.
     *
     * @param locale the language of headers, help and labels: Korean, and English for any other
     * @return the writer
     */
    public static TemplateWriter of(Locale locale) {
        return new TemplateWriter(Objects.requireNonNull(locale, "locale"));
    }

    /**
     * Writes an empty template. Files of its names are replaced.
     *
     * @param folder where the files go, such as {@code Path.of("template")}; it is made if it is not there
     * @throws IOException if a file cannot be written; then none is
     */
    public void write(Path folder) throws IOException {
        Objects.requireNonNull(folder, "folder");
        Map<Path, AtomicFile.Content> contents = new LinkedHashMap<>();
        for (FormSheet sheet : Form.of(locale).sheets()) {
            contents.put(file(folder, sheet), stream -> csv(sheet, stream, csv -> csv.writeRecord(sheet.example())));
        }
        Files.createDirectories(folder);
        AtomicFile.writeAll(contents);
    }

    /**
     * Writes a dataset as a filled template, personal data included: {@link Dataset#withoutPersonalData()} leaves them
     * out.
     *
     * @param dataset the dataset
     * @param folder where the files go; it is made if it is not there
     * @return what no cell has: members that the library does not know, and objects without members
     * @throws IOException if a file cannot be written, or would have more than 16,384 columns; then none is
     */
    public List<Loss> write(Dataset dataset, Path folder) throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(folder, "folder");
        Map<Path, AtomicFile.Content> contents = new LinkedHashMap<>();
        for (FormSheet sheet : Form.of(dataset, locale).checkWidth().sheets()) {
            contents.put(
                    file(folder, sheet),
                    stream -> csv(sheet, stream, csv -> sheet.rows(dataset, Form.names(dataset), csv::writeRecord)));
        }
        Files.createDirectories(folder);
        AtomicFile.writeAll(contents);
        List<Loss> losses = new ArrayList<>();
        Form.losses(dataset, losses::add);
        return List.copyOf(losses);
    }

    private static Path file(Path folder, FormSheet sheet) {
        return folder.resolve(sheet.key().toLowerCase(Locale.ROOT) + TablesWriter.CSV);
    }

    /** Writes the rows below header and help. */
    @FunctionalInterface
    private interface Rows {
        void to(CsvWriter csv) throws IOException;
    }

    private static void csv(FormSheet sheet, OutputStream stream, Rows rows) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(sheet.header());
            csv.writeRecord(sheet.help());
            rows.to(csv);
        }
    }
}
