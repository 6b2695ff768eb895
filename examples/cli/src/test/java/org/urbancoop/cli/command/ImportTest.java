package org.urbancoop.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.cli.Urbancoop;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopJson;

/** From a sheet to a dataset without a line of Java. */
class ImportTest {

    private static final String SHEET = """
        Partners of Busan
        City;Country;Type;Date signed
        Kobe;Japan;Sister city;13.04.2001
        Lyon;Frence;Sister city;03.04.2002
        ;Germany;Sister city;1999
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Urbancoop.run(
                new PrintWriter(out),
                new PrintWriter(err),
                Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    /** What a person does with a proposal. */
    private static void putIn(Path mapping) throws IOException {
        Files.writeString(
                mapping, Files.readString(mapping).replace("Your City", "Busan").replace("\"ZZ\"", "\"KR\""));
    }

    @BeforeEach
    void sheet() throws IOException {
        Files.writeString(folder.resolve("partners.csv"), SHEET);
    }

    @Test
    void propose_edit_import_mend() throws IOException {
        Path sheet = folder.resolve("partners.csv");
        Path mapping = folder.resolve("mapping.json");
        Path dataset = folder.resolve("dataset.json");
        Path rejected = folder.resolve("rejected.csv");
        assertThat(run("propose", sheet, "--out", mapping)).isZero();
        assertThat(err.toString())
                .contains("Column A 'City' goes to /name, by its header")
                .contains("Put the name of the city whose sheet it is for 'Your City'");
        assertThat(out.toString()).isEmpty();
        putIn(mapping);
        assertThat(run("import", sheet, dataset, "--mapping", mapping, "--rejected", rejected))
                .isEqualTo(1);
        assertThat(out.toString()).startsWith("3 cities, 2 agreements, 0 projects, 0 events; 1 rows made no record; ");
        assertThat(Files.readString(folder.resolve("dataset.json.report.txt"))).contains("partners!B4", "partners!B5");
        assertThat(Files.readString(rejected)).endsWith("\n,Germany,Sister city,1999\n");
        Dataset read = UrbancoopJson.of().read(dataset, Dataset.class);
        assertThat(read.getAgreements())
                .extracting(each -> each.getId() + " " + each.getSigned().orElseThrow())
                .containsExactly("busan-kobe 2001-04-13", "busan-lyon 2002-04-03");
        Files.writeString(sheet, SHEET.replace("Frence", "France").replace(";Germany", "Bonn;Germany"));
        assertThat(run("import", sheet, dataset, "--mapping", mapping))
                .as(Files.readString(folder.resolve("dataset.json.report.txt")))
                .isZero();
    }

    /** A proposal that nobody has edited makes no city of its own. */
    @Test
    void proposal_asItIs_isRefused() throws IOException {
        Path sheet = folder.resolve("partners.csv");
        Path mapping = folder.resolve("mapping.json");
        assertThat(run("propose", sheet, "--out", mapping, "--sheet", "partners"))
                .isZero();
        assertThat(run("import", sheet, folder.resolve("out.json"), "--mapping", mapping))
                .isEqualTo(2);
        assertThat(err.toString()).contains("still 'Your City'");
        assertThat(folder.resolve("out.json")).doesNotExist();
        assertThat(run("propose", sheet, "--sheet", "Tabelle1")).isEqualTo(2);
        assertThat(err.toString()).contains("no sheet 'Tabelle1'; there are partners");
    }

    /** What was wrong with a dataset before is no finding about the sheet. */
    @Test
    void report_tellsOfTheSheetAlone() throws IOException {
        Path sheet = folder.resolve("partners.csv");
        Path mapping = folder.resolve("mapping.json");
        Path first = folder.resolve("first.json");
        run("propose", sheet, "--out", mapping);
        putIn(mapping);
        Files.writeString(sheet, SHEET.replace("Frence", "France").replace(";Germany", "Bonn;Germany"));
        Files.writeString(
                folder.resolve("base.json"),
                "{\"format\":\"urbancoop\",\"formatVersion\":\"1.0\",\"id\":\"base\",\"title\":\"Base\","
                        + "\"cities\":[{\"id\":\"x\",\"name\":\"도시\",\"kind\":\"city\",\"country\":\"JP\"}]}");
        assertThat(run("import", sheet, first, "--mapping", mapping, "--into", folder.resolve("base.json")))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(folder.resolve("first.json.report.txt"))).doesNotContain("city/x/name");
    }

    /** The copy of the sheet is read by the same mapping, and is where the cells are mended. */
    @Test
    void markedCopy_hasTheSameCells() throws IOException {
        Path mapping = folder.resolve("mapping.json");
        Path dataset = folder.resolve("dataset.json");
        run("propose", folder.resolve("partners.csv"), "--out", mapping);
        putIn(mapping);
        run("import", folder.resolve("partners.csv"), dataset, "--mapping", mapping, "--lang", "ko");
        Path copy = folder.resolve("dataset.json.marked.xlsx");
        Path again = folder.resolve("again.json");
        Path marked = folder.resolve("again.xlsx");
        assertThat(run("import", copy, again, "--mapping", mapping, "--marked", marked))
                .isEqualTo(1);
        assertThat(UrbancoopJson.of().read(again, Dataset.class).getAgreements())
                .isEqualTo(UrbancoopJson.of().read(dataset, Dataset.class).getAgreements());
        assertThat(marked).isRegularFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"filled.xlsx", "filled"})
    void template_filled_import(String name) throws IOException {
        Path template = folder.resolve(name);
        Path dataset = folder.resolve("dataset.json");
        assertThat(run("template", template, "--from", "bundled", "--lang", "ko", "--personal-data"))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(run("import", template, dataset)).as(err.toString()).isZero();
        assertThat(UrbancoopJson.of().read(dataset, Dataset.class)).isEqualTo(UrbancoopDataset.load());
        assertThat(folder.resolve("dataset.json.marked.xlsx")).isRegularFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty.xlsx", "empty"})
    void template_empty_hasNoRecord(String name) throws IOException {
        Path template = folder.resolve(name);
        assertThat(run("template", template)).isZero();
        assertThat(run("import", template, folder.resolve("dataset.json"))).isZero();
        assertThat(out.toString()).startsWith("0 cities, 0 agreements, 0 projects, 0 events; 0 rows made no record; 1");
        assertThat(run("import", template, folder.resolve("d.json"), "--into", "bundled"))
                .isZero();
        assertThat(UrbancoopJson.of().read(folder.resolve("d.json"), Dataset.class))
                .isEqualTo(UrbancoopDataset.load());
    }

    /** A dataset written to a template and read into itself stays as it is. */
    @Test
    void template_intoItsDataset_addsNothing() throws IOException {
        Path template = folder.resolve("filled.xlsx");
        Path dataset = folder.resolve("dataset.json");
        assertThat(run("template", template, "--from", "bundled", "--personal-data"))
                .isZero();
        assertThat(run("import", template, dataset, "--into", "bundled"))
                .as(err.toString())
                .isZero();
        assertThat(UrbancoopJson.of().read(dataset, Dataset.class)).isEqualTo(UrbancoopDataset.load());
        assertThat(folder.resolve("dataset.json.report.txt"))
                .content()
                .contains("already-there")
                .doesNotContain("known-differs");
    }

    @Test
    void propose_toStandardOutput_hasTheMappingAlone() {
        assertThat(run("propose", folder.resolve("partners.csv"), "--lang", "ko"))
                .isZero();
        assertThat(out.toString()).startsWith("{\n  \"format\": \"urbancoop-mapping\"");
        assertThat(err.toString()).contains("열은 머리글에 따라");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "propose nothing.csv|2|nothing.csv",
                "propose .|2|is a folder",
                "propose words.txt|1|nobody can tell",
                "propose image.csv|1|[not-a-sheet]",
                "import partners.csv out.json --mapping nothing.json|2|nothing.json",
                "import partners.csv out.json --mapping partners.csv|2|partners.csv",
                "import partners.csv partners.csv --mapping m.json|2|partners.csv",
                "import image.csv out.json --mapping m.json|1|[not-a-sheet]",
                "import partners.csv out.json --mapping wrong.json|2|has no member /nme",
                "import partners.csv out.json|2|--mapping",
                "import image.xlsx out.json --mapping m.json|1|[not-a-sheet]",
                "import image.xlsx out.json|1|[not-a-sheet]",
                "import broken.xlsx out.json --mapping m.json|1|[workbook-damaged]",
                "import archive.xlsx out.json --mapping m.json|1|[not-a-sheet]",
                "import old.xlsx out.json --mapping m.json|1|[workbook-of-1997]",
                "import locked.xlsx out.json --mapping m.json|1|[workbook-encrypted]",
                "import wide.csv out.json --mapping m.json|1|[too-many-columns]",
                "import words.txt out.json --mapping m.json|1|[sheet-header-not-found]",
                "import empty.csv out.json --mapping m.json|1|[sheet-no-rows]",
                "import header.csv out.json --mapping m.json|1|[sheet-no-rows]",
                "import twice.csv out.json --mapping m.json|1|[sheet-headers-alike]",
                "import long.csv out.json --mapping m.json|1|[too-many-rows]",
                "import bomb.xlsx out.json --mapping m.json|1|[workbook-too-large]",
                "validate locked.xlsx|2|[workbook-encrypted]",
                "validate broken.xlsx|2|[workbook-damaged]",
                "validate image.xlsx|2|[workbook-damaged]",
                "import folder out.json|1|[folder-without-sheets]",
                "import folder out.json --mapping m.json|2|is a folder"
            })
    void badInput_isOneLine(String command, int code, String words) throws IOException {
        Files.writeString(folder.resolve("words.txt"), "hello\n");
        Files.writeString(folder.resolve("image.csv"), "%PDF-1.7");
        Files.writeString(folder.resolve("image.xlsx"), "\u0089PNG\r\n", StandardCharsets.ISO_8859_1);
        Files.writeString(folder.resolve("broken.xlsx"), "PK\u0003\u0004 and no more");
        Files.write(folder.resolve("archive.xlsx"), archive());
        String compound = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
        Files.writeString(folder.resolve("old.xlsx"), compound, StandardCharsets.ISO_8859_1);
        Files.writeString(
                folder.resolve("locked.xlsx"),
                compound + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
                StandardCharsets.ISO_8859_1);
        Files.writeString(folder.resolve("wide.csv"), "City" + ",x".repeat(16_384) + "\n");
        if (command.contains("long.csv")) {
            Files.writeString(folder.resolve("long.csv"), "a\n".repeat(1_048_577));
        }
        if (command.contains("bomb.xlsx")) {
            Files.write(folder.resolve("bomb.xlsx"), bomb());
        }
        Files.writeString(folder.resolve("empty.csv"), "");
        Files.writeString(folder.resolve("header.csv"), "City,Country\n");
        Files.writeString(folder.resolve("twice.csv"), "City,City\nKobe,Nara\n");
        Files.createDirectory(folder.resolve("folder"));
        String mapping = "{\"format\": \"urbancoop-mapping\", \"formatVersion\": \"1.0\", \"source\": {\"id\": \"s\","
                + " \"title\": \"S\"}, \"records\": [{\"type\": \"city\", \"members\": [{\"to\": \"/%s\","
                + " \"column\": \"City\"}]}]}";
        Files.writeString(folder.resolve("m.json"), mapping.formatted("name"));
        Files.writeString(folder.resolve("wrong.json"), mapping.formatted("nme"));
        Object[] arguments = Stream.of(command.split(" ", -1))
                .map(word -> word.contains(".") || word.equals("folder")
                        ? folder.resolve(word).normalize().toString()
                        : word)
                .toArray();
        assertThat(run(arguments)).as(err.toString()).isEqualTo(code);
        assertThat(err.toString()).contains(words);
        for (String output : List.of("out.json", "out.json.report.txt", "out.json.marked.xlsx")) {
            assertThat(folder.resolve(output)).doesNotExist();
        }
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        return bytes.toByteArray();
    }

    /** A workbook of a few kilobytes whose sheet has 80 MB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook xmlns:r='r'><sheets><sheet name='S' r:id='a'/></sheets></workbook>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            zip.write("<Relationships><Relationship Id='a' Target='worksheets/sheet1.xml'/></Relationships>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            byte[] row =
                    ("<row><c t='str'><v>" + " ".repeat(1_000_000) + "</v></c></row>").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 80; i++) {
                zip.write(row);
            }
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** What a workbook may hold at most goes in, and comes back marked. */
    @Test
    void longestCell_andMostColumns_areRead() throws IOException {
        String name = "K" + "o".repeat(32_765) + "e";
        Files.writeString(folder.resolve("big.csv"), "City" + ",x".repeat(16_383) + "\n" + name + "\n");
        Files.writeString(folder.resolve("m.json"), """
            {"format": "urbancoop-mapping", "formatVersion": "1.0", "source": {"id": "s", "title": "S"},
             "records": [{"type": "city", "members": [{"to": "/name", "column": "City"},
               {"to": "/kind", "value": "city"}]}]}
            """);
        run("import", folder.resolve("big.csv"), folder.resolve("out.json"), "--mapping", folder.resolve("m.json"));
        assertThat(Files.readString(folder.resolve("out.json")))
                .as(err.toString())
                .contains(name);
        assertThat(folder.resolve("out.json.marked.xlsx")).isRegularFile();
    }
}
