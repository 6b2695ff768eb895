package org.urbancoop.tables.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbancoop.tables.cell.Doubles;

/** Writes the rows of one sheet, from the first to the last. */
final class SheetWriter implements Closeable {

    static final int MOST_ROWS = 1_048_576;

    private static final int LETTERS = 26;
    /** Before it, programs disagree: one counts a day that 1900 did not have. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate START = LocalDate.of(1899, 12, 30);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final String FORMULA = "=+-@";

    /**
     * A cell.
     *
     * @param kind what it is
     * @param text the text, a number in digits, {@code true}, or a day such as {@code 1966-06-30}
     * @param look how it looks
     * @param mark its colour
     * @param note what to show beside it; empty for nothing
     */
    record Cell(Kind kind, String text, Look look, Look.Mark mark, String note) {

        static Cell text(String text) {
            return of(Kind.TEXT, text);
        }

        static Cell of(Kind kind, String text) {
            return new Cell(kind, text, kind == Kind.DATE ? Look.DATE : Look.PLAIN, Look.Mark.NONE, "");
        }

        Cell as(Look other) {
            return new Cell(kind, text, other, mark, note);
        }

        Cell marked(Look.Mark colour, String words) {
            return new Cell(kind, text, look, colour, words);
        }
    }

    /** What a cell is; what a workbook has no such cell for becomes a text. */
    enum Kind {
        TEXT,
        /** A number whose digits any program keeps; else it is a text. */
        NUMBER,
        /** A number of 64 bits, whatever becomes of its digits; a text if it is beyond them. */
        DOUBLE,
        BOOLEAN,
        ERROR,
        DATE
    }

    /**
     * A note.
     *
     * @param row the row, from 1
     * @param column the column, 0 for A
     */
    record Note(int row, int column, String text) {}

    private final BookWriter book;
    private final Writer text;
    private final SheetLayout layout;
    private final List<Note> notes = new ArrayList<>();
    private int row;
    private int lastColumn = 1;

    SheetWriter(BookWriter book, Writer text, SheetLayout layout) throws IOException {
        this.book = book;
        this.text = text;
        this.layout = layout;
        start();
    }

