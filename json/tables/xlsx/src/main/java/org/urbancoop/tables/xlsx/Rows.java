package org.urbancoop.tables.xlsx;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.message.Location;
import org.urbancoop.notation.Reading;
import org.urbancoop.notation.SerialDateReader;
import org.urbancoop.tables.cell.Doubles;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.text.VisibleText;
import org.urbancoop.time.Edtf;

/** The rows of a sheet, read as they are asked for. */
final class Rows implements Iterator<SheetRow> {

    private static final int LETTERS = 26;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;
    static final int MOST_DIGITS = 40;

    /** Cells that are shown as one. */
    static final class Merged {

        final int firstRow;
        final int firstColumn;
        private final int lastRow;
        private final int lastColumn;
        private @Nullable SheetCell cell;

        boolean isIn(int row) {
            return row >= firstRow && row <= lastRow;
        }

        /** Whether a cell is shown as a part of the first one. */
        boolean covers(int row, int column) {
            return isIn(row)
                    && column >= firstColumn
                    && column <= lastColumn
                    && (row != firstRow || column != firstColumn);
        }

        private Merged(int firstRow, int firstColumn, int lastRow, int lastColumn) {
            this.firstRow = firstRow;
            this.firstColumn = firstColumn;
            this.lastRow = lastRow;
            this.lastColumn = lastColumn;
        }
    }

    private final Workbook workbook;
    private final String sheet;
    private final Xml xml;
    private final List<Merged> merged;
    private @Nullable SheetRow next;
    private int lastRow;

    Rows(Workbook workbook, Parts parts, String sheet, String file) throws IOException {
        this.workbook = workbook;
        this.sheet = sheet;
        this.merged = new ArrayList<>();
        for (String range : merged(parts, file)) {
            merged.add(merged(range));
        }
        this.xml = new Xml(open(parts, file));
        this.next = read();
    }

    private static InputStream open(Parts parts, String file) throws IOException {
        Optional<InputStream> opened = parts.open(file);
        if (opened.isEmpty()) {
            throw XlsxSheetFormat.damaged(new FileNotFoundException(file));
        }
        return opened.get();
    }

    /** What is merged stands behind the rows. */
    static List<String> merged(Parts parts, String file) throws IOException {
        List<String> all = new ArrayList<>();
        try (Xml xml = new Xml(open(parts, file))) {
            while (xml.next()) {
                if (xml.isStart("mergeCell")) {
                    all.add(xml.attribute("ref", ""));
                }
            }
        }
        return all;
    }

    static Merged merged(String range) throws IOException {
        String[] corners = range.split(":", -1);
        String last = corners[corners.length - 1];
        return new Merged(row(corners[0]), column(corners[0]), row(last), column(last));
    }

