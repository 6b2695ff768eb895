package org.urbancoop.tables.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.format.Loss;
import org.urbancoop.message.Message;
import org.urbancoop.tables.cell.CellLosses;
import org.urbancoop.tables.form.Form;
import org.urbancoop.tables.form.FormColumn;
import org.urbancoop.tables.form.FormSheet;
import org.urbancoop.tables.xlsx.SheetWriter.Cell;
import org.urbancoop.tables.xlsx.SheetWriter.Kind;

/**
 * Writes a template for people to fill in, as a workbook: {@code XlsxTemplateWriter.of(Locale.ENGLISH).write(file)}. A
 * sheet for each type of record has headers, a line of help, an example that import skips, and lists to choose from:
 * the labels of codes, and the names on the other sheets. {@link org.urbancoop.tables.reading.TemplateReader} reads it
 * back, and {@link MarkedWorkbookWriter} returns it with what was found.
 *
 * <p>Columns of texts and dates keep what is typed: {@code 03/04/2001} does not become a day by a rule of the program.
 *
 * <p>This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class XlsxTemplateWriter {

    private static final Message ABOUT = new Message("Read me", "안내");

    private static final List<Message> HELP = List.of(
            new Message(
                    "Fill in what you know, a row a record. Leave empty what you do not know.",
                    "아는 것만 한 행에 한 레코드씩 적고, 모르는 칸은 비워 두십시오."),
            new Message(
                    "Below each header stands what a cell holds. Rows marked (example) are not read.",
                    "머리글 아래에 칸의 내용이 적혀 있습니다. (예시)라고 표시된 행은 읽지 않습니다."),
            new Message(
                    "Choose codes and names from the lists. Another code may be typed; a name must be on its sheet.",
                    "코드와 이름은 목록에서 고르십시오. 다른 코드는 직접 적을 수 있고, 이름은 해당 시트에 있어야 합니다."),
            new Message(
                    "Dates are as exact as you know them: 1966-06-30, 1966-06, 1966, 1985~ (about), 2014/2025, 2014/..",
                    "날짜는 아는 만큼만 적습니다: 1966-06-30, 1966-06, 1966, 1985~(경), 2014/2025, 2014/..(끝이 열림)."),
            new Message(
                    "If a list needs more room, add a column with the next number, such as Party 3.",
                    "자리가 더 필요하면 다음 번호의 열을 더하십시오(예: 당사자 3)."),
            new Message(
                    "After import a copy comes back in which each cell with a finding is coloured and has a note.",
                    "가져오기를 하면 고칠 셀에 색과 메모가 붙은 사본이 나옵니다."));

    private static final Message TOO_LONG = new Message(
            "A cell holds 32,767 characters; the rest of the text is cut off", "셀에는 32,767자까지 들어가므로 나머지는 잘립니다");
    private static final int WIDTH_OF_HELP = 110;

    private final Locale locale;

    private XlsxTemplateWriter(Locale locale) {
        this.locale = locale;
    }

    /**
     * Obtains a writer.
     *
     * @param locale the language of sheets, headers, help and labels: Korean, and English for any other
     * @return the writer
     */
    public static XlsxTemplateWriter of(Locale locale) {
        return new XlsxTemplateWriter(Objects.requireNonNull(locale, "locale"));
    }

    /**
     * Writes an empty template. A file of this name is replaced.
     *
     * @param file the file, such as {@code Path.of("template.xlsx")}
     * @throws IOException if it cannot be written; then it is not
     */
    public void write(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        AtomicFile.write(file, stream -> write(null, stream));
    }

    /**
     * Writes a dataset as a filled template, personal data included: {@link Dataset#withoutPersonalData()} leaves them
     * out.
     *
     * @param dataset the dataset
     * @param file the file, which is replaced if it exists
     * @return what no cell has: members that the library does not know, objects without members, and what a text has
     *     beyond 32,767 characters
     * @throws IOException if it cannot be written, or a sheet would have more than 16,384 columns; then it is not
     */
    public List<Loss> write(Dataset dataset, Path file) throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(file, "file");
        AtomicFile.write(file, stream -> write(dataset, stream));
        List<Loss> losses = new ArrayList<>();
        Form.losses(dataset, losses::add);
        CellLosses.tell(
                dataset,
                value -> MemberValues.text(value).length() > XmlText.MOST_CHARACTERS
                        ? Optional.of(new CellLosses.Lost(Loss.Kind.PART, TOO_LONG))
                        : Optional.empty(),
                losses::add);
        return List.copyOf(losses);
    }

    private void write(@Nullable Dataset dataset, OutputStream stream) throws IOException {
        Form form = dataset == null ? Form.of(locale) : Form.of(dataset, locale).checkWidth();
        List<FormPages.Page> pages =
                form.sheets().stream().map(FormPages.Page::of).toList();
        FormPages sheets = new FormPages(locale, pages);
        List<SheetLayout> layouts = new ArrayList<>();
        layouts.add(SheetLayout.of(ABOUT.in(locale), List.of(WIDTH_OF_HELP), 0, 0));
        pages.forEach(page -> layouts.add(sheets.layout(page)));
        layouts.add(sheets.layoutOfLists());
        try (BookWriter book = new BookWriter(stream, layouts, false)) {
            try (SheetWriter sheet = book.sheet()) {
                for (Message line : HELP) {
                    sheet.row(List.of(Cell.text(line.in(locale)).as(Look.WRAPPED)));
                }
            }
            for (FormSheet each : form.sheets()) {
                try (SheetWriter sheet = book.sheet()) {
                    write(each, dataset, sheet);
                }
            }
            try (SheetWriter sheet = book.sheet()) {
                sheets.writeLists(sheet);
            }
            book.finish();
        }
    }

    private static void write(FormSheet form, @Nullable Dataset dataset, SheetWriter sheet) throws IOException {
        sheet.row(texts(form.header(), Look.HEADER));
        sheet.row(texts(form.help(), Look.HELP));
        if (dataset == null) {
            sheet.row(texts(form.example(), Look.EXAMPLE));
            return;
        }
        form.rows(dataset, Form.names(dataset), cells -> {
            List<Cell> made = new ArrayList<>(cells.size());
            for (int i = 0; i < cells.size(); i++) {
                FormColumn column = form.columns().get(i);
                made.add(
                        column.isNumber()
                                ? Cell.of(Kind.NUMBER, cells.get(i))
                                : Cell.text(cells.get(i)).as(Look.TEXT));
            }
            sheet.row(made);
        });
    }

    private static List<Cell> texts(List<String> texts, Look look) {
        return texts.stream().map(text -> Cell.text(text).as(look)).toList();
    }
}
