package org.urbancoop.tables.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.Formats;
import org.urbancoop.place.Coordinates;
import org.urbancoop.tables.ChangedCell;
import org.urbancoop.tables.Column;
import org.urbancoop.tables.Table;
import org.urbancoop.tables.cell.NumberDigits;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.tables.sheet.Sheets;

/** The workbook of a dataset, read by Apache POI and by the library. */
class XlsxWriterTest {

    private static final Dataset BUNDLED = UrbancoopDataset.load();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private Path write(Dataset dataset) throws IOException {
        Path file = folder.resolve("cooperation.xlsx");
        XlsxWriter.of().withPersonalData().write(dataset, file);
        return file;
    }

    private static String shown(Row row, int column) {
        Cell cell = row.getCell(column);
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : new java.math.BigDecimal(Double.toString(cell.getNumericCellValue()))
                                .stripTrailingZeros()
                                .toPlainString();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case BLANK -> "";
            default -> cell.getStringCellValue();
        };
    }

    private static String part(XSSFSheet sheet) throws IOException {
        try (InputStream in = sheet.getPackagePart().getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Every cell of every table, as another program reads it. */
    @Test
    void everyCell_isThere_forPoi() throws IOException, InvalidFormatException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(write(BUNDLED).toFile())) {
            assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("about");
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1 + Table.all().size() + 1);
            for (Table table : Table.all()) {
                XSSFSheet sheet = workbook.getSheet(table.name());
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 1);
                assertThat(part(sheet)).contains("<autoFilter ref=\"A1:");
                assertThat(sheet.getColumnWidth(0)).isGreaterThan(2_500);
                int[] row = {0};
                table.rows(BUNDLED, cells -> {
                    row[0]++;
                    Row found = sheet.getRow(row[0]);
                    List<String> all = new ArrayList<>();
                    for (int i = 0; i < cells.size(); i++) {
                        all.add(shown(found, i));
                    }
                    assertThat(all).as(table + " " + row[0]).isEqualTo(cells);
                });
                assertThat(sheet.getLastRowNum()).isEqualTo(row[0]);
            }
        }
    }

    @Test
    void types_areThoseOfTheColumns_whateverTheCellsLookLike() throws IOException, InvalidFormatException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(write(BUNDLED).toFile())) {
            Map<Column.Type, CellType> types = Map.of(
                    Column.Type.STRING, CellType.STRING,
                    Column.Type.NUMBER, CellType.NUMERIC,
                    Column.Type.INTEGER, CellType.NUMERIC,
                    Column.Type.BOOLEAN, CellType.BOOLEAN,
                    Column.Type.DATE, CellType.NUMERIC);
            for (Table table : Table.all()) {
                for (Row row : workbook.getSheet(table.name())) {
                    for (Cell cell : row) {
                        if (row.getRowNum() > 0) {
                            Column column = table.columns().get(cell.getColumnIndex());
                            assertThat(cell.getCellType())
                                    .as(column + " " + row.getRowNum())
                                    .isEqualTo(types.get(column.type()));
                            assertThat(cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell))
                                    .isEqualTo(column.type() == Column.Type.DATE);
                        }
                    }
                }
            }
        }
    }

    private static City city(String name) {
        return City.builder()
                .id("a")
                .name(name)
                .kind(CityKind.CITY)
                .country(Country.KR)
                .build();
    }

    private static Dataset dataset(City... cities) {
        return Dataset.builder().id("d").title("D").addCities(cities).build();
    }

    private static String nameOf(Path file) throws IOException {
        try (Sheets sheets = Sheets.open(FormatInput.of(file))) {
            Iterator<SheetRow> rows = sheets.rows("cities");
            int column = rows.next().cells().stream()
                    .map(cell -> cell.text())
                    .toList()
                    .indexOf("name");
            return rows.next().cell(column).text();
        }
    }

    /** A column of numbers has nothing but numbers; digits that a program would lose come back. */
    @Test
    void numbers_areNumbers_andTheirDigitsComeBack() throws IOException, InvalidFormatException {
        Dataset dataset = dataset(city("A").toBuilder()
                .location(Coordinates.of("-22.560", "17.08331234567890123"))
                .build());
        Path file = write(dataset);
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
            Row header = workbook.getSheet("cities").getRow(0);
            Row row = workbook.getSheet("cities").getRow(1);
            for (Cell cell : header) {
                if (cell.getStringCellValue().startsWith("location_l")) {
                    assertThat(row.getCell(cell.getColumnIndex()).getCellType()).isEqualTo(CellType.NUMERIC);
                }
            }
            assertThat(workbook.getSheet(NumberDigits.TABLE).getLastRowNum()).isEqualTo(2);
        }
        assertThat(new XlsxFormat()
                        .read(FormatInput.of(file), FormatOptions.standard())
                        .dataset())
                .contains(dataset);
    }

    /** What XML, formulas and other programs take for something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+82 2",
                "-",
                "@SUM(A1)",
                "1966",
                "1966-06-30",
                "TRUE",
                " a ",
                "a\nb\tc",
                "a\rb\r\nc",
                "\u0000\u0001\u001f",
                "_x000D_",
                "_x0041_x0042_",
                "_x0041\u0001",
                "_x005F_",
                "x_x00_",
                "\ufffe\uffff",
                "<b>&amp;\"'</b>]]>",
                "서울 👍",
                "\ud83d half"
            })
    void texts_areKept(String text) throws IOException, InvalidFormatException {
        Path file = write(dataset(city(text)));
        assertThat(nameOf(file)).isEqualTo(text);
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
            XSSFSheet sheet = workbook.getSheet("cities");
            Cell cell = sheet.getRow(1).getCell(2);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo("=+-@".indexOf(text.charAt(0)) >= 0);
        }
    }

    @Test
    void aTextThatIsTooLong_isCutAndTold() throws IOException {
        Path file = folder.resolve("long.xlsx");
        String fits = "가".repeat(32_767);
        assertThat(XlsxWriter.of().write(dataset(city(fits)), file)).isEmpty();
        assertThat(nameOf(file)).isEqualTo(fits);
        String text = "a".repeat(32_766) + "👍b";
        List<ChangedCell> changed = XlsxWriter.of().write(dataset(city(text)), file);
        assertThat(changed)
                .contains(new ChangedCell("cities", 2, "name", text, "a".repeat(32_766)))
                .allMatch(cell -> cell.text().equals(text));
        assertThat(nameOf(file)).isEqualTo("a".repeat(32_766));
    }

    /** Days that all programs count alike are days; all others keep their text. */
    @ParameterizedTest
    @CsvSource({
        "1966-06-30, true",
        "1900-03-01, true",
        "9999-12-31, true",
        "1900-02-28, false",
        "1392-08-05, false",
        "1966, false",
        "1966-02-31, false"
    })
    void days(String day, boolean isDay) throws IOException, InvalidFormatException {
        Path file = folder.resolve("days.xlsx");
        try (BookWriter book =
                new BookWriter(Files.newOutputStream(file), List.of(SheetLayout.of("S", List.of(), 0, 0)), false)) {
            try (SheetWriter sheet = book.sheet()) {
                sheet.row(List.of(SheetWriter.Cell.of(SheetWriter.Kind.DATE, day)));
            }
            book.finish();
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
            Cell cell = workbook.getSheetAt(0).getRow(0).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(isDay ? CellType.NUMERIC : CellType.STRING);
            assertThat(isDay ? cell.getLocalDateTimeCellValue().toLocalDate() : cell.getStringCellValue())
                    .isEqualTo(isDay ? LocalDate.parse(day) : day);
        }
        try (Sheets sheets = Sheets.open(FormatInput.of(file))) {
            assertThat(sheets.rows("S").next().cell(0).text()).isEqualTo(day);
        }
    }

    @Test
    void personalData_isLeftOutUnlessAskedFor() throws IOException, InvalidFormatException {
        Path file = folder.resolve("public.xlsx");
        XlsxWriter.of().write(BUNDLED, file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
            assertThat(workbook.getSheet("contacts").getLastRowNum()).isZero();
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(write(BUNDLED).toFile())) {
            assertThat(workbook.getSheet("contacts").getLastRowNum()).isPositive();
        }
    }

    @Test
    void cover_hasLicenceSourcesAndAttribution_inBothLanguages() throws IOException {
        Map<String, String> cover = new HashMap<>();
        try (Sheets sheets = Sheets.open(FormatInput.of(write(BUNDLED)))) {
            sheets.rows("about")
                    .forEachRemaining(
                            row -> cover.put(row.cell(0).text(), row.cell(1).text()));
        }
        assertThat(cover)
                .containsKey(BUNDLED.getTitle())
                .containsEntry("Licence · 이용 허락", BUNDLED.getLicence().orElseThrow())
                .containsKeys("Attribution · 출처 표시", "Source · 출처", "cities");
        assertThat(cover)
                .containsKeys(BUNDLED.getSources().stream()
                        .map(source -> source.getId().toString())
                        .toArray(String[]::new));
    }

    @Test
    void sameDataset_sameBytes_readBackEqual() throws IOException {
        byte[] first = Files.readAllBytes(write(BUNDLED));
        assertThat(Files.readAllBytes(write(BUNDLED))).isEqualTo(first);
        FormatInput input = FormatInput.of(folder.resolve("cooperation.xlsx"));
        assertThat(Formats.installed().of(input).info()).isEqualTo(XlsxFormat.INFO);
        assertThat(new XlsxFormat().read(input, FormatOptions.standard()).dataset())
                .contains(BUNDLED);
    }

    @Test
    void aFailure_leavesTheOldFile() throws IOException {
        Path file = folder.resolve("old.xlsx");
        Files.writeString(file, "old");
        SheetLayout layout = SheetLayout.of("S", List.of(), 0, 0);
        try (BookWriter book = new BookWriter(new ByteArrayOutputStream(), List.of(layout), false);
                SheetWriter sheet = book.sheet()) {
            sheet.skipTo(SheetWriter.MOST_ROWS);
            sheet.row(List.of());
            assertThatThrownBy(() -> sheet.row(List.of())).hasMessageContaining("[too-many-rows]");
        }
        Path below = Files.createDirectory(folder.resolve("taken.xlsx"));
        assertThatThrownBy(() -> XlsxWriter.of().write(BUNDLED, below)).isInstanceOf(IOException.class);
        assertThat(file).hasContent("old");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }
}