    /** The column of a cell such as {@code C8}, 0 for A. */
    private static int column(String reference) throws IOException {
        int column = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) > '9'; i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z' || column > MOST_COLUMNS) {
                throw XlsxSheetFormat.damaged(new IOException("No cell: " + reference));
            }
            column = column * LETTERS + letter - 'A' + 1;
        }
        if (column < 1 || column > MOST_COLUMNS) {
            throw XlsxSheetFormat.damaged(new IOException("No cell: " + reference));
        }
        return column - 1;
    }

    private static int row(String reference) throws IOException {
        int start = 0;
        while (start < reference.length() && reference.charAt(start) > '9') {
            start++;
        }
        int row = Workbook.number(reference.substring(start));
        if (row < 1 || row > MOST_ROWS) {
            throw XlsxSheetFormat.damaged(new IOException("No cell: " + reference));
        }
        return row;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public SheetRow next() {
        SheetRow row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        try {
            next = read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return row;
    }

    private @Nullable SheetRow read() throws IOException {
        while (xml.next()) {
            if (xml.isStart("row")) {
                String number = xml.attribute("r");
                int row = number == null ? lastRow + 1 : row(number);
                lastRow = row;
                boolean hidden = xml.is("hidden");
                return new SheetRow(sheet, row, cells(row), hidden);
            }
        }
        xml.close();
        return null;
    }

    private List<SheetCell> cells(int row) throws IOException {
        List<SheetCell> cells = new ArrayList<>();
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                String reference = xml.attribute("r");
                int column = reference == null ? cells.size() : column(reference);
                fill(cells, row, Math.min(column, MOST_COLUMNS));
                SheetCell cell = cell(row, column);
                if (column == cells.size()) {
                    cells.add(cell);
                } else {
                    cells.set(column, cell);
                }
            }
        }
        for (Merged each : merged) {
            if (row == each.firstRow && each.firstColumn < cells.size()) {
                each.cell = cells.get(each.firstColumn);
            }
            SheetCell shown = each.cell;
            if (shown != null && row >= each.firstRow && row <= each.lastRow) {
                fill(cells, row, each.lastColumn + 1);
                for (int column = each.firstColumn; column <= each.lastColumn; column++) {
                    cells.set(column, new SheetCell(at(row, column), shown.text(), shown.kind()));
                }
            }
        }
        return cells;
    }

    private Location at(int row, int column) {
        return new Location(sheet, row, column + 1);
    }

    private void fill(List<SheetCell> cells, int row, int length) {
        while (cells.size() < length) {
            cells.add(new SheetCell(at(row, cells.size()), "", SheetCell.Kind.EMPTY));
        }
    }

    private SheetCell cell(int row, int column) throws IOException {
        String type = xml.attribute("t", "n");
        DateFormat format = workbook.style(Workbook.number(xml.attribute("s", "0")));
        String value = "";
        String formula = "";
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("f")) {
                formula = "=" + xml.text();
            } else if (xml.isStart("v")) {
                value = xml.text();
            } else if (xml.isStart("is")) {
                // Apache POI leaves the old text behind a value that it sets.
                String inline = Workbook.richText(xml, "is");
                value = value.isEmpty() ? inline : value;
            }
        }
        Location place = at(row, column);
        if (value.isEmpty() && !formula.isEmpty() && type.equals("n")) {
            // Nobody has calculated it since it was written.
            return new SheetCell(place, formula, SheetCell.Kind.ERROR);
        }
        return switch (type) {
            case "s" -> text(place, value.isEmpty() ? "" : workbook.text(Workbook.number(value)));
            case "b" -> new SheetCell(place, value.equals("1") ? "true" : "false", SheetCell.Kind.BOOLEAN);
            case "e" -> new SheetCell(place, value, SheetCell.Kind.ERROR);
            case "d" -> new SheetCell(place, value, SheetCell.Kind.DATE);
            case "n" -> number(place, value, format);
            case "str" -> text(place, XmlText.unescape(value));
            default -> text(place, value);
        };
    }

    private static SheetCell text(Location place, String text) {
        return new SheetCell(place, text, VisibleText.isBlank(text) ? SheetCell.Kind.EMPTY : SheetCell.Kind.TEXT);
    }

    private SheetCell number(Location place, String value, DateFormat format) throws IOException {
        if (value.isEmpty()) {
            return text(place, "");
        }
        BigDecimal number = decimal(value);
        if (format.isDate()) {
            SerialDateReader dates = workbook.isOf1904() ? SerialDateReader.of1904() : SerialDateReader.of1900();
            Reading<Edtf> reading = dates.read(number.toPlainString());
            if (reading.value().isPresent()) {
                return new SheetCell(place, shown(reading.value().get().toString(), format), SheetCell.Kind.DATE);
            }
        } else if (format.time()) {
            return new SheetCell(place, clock(number), SheetCell.Kind.TEXT);
        }
        return new SheetCell(place, number.toPlainString(), SheetCell.Kind.NUMBER);
    }

    /** A number as its double prints: a workbook has {@code 37.566000000000003} for 37.566. */
    private static BigDecimal decimal(String value) throws IOException {
        try {
            double number = value.length() > MOST_DIGITS ? Double.NaN : Double.parseDouble(value);
            BigDecimal shortest = Doubles.decimal(number);
            return shortest.signum() == 0 || shortest.stripTrailingZeros().scale() <= 0
                    ? shortest.setScale(0)
                    : shortest.stripTrailingZeros();
        } catch (NumberFormatException | ArithmeticException e) {
            throw XlsxSheetFormat.damaged(e);
        }
    }

    /** What a date's format shows of it: {@code 1995} of 1 January 1995 where only the year is shown. */
    private static String shown(String date, DateFormat format) {
        String day = date.substring(0, Math.min(date.length(), "2000-01-01".length()));
        if (format.year() && !format.day()) {
            return format.month() ? day.substring(0, "2000-01".length()) : day.substring(0, "2000".length());
        }
        if (!format.year()) {
            String month = format.month() ? day.substring(5, 7) : "XX";
            return format.day() ? "XXXX-" + month + day.substring(7) : "XXXX-" + month;
        }
        return format.time() ? date : day;
    }

    private static String clock(BigDecimal number) {
        int minutes = number.remainder(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(24 * 60))
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .intValue();
        return String.format(java.util.Locale.ROOT, "%02d:%02d", minutes / 60 % 24, minutes % 60);
    }
}
