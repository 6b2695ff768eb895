package org.urbancoop.tables.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.tables.ChangedCell;
import org.urbancoop.tables.Column;
import org.urbancoop.tables.Table;
import org.urbancoop.tables.cell.NumberDigits;
import org.urbancoop.tables.xlsx.SheetWriter.Cell;
import org.urbancoop.tables.xlsx.SheetWriter.Kind;

/**
 * Writes a dataset as a workbook: {@code XlsxWriter.of().write(dataset, Path.of("cooperation.xlsx"))}.
 *
 * <p>Behind a cover with title, licence and sources it has a sheet for each table of {@link Table#all()}, with a
 * header that stays in view, filters, numbers that are numbers, and days that are days. A date that is not exact stays
 * a text by EDTF. The digits of a number that a workbook would not keep, such as {@code 1.10}, stand in the last sheet,
 * {@code number_digits}. Texts are kept whatever they hold: no text becomes a formula, and characters that XML
 * lacks come back.
 *
 * <p>Personal data is left out unless it is asked for. The file is written as a whole or not at all, and the same
 * dataset gives the same bytes. Rows are written as they are made, and no table is held in memory.
 *
 * <p>This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class XlsxWriter {

    private static final XlsxWriter PLAIN = new XlsxWriter(false);

    private static final int NARROWEST = 10;
    private static final int WIDEST = 28;
    private static final int OF_DATES = 12;
    private static final int OF_DIGITS = 20;

    private final boolean personalData;

    private XlsxWriter(boolean personalData) {
        this.personalData = personalData;
    }

    /**
     * Obtains a writer that leaves out personal data.
     *
     * @return the writer
     */
    public static XlsxWriter of() {
        return PLAIN;
    }

    /**
     * Returns a writer that also writes contacts and the names of persons.
     *
     * @return the writer
     */
    public XlsxWriter withPersonalData() {
        return new XlsxWriter(true);
    }

    /**
     * Writes the workbook of a dataset. A file of this name is replaced.
     *
     * @param dataset the dataset
     * @param file the file, such as {@code Path.of("cooperation.xlsx")}
     * @return the cells whose text is not the one of the dataset: those of more than 32,767 characters, which are cut
     * @throws IOException if the file cannot be written, or a table has more than 1,048,576 rows; then nothing is
     *     written
     */
    public List<ChangedCell> write(Dataset dataset, Path file) throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(file, "file");
        List<ChangedCell> changed = new ArrayList<>();
        AtomicFile.write(file, stream -> changed.addAll(write(dataset, stream)));
        return List.copyOf(changed);
    }

    /** Writes into a stream, which stays open. */
    List<ChangedCell> write(Dataset dataset, OutputStream stream) throws IOException {
        Dataset shown = personalData ? dataset : dataset.withoutPersonalData();
        List<ChangedCell> changed = new ArrayList<>();
        List<SheetLayout> layouts = new ArrayList<>(List.of(Cover.LAYOUT));
        Table.all().forEach(table -> layouts.add(layout(table)));
        layouts.add(
                SheetLayout.of(NumberDigits.TABLE, Collections.nCopies(NumberDigits.COLUMNS.size(), OF_DIGITS), 1, 1));
        try (BookWriter book = new BookWriter(stream, layouts, true)) {
            try (SheetWriter sheet = book.sheet()) {
                Cover.write(shown, sheet);
            }
            for (Table table : Table.all()) {
                try (SheetWriter sheet = book.sheet()) {
                    write(table, shown, sheet, changed);
                }
            }
            try (SheetWriter sheet = book.sheet()) {
                header(sheet, NumberDigits.COLUMNS);
                NumberDigits.rows(
                        shown, cells -> sheet.row(cells.stream().map(Cell::text).toList()));
            }
            book.finish();
        }
        return changed;
    }

    private static SheetLayout layout(Table table) {
        List<Integer> widths = table.columns().stream().map(XlsxWriter::width).toList();
        return SheetLayout.of(table.name(), widths, 1, 1);
    }

    /** By the header, so that a filter's button does not cover it: rows are not known before they are written. */
    private static int width(Column column) {
        int least = column.type() == Column.Type.DATE ? OF_DATES : NARROWEST;
        return Math.max(least, Math.min(WIDEST, column.name().length() + 4));
    }

    private static void write(Table table, Dataset dataset, SheetWriter sheet, List<ChangedCell> changed)
            throws IOException {
        List<Column> columns = table.columns();
        header(sheet, columns.stream().map(Column::name).toList());
        long[] row = {1};
        table.rows(dataset, cells -> {
            row[0]++;
            List<Cell> made = new ArrayList<>(cells.size());
            for (int i = 0; i < cells.size(); i++) {
                String text = cells.get(i);
                made.add(Cell.of(kind(columns.get(i).type()), text));
                if (text.length() > XmlText.MOST_CHARACTERS) {
                    changed.add(
                            new ChangedCell(table.name(), row[0], columns.get(i).name(), text, SheetWriter.cut(text)));
                }
            }
            sheet.row(made);
        });
    }

    private static void header(SheetWriter sheet, List<String> names) throws IOException {
        sheet.row(names.stream().map(name -> Cell.text(name).as(Look.HEADER)).toList());
    }

    private static Kind kind(Column.Type type) {
        return switch (type) {
            case NUMBER, INTEGER -> Kind.DOUBLE;
            case BOOLEAN -> Kind.BOOLEAN;
            case DATE -> Kind.DATE;
            case STRING -> Kind.TEXT;
        };
    }
}
