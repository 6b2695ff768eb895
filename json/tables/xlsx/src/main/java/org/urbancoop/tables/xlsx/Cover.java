package org.urbancoop.tables.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Message;
import org.urbancoop.source.Source;
import org.urbancoop.tables.Table;
import org.urbancoop.tables.xlsx.SheetWriter.Cell;

/** The first sheet of a workbook of tables: what it is, who may use it, whence it comes, and what each sheet has. */
final class Cover {

    static final SheetLayout LAYOUT = SheetLayout.of("about", List.of(26, 60, 40, 24, 50), 0, 0);

    private static final Message ATTRIBUTION = new Message(
            "Name the title, the licence and the sources when you use it.", "이용할 때에는 제목과 이용 허락, 출처를 밝히십시오.");

    private Cover() {}

    static void write(Dataset dataset, SheetWriter sheet) throws IOException {
        sheet.row(List.of(Cell.text(dataset.getTitle()).as(Look.TITLE)));
        sheet.row(List.of());
        row(sheet, "Dataset · 데이터셋", Optional.of(dataset.getId().toString()));
        row(sheet, "Version · 버전", dataset.getVersion());
        row(sheet, "As of · 기준일", dataset.getAsOf().map(Object::toString));
        row(sheet, "Licence · 이용 허락", dataset.getLicence());
        row(sheet, "Attribution · 출처 표시", Optional.of(ATTRIBUTION.english() + "\n" + ATTRIBUTION.korean()));
        sheet.row(List.of());
        header(sheet, "Source · 출처", "Title · 제목", "Publisher · 펴낸 곳", "Licence · 이용 허락", "Address · 주소");
        for (Source source : dataset.getSources()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(source.getId().toString()));
            cells.add(Cell.text(source.getTitle()));
            cells.add(Cell.text(source.getPublisher().orElse("")));
            cells.add(Cell.text(source.getLicence().orElse("")));
            cells.add(Cell.text(source.getUrl().orElse("")));
            sheet.row(cells);
        }
        sheet.row(List.of());
        header(sheet, "Sheet · 시트", "A row is · 행의 내용");
        for (Table table : Table.all()) {
            sheet.row(List.of(Cell.text(table.name()), Cell.text(table.description())));
        }
    }

    private static void row(SheetWriter sheet, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            sheet.row(List.of(
                    Cell.text(name).as(Look.HEADER), Cell.text(value.get()).as(Look.WRAPPED)));
        }
    }

    private static void header(SheetWriter sheet, String... names) throws IOException {
        sheet.row(List.of(names).stream()
                .map(name -> Cell.text(name).as(Look.HEADER))
                .toList());
    }
}
