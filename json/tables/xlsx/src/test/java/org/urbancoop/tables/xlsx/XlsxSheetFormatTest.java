package org.urbancoop.tables.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.format.FormatInput;
import org.urbancoop.tables.mapping.MappingJson;
import org.urbancoop.tables.reading.SheetReader;
import org.urbancoop.tables.reading.SheetReading;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.tables.sheet.Sheets;
import org.urbancoop.tables.sheet.UnreadableSheetException;

/** Workbooks that Apache POI wrote, and what is no workbook. */
class XlsxSheetFormatTest {

    static {
        // Apache POI asks for a logger, and none is wanted.
        System.setProperty("log4j2.StatusLogger.level", "OFF");
    }

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static byte[] bytes(org.apache.poi.ss.usermodel.Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        workbook.close();
        return out.toByteArray();
    }

    private static List<SheetRow> read(byte[] bytes) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (Sheets sheets = Sheets.open(FormatInput.of(bytes))) {
            sheets.rows(sheets.names().get(0)).forEachRemaining(rows::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return rows;
    }

    private static List<String> cells(SheetRow row) {
        return row.filled().stream().map(cell -> cell + " " + cell.kind()).toList();
    }

    private static void put(Sheet sheet, int row, String... texts) {
        Row made = sheet.createRow(row);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                made.createCell(i).setCellValue(texts[i]);
            }
        }
    }

    private static CellStyle style(org.apache.poi.ss.usermodel.Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    @Test
    void cells_haveTheirKindsAndPlaces() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("Partners");
        Row row = sheet.createRow(4);
        row.createCell(0).setCellValue("서울 & <b>");
        row.createCell(2).setCellValue(37.566);
        row.createCell(3).setCellValue(12);
        row.createCell(4).setCellValue(true);
        Cell formula = row.createCell(5);
        formula.setCellFormula("C5*2");
        formula.setCellValue(75.132);
        Cell text = row.createCell(6);
        text.setCellFormula("\"a\"&\"b\"");
        text.setCellValue("ab");
        row.createCell(27).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
        row.createCell(28).setCellValue("  ");
        List<SheetRow> rows = read(bytes(workbook));
        assertThat(rows)
                .singleElement()
                .extracting(XlsxSheetFormatTest::cells)
                .isEqualTo(List.of(
                        "Partners!A5 '서울 & <b>' TEXT",
                        "Partners!C5 '37.566' NUMBER",
                        "Partners!D5 '12' NUMBER",
                        "Partners!E5 'true' BOOLEAN",
                        "Partners!F5 '75.132' NUMBER",
                        "Partners!G5 'ab' TEXT",
                        "Partners!AB5 '#REF!' ERROR"));
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-mm-dd, 1966-06-30",
        "dd.mm.yyyy, 1966-06-30",
        "'[$-412]yyyy\"년\" m\"월\" d\"일\"', 1966-06-30",
        "yyyy, 1966",
        "mmm yyyy, 1966-06",
        "m/d, XXXX-06-30",
        "yyyy-mm-dd hh:mm, 1966-06-30T09:30:00",
        "hh:mm, 09:30"
    })
    void dates_areAsExactAsTheyAreShown(String format, String shown) throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Cell cell = workbook.createSheet("S").createRow(0).createCell(0);
        cell.setCellStyle(style(workbook, format));
        if (format.contains("hh")) {
            cell.setCellValue(LocalDateTime.of(1966, 6, 30, 9, 30));
        } else {
            cell.setCellValue(LocalDate.of(1966, 6, 30));
        }
        assertThat(read(bytes(workbook)).get(0).cell(0).text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "#,##0", "0%", "\"day\" 0", "General", "@", "0.00E+00", "[Red]0"})
    void numbers_areNoDates(String format) throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Cell cell = workbook.createSheet("S").createRow(0).createCell(0);
        cell.setCellStyle(style(workbook, format));
        cell.setCellValue(24_288);
        assertThat(read(bytes(workbook)).get(0).cell(0))
                .extracting(SheetCell::text, SheetCell::kind)
                .containsExactly("24288", SheetCell.Kind.NUMBER);
    }

    @Test
    void mergedCells_standAtEachPlace_hiddenRowsSaySo() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("S");
        put(sheet, 0, "Title");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
        put(sheet, 1, "Japan", "Kobe");
        put(sheet, 2, "", "Nara");
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        put(sheet, 3, "France", "Lyon");
        sheet.getRow(3).setZeroHeight(true);
        List<SheetRow> rows = read(bytes(workbook));
        assertThat(rows)
                .extracting(
                        row -> row.filled().stream().map(SheetCell::toString).toList())
                .containsExactly(
                        List.of("S!A1 'Title'", "S!B1 'Title'", "S!C1 'Title'"),
                        List.of("S!A2 'Japan'", "S!B2 'Kobe'"),
                        List.of("S!A3 'Japan'", "S!B3 'Nara'"),
                        List.of("S!A4 'France'", "S!B4 'Lyon'"));
        assertThat(rows).extracting(SheetRow::hidden).containsExactly(false, false, false, true);
    }

    /** A sheet as an office keeps it goes in, with findings that name its cells. */
    @Test
    void workbook_isReadByAMapping() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        put(workbook.createSheet("Read me"), 0, "The list is on the next sheet");
        Sheet sheet = workbook.createSheet("Partners");
        put(sheet, 0, "International partners");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        put(sheet, 2, "City", "Country", "Type", "Date");
        put(sheet, 3, "Asia (2)");
        sheet.addMergedRegion(new CellRangeAddress(3, 3, 0, 3));
        put(sheet, 4, "Kobe", "Japan", "Sister city");
        Cell date = sheet.getRow(4).createCell(3);
        date.setCellStyle(style(workbook, "dd.mm.yyyy"));
        date.setCellValue(LocalDate.of(2001, 4, 3));
        put(sheet, 5, "Nara", "Japn", "Sister city", "c. 1985");
        put(sheet, 6, "Total", "2");
        Path file = folder.resolve("partners.xlsx");
        Files.write(file, bytes(workbook));
        String mapping = """
                {"format": "urbancoop-mapping", "formatVersion": "1.0", "sheet": "Partners",
                 "source": {"id": "office", "title": "Partners"}, "records": [
                  {"label": "c", "type": "city", "members": [{"to": "/name", "column": "City"},
                    {"to": "/country", "column": "Country"}, {"to": "/kind", "value": "city"}]},
                  {"type": "agreement", "members": [{"to": "/kind", "column": "Type"},
                    {"to": "/signed", "column": "Date"}, {"to": "/classifications/continent", "heading": true},
                    {"to": "/parties/0", "value": "city/busan"}, {"to": "/parties/1", "record": "c"}]}]}
                """;
        SheetReading reading = SheetReader.of(MappingJson.read(mapping.getBytes(StandardCharsets.UTF_8)))
                .read(FormatInput.of(file));
        assertThat(reading.dataset().getAgreements())
                .extracting(each -> each.getSigned().orElseThrow() + " "
                        + each.getClassifications().get("continent"))
                .containsExactly("2001-04-03 Asia", "1985~ Asia");
        assertThat(reading.findings())
                .extracting(finding -> finding.location().orElseThrow() + " " + finding.code())
                .containsExactly("Partners!A1 sheet-outside-table", "Partners!B6 sheet-cell-not-understood");
        assertThat(reading.dataset().getDeclaredTotals()).hasSize(2);
    }

    // ------------------------------------------------------------------------------------------ no workbooks

    private void refused(byte[] bytes, String code) throws IOException {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(UnreadableSheetException.class)
                .hasMessageContaining("[" + code + "]");
        Path file = folder.resolve("x.xlsx");
        Files.write(file, bytes);
        assertThatThrownBy(() -> {
                    try (Sheets sheets = Sheets.open(FormatInput.of(file))) {
                        sheets.rows(sheets.names().get(0)).forEachRemaining(row -> {});
                    } catch (UncheckedIOException e) {
                        throw e.getCause();
                    }
                })
                .isInstanceOf(UnreadableSheetException.class)
                .hasMessageContaining("[" + code + "]");
    }

    @Test
    void aPassword() throws Exception {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet("S");
        POIFSFileSystem system = new POIFSFileSystem();
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("secret");
        try (OutputStream out = encryptor.getDataStream(system)) {
            out.write(bytes(workbook));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        system.writeFilesystem(out);
        refused(out.toByteArray(), "workbook-encrypted");
    }

    @Test
    void aWorkbookOf1997() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        workbook.createSheet("S");
        refused(bytes(workbook), "workbook-of-1997");
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void otherArchives() throws IOException {
        refused(zip(Map.of("word/document.xml", "<w/>")), "not-a-sheet");
        refused(zip(Map.of("META-INF/manifest.xml", "<m/>", "content.xml", "<c/>")), "not-a-sheet");
        refused(zip(Map.of("xl/workbook.bin", "x")), "workbook-binary");
    }

    private static byte[] workbook(String sheet) throws IOException {
        return zip(Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='S' r:id='a'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='a' Target='worksheets/sheet1.xml'/></Relationships>",
                "xl/worksheets/sheet1.xml",
                sheet));
    }

    @Test
    void theDatesOf1904() throws IOException {
        long days = ChronoUnit.DAYS.between(LocalDate.of(1904, 1, 1), LocalDate.of(1966, 6, 30));
        assertThat(read(zip(Map.of(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets><sheet name='S' r:id='a'/></sheets>"
                                + "</workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='a' Target='/xl/worksheets/sheet1.xml'/></Relationships>",
                        "xl/styles.xml",
                        "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row><c s='1'><v>" + days + "</v></c></row></sheetData></worksheet>"))))
                .singleElement()
                .extracting(XlsxSheetFormatTest::cells)
                .isEqualTo(List.of("S!A1 '1966-06-30' DATE"));
    }

    @Test
    void aMinimalWorkbook() throws IOException {
        assertThat(read(workbook("<worksheet><sheetData><row><c t='inlineStr'><is><t>a</t><r><t>b</t></r>"
                        + "<rPh><t>c</t></rPh></is></c><c><v>1e3</v></c></row></sheetData></worksheet>")))
                .singleElement()
                .extracting(XlsxSheetFormatTest::cells)
                .isEqualTo(List.of("S!A1 'ab' TEXT", "S!B1 '1000' NUMBER"));
        assertThat(read(workbook("<worksheet/>"))).isEmpty();
        assertThat(read(workbook("<worksheet><sheetData><row><c><f>SUM(B1)</f></c><c t='str'><f>A1</f><v></v></c>"
                        + "<c t='inlineStr'><v>new</v><is><t>old</t></is></c></row></sheetData></worksheet>")))
                .singleElement()
                .extracting(XlsxSheetFormatTest::cells)
                .isEqualTo(List.of("S!A1 '=SUM(B1)' ERROR", "S!C1 'new' TEXT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<worksheet><sheetData><row><c",
                "<worksheet><sheetData><row r='0'/></sheetData></worksheet>",
                "<worksheet><sheetData><row r='1048577'/></sheetData></worksheet>",
                "<worksheet><sheetData><row><c r='XFE1'><v>1</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c r='1'><v>1</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c t='s'><v>7</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c><v>x</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c><v>NaN</v></c></row></sheetData></worksheet>",
                "<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><worksheet><sheetData><row><c t='str'>"
                        + "<v>&a;</v></c></row></sheetData></worksheet>",
                "<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><worksheet>&b;</worksheet>"
            })
    void damagedSheets(String sheet) throws IOException {
        refused(workbook(sheet), "workbook-damaged");
    }

    @Test
    void aBrokenZip() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        put(workbook.createSheet("S"), 0, "a");
        byte[] whole = bytes(workbook);
        for (int length : List.of(10, 100, whole.length / 2)) {
            byte[] part = Arrays.copyOf(whole, length);
            Path file = folder.resolve("part.xlsx");
            Files.write(file, part);
            assertThatThrownBy(() -> Sheets.open(FormatInput.of(file)).close())
                    .isInstanceOf(UnreadableSheetException.class)
                    .hasMessageContaining("[workbook-damaged]");
        }
    }

    @Test
    void aBomb() throws IOException {
        String start = "<worksheet><sheetData>";
        String row = "<row><c t='str'><v>" + " ".repeat(1_000_000) + "</v></c></row>";
        byte[] bytes = workbook(start + row.repeat(80) + "</sheetData></worksheet>");
        assertThat(bytes.length).isLessThan(200_000);
        Path file = folder.resolve("bomb.xlsx");
        Files.write(file, bytes);
        assertThatThrownBy(() -> {
                    try (Sheets sheets = Sheets.open(FormatInput.of(file))) {
                        sheets.rows("S").forEachRemaining(each -> {});
                    } catch (UncheckedIOException e) {
                        throw e.getCause();
                    }
                })
                .hasMessageContaining("[workbook-too-large]");
    }

    /** Whatever is damaged, there are rows or a problem that is named. */
    @Test
    void anyDamage() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("S");
        put(sheet, 0, "City", "Country");
        put(sheet, 1, "Kobe", "Japan");
        byte[] whole = bytes(workbook);
        Random random = new Random(19);
        for (int i = 0; i < 1_000; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j < 1 + random.nextInt(4); j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                read(damaged);
            } catch (IOException e) {
                assertThat(e).isInstanceOf(UnreadableSheetException.class);
            }
        }
    }
}
