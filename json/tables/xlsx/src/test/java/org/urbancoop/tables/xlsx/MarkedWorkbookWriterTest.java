package org.urbancoop.tables.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.format.FormatInput;
import org.urbancoop.tables.mapping.MappingJson;
import org.urbancoop.tables.reading.SheetReader;
import org.urbancoop.tables.reading.SheetReading;
import org.urbancoop.tables.sheet.Sheets;
import org.urbancoop.validation.Finding;

/** Somebody's own workbook, as it comes back. */
class MarkedWorkbookWriterTest {

    private static final String MAPPING = """
            {"format": "urbancoop-mapping", "formatVersion": "1.0", "sheet": "Partners",
             "source": {"id": "office", "title": "Partners"}, "records": [
              {"label": "c", "type": "city", "members": [{"to": "/name", "column": "City"},
                {"to": "/country", "column": "Country"}, {"to": "/kind", "value": "city"}]},
              {"type": "agreement", "members": [{"to": "/kind", "value": "sister-city"},
                {"to": "/signed", "column": "Date"}, {"to": "/classifications/continent", "heading": true},
                {"to": "/parties/0", "value": "city/busan"}, {"to": "/parties/1", "record": "c"}]}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static Row row(Sheet sheet, int number, Object... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Double value) {
                row.createCell(i).setCellValue(value);
            } else if (!values[i].equals("")) {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
        return row;
    }

    private Path sheet() throws IOException {
        Path file = folder.resolve("partners.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            row(workbook.createSheet("My 'notes' here"), 2, "a", 0.1 + 0.2, true, "=1+1", "_x000D_");
            Sheet sheet = workbook.createSheet("Partners");
            row(sheet, 0, "International partners", "", "", "");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            row(sheet, 2, "City", "Country", "Date", "Population");
            row(sheet, 3, "Asia (2)", "", "", "");
            sheet.addMergedRegion(new CellRangeAddress(3, 3, 0, 3));
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
            Cell signed = row(sheet, 4, "Kobe", "Japn", "", 1_500_000.5).createCell(2);
            signed.setCellStyle(day);
            signed.setCellValue(LocalDate.of(2001, 4, 3));
            row(sheet, 5, "Nara", "", "c. 1985").setZeroHeight(true);
            sheet.addMergedRegion(new CellRangeAddress(4, 5, 1, 1));
            Row broken = row(sheet, 6, "Lyon", "France");
            broken.createCell(2).setCellErrorValue(FormulaError.REF.getCode());
            row(workbook.createSheet("Hidden"), 0, "secret");
            workbook.setSheetHidden(2, true);
            row(workbook.createSheet("Findings"), 0, "of an earlier copy");
            workbook.write(out);
        }
        return file;
    }

    private static SheetReading read(Path file) throws IOException {
        return SheetReader.of(MappingJson.read(MAPPING.getBytes(StandardCharsets.UTF_8)))
                .read(FormatInput.of(file));
    }

    private static List<String> cells(Path file) throws IOException {
        List<String> cells = new ArrayList<>();
        try (Sheets sheets = Sheets.open(FormatInput.of(file))) {
            for (String name : sheets.names()) {
                if (!name.equals("Findings")) {
                    sheets.rows(name)
                            .forEachRemaining(row -> row.filled()
                                    .forEach(cell ->
                                            cells.add(cell + " " + cell.kind() + (row.hidden() ? " hidden" : ""))));
                }
            }
        }
        return cells;
    }

    @Test
    void copy_hasTheSameCells_notesAndColours() throws IOException {
        Path file = sheet();
        SheetReading reading = read(file);
        Path marked = folder.resolve("marked.xlsx");
        MarkedWorkbookWriter.of(Locale.ENGLISH).write(FormatInput.of(file), reading.report(), marked);
        assertThat(cells(marked)).isEqualTo(cells(file));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(marked))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex("Hidden"))).isTrue();
            XSSFSheet sheet = workbook.getSheet("Partners");
            assertThat(sheet.getMergedRegions().stream()
                            .map(CellRangeAddress::formatAsString)
                            .collect(Collectors.joining(" ")))
                    .isEqualTo("A1:D1 A4:D4 B5:B6");
            assertThat(sheet.getRow(0).getCell(1)).as("below a merged cell").isNull();
            XSSFCell country = sheet.getRow(4).getCell(1);
            assertThat(country.getCellComment().getString().getString())
                    .contains("'Japn' can't be read")
                    .contains("[sheet-cell-not-understood]");
            assertThat(country.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo("FFFFC7CE");
            assertThat(sheet.getRow(5).getCell(1))
                    .as("the note is at the first cell")
                    .isNull();
            assertThat(sheet.getRow(6).getCell(2).getCellType()).isEqualTo(CellType.ERROR);
            assertThat(sheet.getRow(6).getCell(2).getCellComment()).isNotNull();
            assertThat(sheet.getRow(4).getCell(0).getCellComment()).isNull();
            XSSFSheet findings = workbook.getSheetAt(3);
            assertThat(findings.getSheetName()).isEqualTo("Findings");
            assertThat(findings.getLastRowNum())
                    .isEqualTo(reading.report().findings().size());
            List<String> places = new ArrayList<>();
            findings.forEach(row ->
                    places.add(row.getCell(1) == null ? "" : row.getCell(1).getStringCellValue()));
            assertThat(places).contains("Partners!B5", "Partners!B6", "Partners!C7", "Partners!A1");
        }
        SheetReading again = read(marked);
        assertThat(again.dataset()).isEqualTo(reading.dataset());
        assertThat(again.findings())
                .extracting(Finding::toString)
                .isEqualTo(reading.findings().stream().map(Finding::toString).toList());
    }

    @Test
    void csv_comesBackAsAWorkbook_whateverItsName() throws IOException {
        Path file = folder.resolve("[a]*b? very long name of a file with partners.csv");
        Files.writeString(file, "City,Country\n=Kobe,Japn\n\"a\nb\",\n");
        String mapping = """
                {"format": "urbancoop-mapping", "formatVersion": "1.0", "source": {"id": "s", "title": "S"},
                 "records": [{"type": "city", "members": [{"to": "/name", "column": "City"},
                  {"to": "/country", "column": "Country"}, {"to": "/kind", "value": "city"}]}]}
                """;
        SheetReading reading = SheetReader.of(MappingJson.read(mapping.getBytes(StandardCharsets.UTF_8)))
                .read(FormatInput.of(file));
        Path marked = folder.resolve("marked.xlsx");
        MarkedWorkbookWriter.of(Locale.KOREAN).write(FormatInput.of(file), reading.report(), marked);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(marked))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("_a__b_ very long name of a file");
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("=Kobe");
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getCellComment())
                    .isNotNull();
            assertThat(workbook.getSheetName(1)).isEqualTo("검토 결과");
        }
    }

    @Test
    void whatCannotBeRead_leavesTheOldCopy() throws IOException {
        Path file = sheet();
        SheetReading reading = read(file);
        Path marked = Files.writeString(folder.resolve("marked.xlsx"), "old");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() ->
                        MarkedWorkbookWriter.of(Locale.ENGLISH).write(FormatInput.of(file), reading.report(), marked))
                .hasMessageContaining("[workbook-damaged]");
        assertThat(marked).hasContent("old");
    }
}
