package org.urbancoop.tables.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.Loss;
import org.urbancoop.tables.reading.SheetReading;
import org.urbancoop.tables.reading.TemplateReader;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.validation.Finding;

/** The template as a workbook: filled by a program or a person, read, and given back with what was found. */
class XlsxTemplateTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Provide
    Arbitrary<Dataset> datasets() {
        return Arbitraries.datasets();
    }

    /** What no column has is told, and the rest is equal: a dataset that was read is written without a loss. */
    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void outAndInAgain_isEqual(@ForAll("datasets") Dataset dataset) throws IOException {
        Path file = Files.createTempFile("template", ".xlsx");
        try {
            List<Loss> losses = XlsxTemplateWriter.of(Locale.KOREAN).write(dataset, file);
            SheetReading reading = TemplateReader.of().read(FormatInput.of(file));
            assertThat(reading.rejected()).isEmpty();
            assertThat(losses.isEmpty()).isEqualTo(reading.dataset().equals(dataset));
            assertThat(XlsxTemplateWriter.of(Locale.ENGLISH).write(reading.dataset(), file))
                    .isEmpty();
            assertThat(TemplateReader.of().read(FormatInput.of(file)).dataset()).isEqualTo(reading.dataset());
        } finally {
            Files.delete(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void bundledDataset_isEqual_alsoWhenItComesBackMarked(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        Dataset dataset = UrbancoopDataset.load();
        Path file = folder.resolve("filled.xlsx");
        assertThat(XlsxTemplateWriter.of(locale).write(dataset, file)).isEmpty();
        SheetReading reading = TemplateReader.of().read(FormatInput.of(file));
        assertThat(reading.findings()).extracting(Finding::toString).isEmpty();
        assertThat(reading.dataset()).isEqualTo(dataset);
        Path marked = folder.resolve("marked.xlsx");
        MarkedWorkbookWriter.of(locale).write(FormatInput.of(file), reading.report(), marked);
        assertThat(TemplateReader.of().read(FormatInput.of(marked)).dataset()).isEqualTo(dataset);
    }

    private static Cell cell(XSSFSheet sheet, String header, int row) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(header)) {
                Row found = sheet.getRow(row - 1) == null ? sheet.createRow(row - 1) : sheet.getRow(row - 1);
                return found.getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError("No column " + header + " in " + sheet.getSheetName());
    }

    private XSSFWorkbook template(Locale locale) throws IOException, InvalidFormatException {
        Path file = folder.resolve("template.xlsx");
        XlsxTemplateWriter.of(locale).write(file);
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private Path save(XSSFWorkbook workbook) throws IOException {
        Path file = folder.resolve("filled.xlsx");
        try (workbook;
                var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    @Test
    void emptyTemplate_hasNoRecord_andOffersLists() throws IOException, InvalidFormatException {
        SheetReading reading = TemplateReader.of().read(FormatInput.of(save(template(Locale.KOREAN))));
        assertThat(reading.dataset().records()).isEmpty();
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("sheet-no-dataset");
        XSSFWorkbook workbook = template(Locale.ENGLISH);
        assertThat(workbook.isSheetHidden(workbook.getSheetIndex("Lists"))).isTrue();
        XSSFSheet agreements = workbook.getSheet("Agreements");
        assertThat(agreements.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
        String lists = agreements.getDataValidations().stream()
                .map(DataValidation::getValidationConstraint)
                .map(constraint -> constraint.getFormula1())
                .collect(Collectors.joining(" "));
        assertThat(lists).contains("'Cities'!$", "'Sources'!$", "'Lists'!$");
        assertThat(cell(agreements, "Party 2", 3).getStringCellValue()).isEqualTo("Kobe");
        assertThat(cell(agreements, "ID", 3).getStringCellValue()).isEqualTo("(example)");
        assertThat(cell(agreements, "Signed", 2).getStringCellValue()).contains("1985~");
    }

    /** A person fills it in with POI for a hand, not all of it right. */
    @Test
    void filledByHand_isRead_andComesBackMarked() throws IOException, InvalidFormatException {
        XSSFWorkbook workbook = template(Locale.ENGLISH);
        XSSFSheet dataset = workbook.getSheet("Dataset");
        cell(dataset, "ID", 4).setCellValue("busan");
        cell(dataset, "Title", 4).setCellValue("Partners of Busan");
        XSSFSheet cities = workbook.getSheet("Cities");
        String[][] rows = {{"Busan", "South Korea"}, {"Kobe", "일본"}, {"Lyon", "Frence"}, {"", "Japan"}};
        for (int i = 0; i < rows.length; i++) {
            cell(cities, "Name", 4 + i).setCellValue(rows[i][0]);
            cell(cities, "Country", 4 + i).setCellValue(rows[i][1]);
            cell(cities, "Kind", 4 + i).setCellValue("City");
        }
        cell(cities, "Location: Latitude", 4).setCellValue(35.18);
        cell(cities, "Location: Longitude", 4).setCellValue(129.075);
        XSSFSheet agreements = workbook.getSheet("Agreements");
        cell(agreements, "Party 1", 4).setCellValue("Busan");
        cell(agreements, "Party 2", 4).setCellValue("Kobe");
        cell(agreements, "Kind", 4).setCellValue("자매도시");
        cell(agreements, "Signed", 4).setCellValue("c. 1985");
        cell(agreements, "Party 1", 5).setCellValue("busan");
        cell(agreements, "Party 2", 5).setCellValue("Nagoya");
        cell(agreements, "Kind", 5).setCellValue("Sister city");
        cell(agreements, "Signed", 5).setCellValue("03/04/2001");
        Path file = save(workbook);
        SheetReading reading = TemplateReader.of().read(FormatInput.of(file));
        assertThat(reading.dataset().getCities())
                .extracting(city -> city.getId() + " "
                        + city.getCountry().map(Object::toString).orElse("-"))
                .containsExactly("busan KR", "kobe JP", "lyon -");
        assertThat(reading.dataset().getAgreements())
                .extracting(each -> each.getId() + " " + each.getParties() + " "
                        + each.getSigned().map(Object::toString).orElse("-"))
                .containsExactly("busan-kobe [city/busan, city/kobe] 1985~", "busan-nagoya [city/busan] -");
        assertThat(reading.findings())
                .extracting(each -> each.location().orElseThrow() + " " + each.code())
                .contains(
                        "Cities!D6 sheet-value-not-understood",
                        "Cities!B7 sheet-value-refused",
                        "Agreements!E5 sheet-value-not-understood",
                        "Agreements!G5 sheet-value-ambiguous");
        Path marked = folder.resolve("marked.xlsx");
        MarkedWorkbookWriter.of(Locale.KOREAN).write(FormatInput.of(file), reading.report(), marked);
        try (XSSFWorkbook back = new XSSFWorkbook(Files.newInputStream(marked))) {
            Cell wrong = cell(back.getSheet("Cities"), "Country", 6);
            assertThat(wrong.getStringCellValue()).isEqualTo("Frence");
            assertThat(wrong.getCellStyle().getFillForegroundColorColor()).isNotNull();
            assertThat(wrong.getCellComment().getString().getString()).contains("Frence");
            assertThat(cell(back.getSheet("Cities"), "Name", 7).getCellComment())
                    .isNotNull();
            assertThat(cell(back.getSheet("Cities"), "Name", 5).getCellComment())
                    .isNull();
            assertThat(back.getSheetName(back.getNumberOfSheets() - 1)).isEqualTo("검토 결과");
            assertThat(back.getSheet("Agreements").getDataValidations()).isNotEmpty();
            cell(back.getSheet("Cities"), "Country", 6).setCellValue("France");
            cell(back.getSheet("Cities"), "Name", 7).setCellValue("Nagoya");
            cell(back.getSheet("Agreements"), "Signed", 5).setCellValue("2001-04-03");
            file = save(back);
        }
        SheetReading mended = TemplateReader.of().read(FormatInput.of(file));
        assertThat(mended.findings()).extracting(Finding::toString).noneMatch(each -> each.contains("error"));
        assertThat(mended.dataset().getAgreements())
                .extracting(each -> each.getSigned().orElseThrow().toString())
                .containsExactly("1985~", "2001-04-03");
    }
}
