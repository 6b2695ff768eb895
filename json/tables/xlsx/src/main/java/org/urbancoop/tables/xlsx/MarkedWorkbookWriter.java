package org.urbancoop.tables.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.format.FormatInput;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.tables.sheet.Sheets;
import org.urbancoop.tables.xlsx.SheetWriter.Cell;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.ValidationReport;

/**
 * Returns a sheet that was read with what was found: {@code MarkedWorkbookWriter.of(Locale.ENGLISH).write(input,
 * reading.report(), file)}. The workbook has the cells of the sheet, be it a template, somebody's own or CSV; each cell
 * with a finding is coloured and has a note, and a last sheet lists all findings.
 *
 * <p>Cells are as a reader sees them: a formula is the value that it had. What is merged or hidden stays so; fonts,
 * pictures and charts do not come along. The copy can be mended and read again: the list of findings is not read, and
 * is replaced the next time.
 *
 * <p>This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class MarkedWorkbookWriter {

    private static final Message FINDINGS = new Message("Findings", "검토 결과");
    private static final List<Message> COLUMNS = List.of(
            new Message("Severity", "심각도"),
            new Message("Cell", "셀"),
            new Message("Finding", "내용"),
            new Message("What to do", "조치"),
            new Message("Record", "레코드"),
            new Message("Code", "코드"));
    private static final List<Integer> WIDTHS = List.of(12, 18, 70, 70, 28, 28);
    private static final Message CUT = new Message("{number} more findings are not listed", "그 밖에 {number}건은 목록에 없습니다");

    private final Locale locale;

    private MarkedWorkbookWriter(Locale locale) {
        this.locale = locale;
    }

    /**
     * Obtains a writer.
     *
     * @param locale the language of the notes: Korean, and English for any other
     * @return the writer
     */
    public static MarkedWorkbookWriter of(Locale locale) {
        return new MarkedWorkbookWriter(Objects.requireNonNull(locale, "locale"));
    }

    /**
     * Writes the marked copy. A file of this name is replaced.
     *
     * @param input the sheet that was read: a file or folder, for it is read again
     * @param report what was found
     * @param file the copy, such as {@code Path.of("partners.marked.xlsx")}
     * @throws org.urbancoop.tables.sheet.UnreadableSheetException if the input is no sheet
     * @throws IOException if the input cannot be read, or the copy cannot be written; then it is not
     */
    public void write(FormatInput input, ValidationReport report, Path file) throws IOException {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(file, "file");
        try (Sheets sheets = Sheets.open(input)) {
            Set<String> taken = new HashSet<>(List.of(FINDINGS.english(), FINDINGS.korean()));
            SheetCopies copies = SheetCopies.of(sheets, taken, locale);
            List<SheetLayout> layouts = new ArrayList<>(copies.layouts());
            layouts.add(SheetLayout.of(FINDINGS.in(locale), WIDTHS, 1, 1));
            AtomicFile.write(file, stream -> {
                try (BookWriter book = new BookWriter(stream, layouts, false)) {
                    copies.write(report.findings(), book);
                    try (SheetWriter sheet = book.sheet()) {
                        list(report, sheet);
                    }
                    book.finish();
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Whether a sheet is the list of findings of an earlier copy. */
    static boolean isList(String sheet) {
        return sheet.equals(FINDINGS.english()) || sheet.equals(FINDINGS.korean());
    }

    private void list(ValidationReport report, SheetWriter sheet) throws IOException {
        sheet.row(COLUMNS.stream()
                .map(name -> Cell.text(name.in(locale)).as(Look.HEADER))
                .toList());
        for (Finding finding : report.findings()) {
            sheet.row(List.of(
                    Cell.text(finding.severity().label(locale)),
                    Cell.text(finding.location()
                            .filter(Location::isKnown)
                            .map(Location::toString)
                            .orElse("")),
                    Cell.text(finding.message(locale)).as(Look.WRAPPED),
                    Cell.text(finding.hint().in(locale)).as(Look.WRAPPED),
                    Cell.text(finding.subject() + finding.pointer()),
                    Cell.text(finding.code())));
        }
        if (report.countCut() > 0) {
            String more = CUT.in(locale).replace("{number}", Long.toString(report.countCut()));
            sheet.row(List.of(Cell.text(""), Cell.text(""), Cell.text(more)));
        }
    }
}
