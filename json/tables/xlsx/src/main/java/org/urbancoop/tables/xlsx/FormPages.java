package org.urbancoop.tables.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.message.Message;
import org.urbancoop.tables.form.FormColumn;
import org.urbancoop.tables.form.FormSheet;
import org.urbancoop.tables.xlsx.SheetWriter.Cell;

/** The sheets of a template as a workbook has them: widths, lists to choose from, and the sheet with these lists. */
final class FormPages {

    /** Where the lists stand that columns offer; not shown. */
    static final Message LISTS = new Message("Lists", "목록");

    private static final int NARROWEST = 12;
    private static final int WIDEST = 30;
    /** The rows of header and help. */
    private static final int FROZEN = 2;

    /**
     * A sheet of a template.
     *
     * @param name its name in the workbook
     * @param form which one it is
     * @param columns its columns; empty where one is none of the template's
     */
    record Page(String name, FormSheet form, List<Optional<FormColumn>> columns) {

        static Page of(FormSheet form) {
            return new Page(
                    form.name(), form, form.columns().stream().map(Optional::of).toList());
        }
    }

    private final String nameOfLists;
    private final List<Page> pages;
    /** The lists to choose from by their names. */
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    FormPages(Locale locale, List<Page> pages) {
        this.nameOfLists = LISTS.in(locale);
        this.pages = pages;
        for (Page page : pages) {
            for (Optional<FormColumn> column : page.columns()) {
                column.filter(each -> !each.choices().isEmpty())
                        .ifPresent(each -> lists.putIfAbsent(each.choicesName(), each.choices()));
            }
        }
    }

    /** Makes the layout of a sheet. */
    SheetLayout layout(Page page) {
        List<Integer> widths = new ArrayList<>();
        List<Look> looks = new ArrayList<>();
        List<SheetLayout.Choice> choices = new ArrayList<>();
        for (int i = 0; i < page.columns().size(); i++) {
            Optional<FormColumn> column = page.columns().get(i);
            int width = column.map(each -> SheetText.width(each.header()) + 2).orElse(NARROWEST);
            widths.add(Math.max(NARROWEST, Math.min(WIDEST, width)));
            looks.add(column.filter(FormColumn::isNumber).isPresent() ? Look.PLAIN : Look.TEXT);
            int place = i;
            column.flatMap(each -> range(page, each))
                    .ifPresent(range -> choices.add(new SheetLayout.Choice(place, FROZEN + 1, range)));
        }
        return new SheetLayout(page.name(), widths, looks, FROZEN, 0, false, choices, List.of());
    }

    private Optional<String> range(Page page, FormColumn column) {
        if (!column.choices().isEmpty()) {
            int list = List.copyOf(lists.keySet()).indexOf(column.choicesName());
            return Optional.of(range(nameOfLists, list, 2, column.choices().size() + 1));
        }
        return column.sheetOfNames(page.form().type())
                .flatMap(key -> pages.stream()
                        .filter(other -> other.form().key().equals(key))
                        .findFirst()
                        .flatMap(FormPages::names));
    }

    /** The names on a sheet. */
    private static Optional<String> names(Page page) {
        for (int i = 0; i < page.columns().size(); i++) {
            String pointer = page.columns()
                    .get(i)
                    .map(column -> column.pointer().toString())
                    .orElse("");
            if (pointer.equals("/name") || pointer.equals("/title")) {
                return Optional.of(range(page.name(), i, FROZEN + 1, 2000));
            }
        }
        return Optional.empty();
    }

    private static String range(String sheet, int column, int first, int last) {
        String letters = SheetWriter.letters(column);
        return "'" + sheet.replace("'", "''") + "'!$" + letters + "$" + first + ":$" + letters + "$" + last;
    }

    SheetLayout layoutOfLists() {
        return new SheetLayout(nameOfLists, List.of(), List.of(), 1, 0, true, List.of(), List.of());
    }

    /** Writes the lists, each in a column. */
    void writeLists(SheetWriter sheet) throws IOException {
        sheet.row(lists.keySet().stream()
                .map(name -> Cell.text(name).as(Look.HEADER))
                .toList());
        int longest = lists.values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            int row = i;
            sheet.row(lists.values().stream()
                    .map(list -> Cell.text(row < list.size() ? list.get(row) : ""))
                    .toList());
        }
    }
}
