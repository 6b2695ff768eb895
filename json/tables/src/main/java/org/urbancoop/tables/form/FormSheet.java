package org.urbancoop.tables.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.message.Message;
import org.urbancoop.tables.Table;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Spelling;
import org.urbancoop.text.VisibleText;

/** A sheet that people fill in: a row for each record of one type. */
public final class FormSheet {

    /** What the identifier of a row is that shows how to fill in the others; no record can have it. */
    private static final Message EXAMPLE = new Message("(example)", "(예시)");

    private final String key;
    private final Class<? extends Extensible> type;
    private final Locale locale;
    private final List<FormColumn> columns;

    FormSheet(String key, Class<? extends Extensible> type, Locale locale, List<FormColumn> columns) {
        this.key = key;
        this.type = type;
        this.locale = locale;
        this.columns = List.copyOf(columns);
    }

    /** Gets the name of its CSV file without the ending, such as {@code cities}. */
    public String key() {
        return key;
    }

    /** Gets the type of the records. */
    public Class<? extends Extensible> type() {
        return type;
    }

    /** Gets the name of the sheet in the language of the template. */
    public String name() {
        return Labels.of(key).in(locale);
    }

    /** Gets the columns. */
    public List<FormColumn> columns() {
        return columns;
    }

    /** Checks whether a name of a sheet or file means this one, in either language. */
    public boolean isNamed(String name) {
        return Stream.of(key, Labels.of(key).english(), Labels.of(key).korean())
                .anyMatch(each -> Spelling.fold(each).equals(Spelling.fold(name)));
    }

    /** Finds the place in a record that a header means, in either language. */
    public Optional<JsonPointer> place(String header) {
        return Headers.parse(type, header).or(() -> Headers.parse(type, VisibleText.strip(header)));
    }

    /** Gets what a column with a header is, in either language. */
    public Optional<FormColumn> column(String header, Locale language) {
        return place(header).map(pointer -> FormColumn.of(type, pointer, language));
    }

    /** Checks whether the identifier of a row says that it is an example. */
    public static boolean isExample(String id) {
        return id.equals(EXAMPLE.english()) || id.equals(EXAMPLE.korean());
    }

    /** Checks whether the identifier of a row is the help for it. */
    public static boolean isHelp(String id) {
        return Stream.of(Locale.ENGLISH, Locale.KOREAN)
                .anyMatch(each ->
                        FormColumn.of(Dataset.class, Form.ID, each).help().equals(id));
    }

    /** Gets the headers. */
    public List<String> header() {
        return columns.stream().map(FormColumn::header).toList();
    }

    /** Gets a line of help for each column. */
    public List<String> help() {
        return columns.stream().map(FormColumn::help).toList();
    }

    /** Gets the row that shows how to fill in the others. */
    public List<String> example() {
        List<String> cells =
                new ArrayList<>(cells(Form.entries(Form.EXAMPLE, key).get(0), Form.names(Form.EXAMPLE), columns));
        for (int i = 0; i < cells.size(); i++) {
            if (columns.get(i).isId()) {
                cells.set(i, EXAMPLE.in(locale));
            }
        }
        return cells;
    }

    /** Gives a row for each record of a dataset. */
    public void rows(Dataset dataset, NameIndex names, Table.Sink sink) throws IOException {
        for (Extensible entry : Form.entries(dataset, key)) {
            sink.row(cells(entry, names, columns));
        }
    }

    private static List<String> cells(Extensible entry, NameIndex names, List<FormColumn> columns) {
        Map<JsonPointer, Object> leaves = MemberValues.leaves(entry);
        return columns.stream()
                .map(column -> {
                    Object value = leaves.get(column.pointer());
                    return value == null ? "" : column.text(value, names);
                })
                .toList();
    }
}