    private void start() throws IOException {
        text.append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"")
                .append(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">")
                .append("<sheetViews><sheetView workbookViewId=\"0\">");
        if (layout.frozenRows() > 0) {
            text.append("<pane ySplit=\"")
                    .append(Integer.toString(layout.frozenRows()))
                    .append("\" topLeftCell=\"A")
                    .append(Integer.toString(layout.frozenRows() + 1))
                    .append("\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        }
        text.append("</sheetView></sheetViews>");
        if (!layout.widths().isEmpty()) {
            text.append("<cols>");
            for (int i = 0; i < layout.widths().size(); i++) {
                text.append("<col min=\"")
                        .append(Integer.toString(i + 1))
                        .append("\" max=\"")
                        .append(Integer.toString(i + 1))
                        .append("\" width=\"")
                        .append(Integer.toString(layout.widths().get(i)))
                        .append("\" customWidth=\"1\"");
                if (i < layout.looks().size()) {
                    text.append(" style=\"")
                            .append(Integer.toString(layout.looks().get(i).style(Look.Mark.NONE)))
                            .append("\"");
                }
                text.append("/>");
            }
            text.append("</cols>");
        }
        text.append("<sheetData>");
    }

    /** Leaves rows out until the next one has this number, from 1. */
    void skipTo(int number) {
        row = Math.max(row, number - 1);
    }

    void row(List<Cell> cells) throws IOException {
        row(cells, false);
    }

    void row(List<Cell> cells, boolean hidden) throws IOException {
        row++;
        if (row > MOST_ROWS) {
            throw new IOException("The sheet " + layout.name() + " has more rows than a workbook can have, " + MOST_ROWS
                    + " [too-many-rows]");
        }
        lastColumn = Math.max(lastColumn, cells.size());
        text.append("<row r=\"").append(Integer.toString(row)).append(hidden ? "\" hidden=\"1\">" : "\">");
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        text.append("</row>");
    }

    private void cell(int column, Cell cell) throws IOException {
        if (!cell.note().isEmpty()) {
            notes.add(new Note(row, column, cell.note()));
        }
        Optional<String> day = cell.kind() == Kind.DATE ? serial(cell.text()) : Optional.empty();
        boolean isNumber = !cell.text().isEmpty()
                && ((cell.kind() == Kind.NUMBER && Doubles.keep(cell.text()))
                        || (cell.kind() == Kind.DOUBLE && Double.isFinite(Double.parseDouble(cell.text()))));
        Look look = look(cell, day.isPresent());
        if (cell.text().isEmpty()) {
            if (cell.mark() != Look.Mark.NONE) {
                open(column, look, cell.mark(), "");
                text.append("/>");
            }
        } else if (isNumber || day.isPresent()) {
            open(column, look, cell.mark(), "");
            text.append("><v>").append(day.orElseGet(() -> number(cell))).append("</v></c>");
        } else if (cell.kind() == Kind.ERROR) {
            open(column, look, cell.mark(), "\" t=\"e");
            text.append("><v>").append(XmlText.escape(cell.text())).append("</v></c>");
        } else if (cell.kind() == Kind.BOOLEAN
                && (cell.text().equals("true") || cell.text().equals("false"))) {
            open(column, look, cell.mark(), "\" t=\"b");
            text.append("><v>").append(cell.text().equals("true") ? "1" : "0").append("</v></c>");
        } else {
            open(column, look, cell.mark(), "\" t=\"inlineStr");
            text.append("><is><t xml:space=\"preserve\">")
                    .append(XmlText.escape(cut(cell.text())))
                    .append("</t></is></c>");
        }
    }

    private static String number(Cell cell) {
        return cell.text().length() > Rows.MOST_DIGITS ? Double.toString(Double.parseDouble(cell.text())) : cell.text();
    }

    private static Look look(Cell cell, boolean isDay) {
        if (cell.look() == Look.DATE && !isDay) {
            return Look.PLAIN;
        }
        boolean looksLikeFormula =
                !cell.text().isEmpty() && FORMULA.indexOf(cell.text().charAt(0)) >= 0;
        return cell.look() == Look.PLAIN && cell.kind() == Kind.TEXT && looksLikeFormula ? Look.QUOTED : cell.look();
    }

    /** The part of a text that fits into a cell: not half of a character. */
    static String cut(String text) {
        if (text.length() <= XmlText.MOST_CHARACTERS) {
            return text;
        }
        int end = XmlText.MOST_CHARACTERS;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private void open(int column, Look look, Look.Mark mark, String type) throws IOException {
        text.append("<c r=\"").append(reference(row, column)).append(type);
        int style = look.style(mark);
        if (style != 0) {
            text.append("\" s=\"").append(Integer.toString(style));
        }
        text.append("\"");
    }

    /** The number of a day; empty if it is none that all programs count alike. */
    private static Optional<String> serial(String day) {
        if (day.length() != "1966-06-30".length()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(day);
            return date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)
                    ? Optional.empty()
                    : Optional.of(Long.toString(ChronoUnit.DAYS.between(START, date)));
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A cell as a formula names it, such as {@code C8}. */
    static String reference(int row, int column) {
        return letters(column) + row;
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    @Override
    public void close() throws IOException {
        text.append("</sheetData>");
        if (layout.filterRow() > 0) {
            text.append("<autoFilter ref=\"A")
                    .append(Integer.toString(layout.filterRow()))
                    .append(":")
                    .append(reference(Math.max(row, layout.filterRow()), lastColumn - 1))
                    .append("\"/>");
        }
        if (!layout.merged().isEmpty()) {
            text.append("<mergeCells count=\"")
                    .append(Integer.toString(layout.merged().size()))
                    .append("\">");
            for (String range : layout.merged()) {
                text.append("<mergeCell ref=\"").append(XmlText.escape(range)).append("\"/>");
            }
            text.append("</mergeCells>");
        }
        if (!layout.choices().isEmpty()) {
            choices();
        }
        if (!notes.isEmpty()) {
            text.append("<legacyDrawing r:id=\"rId1\"/>");
        }
        text.append("</worksheet>");
        book.notes(notes);
    }

    private void choices() throws IOException {
        text.append("<dataValidations count=\"")
                .append(Integer.toString(layout.choices().size()))
                .append("\">");
        for (SheetLayout.Choice choice : layout.choices()) {
            text.append("<dataValidation type=\"list\" errorStyle=\"warning\" allowBlank=\"1\" showErrorMessage=\"1\"")
                    .append(" sqref=\"")
                    .append(reference(choice.firstRow(), choice.column()))
                    .append(":")
                    .append(reference(MOST_ROWS, choice.column()))
                    .append("\"><formula1>")
                    .append(XmlText.escape(choice.range()))
                    .append("</formula1></dataValidation>");
        }
        text.append("</dataValidations>");
    }
}
