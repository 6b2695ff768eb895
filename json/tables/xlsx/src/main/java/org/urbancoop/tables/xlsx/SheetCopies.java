package org.urbancoop.tables.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.urbancoop.tables.form.Form;
import org.urbancoop.tables.form.FormColumn;
import org.urbancoop.tables.form.FormSheet;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.tables.sheet.Sheets;
import org.urbancoop.tables.xlsx.SheetWriter.Cell;
import org.urbancoop.tables.xlsx.SheetWriter.Kind;
import org.urbancoop.validation.Finding;

/** The sheets of a file as they come back: the same cells, and where they are a template, its lists to choose from. */
final class SheetCopies {

    /** The first rows, of which the widths are made. */
    private static final int SAMPLE = 200;

    private static final int NARROWEST = 8;
    private static final int WIDEST = 50;

    /** A sheet as it is read, and how it is written. */
    private record Copy(String name, SheetLayout layout, List<Rows.Merged> merged, int header) {

        boolean isTemplate() {
            return header > 0;
        }
    }

    private final Sheets sheets;
    private final Locale locale;
    private final List<Copy> copies;
    private final Optional<FormPages> pages;

    private SheetCopies(Sheets sheets, Locale locale, List<Copy> copies, Optional<FormPages> pages) {
        this.sheets = sheets;
        this.locale = locale;
        this.copies = copies;
        this.pages = pages;
    }

    static SheetCopies of(Sheets sheets, Set<String> taken, Locale locale) throws IOException {
        List<String> names = new ArrayList<>();
        List<FormPages.Page> pages = new ArrayList<>();
        List<Integer> headers = new ArrayList<>();
        List<Optional<FormPages.Page>> ofSheets = new ArrayList<>();
        for (String name : sheets.names()) {
            boolean isOurs = MarkedWorkbookWriter.isList(name)
                    || Stream.of(FormPages.LISTS.english(), FormPages.LISTS.korean())
                            .anyMatch(name::equals);
            if (!isOurs) {
                names.add(name);
                Optional<FormSheet> form = Form.named(name);
                Optional<SheetRow> header =
                        form.isPresent() ? Form.header(form.get(), sheets.rows(name)) : Optional.empty();
                headers.add(header.map(SheetRow::number).orElse(0));
                Optional<FormPages.Page> page = header.map(row -> page(name, form.orElseThrow(), row, locale));
                page.ifPresent(pages::add);
                ofSheets.add(page);
            }
        }
        Optional<FormPages> all = pages.isEmpty() ? Optional.empty() : Optional.of(new FormPages(locale, pages));
        List<Copy> copies = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            List<String> ranges = sheets instanceof Workbook workbook ? workbook.merged(name) : List.of();
            List<Rows.Merged> merged = new ArrayList<>();
            for (String range : ranges) {
                merged.add(Rows.merged(range));
            }
            SheetLayout layout = all.isPresent() && ofSheets.get(i).isPresent()
                    ? all.get().layout(ofSheets.get(i).get())
                    : layout(sheets, name, SheetText.name(name, taken), ranges);
            copies.add(new Copy(name, layout, merged, headers.get(i)));
        }
        return new SheetCopies(sheets, locale, copies, all);
    }

    private static FormPages.Page page(String name, FormSheet form, SheetRow header, Locale locale) {
        List<Optional<FormColumn>> columns = header.cells().stream()
                .map(cell -> form.column(cell.text(), locale))
                .toList();
        return new FormPages.Page(name, form, columns);
    }

    private static SheetLayout layout(Sheets sheets, String name, String free, List<String> merged) throws IOException {
        List<Integer> widths = new ArrayList<>();
        Iterator<SheetRow> rows = sheets.rows(name);
        for (int i = 0; i < SAMPLE && rows.hasNext(); i++) {
            SheetRow row = rows.next();
            List<SheetCell> filled = row.filled();
            boolean isAlone = filled.stream()
                    .allMatch(cell -> cell.text().equals(filled.get(0).text()));
            for (int column = 0; column < row.cells().size(); column++) {
                if (column == widths.size()) {
                    widths.add(NARROWEST);
                }
                int width = isAlone ? 0 : 2 + SheetText.width(row.cell(column).text());
                widths.set(column, Math.max(widths.get(column), Math.min(WIDEST, width)));
            }
        }
        boolean isHidden = sheets instanceof Workbook workbook && workbook.isHidden(name);
        return new SheetLayout(free, widths, List.of(), 0, 0, isHidden, List.of(), merged);
    }

    List<SheetLayout> layouts() {
        List<SheetLayout> layouts = new ArrayList<>();
        copies.forEach(copy -> layouts.add(copy.layout()));
        pages.ifPresent(all -> layouts.add(all.layoutOfLists()));
        return layouts;
    }

    void write(List<Finding> findings, BookWriter book) throws IOException {
        for (Copy copy : copies) {
            Marks marks = Marks.of(copy.name(), findings, copy.merged(), locale);
            try (SheetWriter sheet = book.sheet()) {
                Iterator<SheetRow> rows = sheets.rows(copy.name());
                while (rows.hasNext()) {
                    SheetRow row = rows.next();
                    sheet.skipTo(row.number());
                    sheet.row(cells(row, copy, marks), row.hidden());
                }
            }
        }
        if (pages.isPresent()) {
            try (SheetWriter sheet = book.sheet()) {
                pages.get().writeLists(sheet);
            }
        }
    }

    private static List<Cell> cells(SheetRow row, Copy copy, Marks marks) {
        NavigableMap<Integer, Marks.At> ofRow = marks.row(row.number());
        int length = Math.max(row.cells().size(), ofRow.isEmpty() ? 0 : ofRow.lastKey() + 1);
        Look look = look(row, copy);
        List<Rows.Merged> merged =
                copy.merged().stream().filter(each -> each.isIn(row.number())).toList();
        List<Cell> cells = new ArrayList<>(length);
        for (int column = 0; column < length; column++) {
            int place = column;
            boolean isCovered = merged.stream().anyMatch(each -> each.covers(row.number(), place));
            Cell cell = isCovered ? Cell.text("") : cell(row.cell(column), look);
            Marks.At mark = ofRow.get(column);
            cells.add(mark == null ? cell : cell.marked(mark.colour(), mark.words()));
        }
        return cells;
    }

    private static Look look(SheetRow row, Copy copy) {
        if (!copy.isTemplate()) {
            return Look.PLAIN;
        }
        if (row.number() == copy.header()) {
            return Look.HEADER;
        }
        if (row.filled().stream().anyMatch(cell -> FormSheet.isHelp(cell.text()))) {
            return Look.HELP;
        }
        return row.filled().stream().anyMatch(cell -> FormSheet.isExample(cell.text())) ? Look.EXAMPLE : Look.TEXT;
    }

    private static Cell cell(SheetCell cell, Look look) {
        Cell made = Cell.of(
                switch (cell.kind()) {
                    case NUMBER -> Kind.DOUBLE;
                    case DATE -> Kind.DATE;
                    case BOOLEAN -> Kind.BOOLEAN;
                    case ERROR -> cell.text().startsWith("=") ? Kind.TEXT : Kind.ERROR;
                    default -> Kind.TEXT;
                },
                cell.text());
        return cell.kind() == SheetCell.Kind.TEXT ? made.as(look) : made;
    }
}
