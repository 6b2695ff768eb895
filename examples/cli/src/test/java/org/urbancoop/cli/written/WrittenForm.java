package org.urbancoop.cli.written;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Formats;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.canonical.CanonicalJson;
import org.urbancoop.json.canonical.Digests;
import org.urbancoop.json.correction.Correction;
import org.urbancoop.json.correction.Overlay;
import org.urbancoop.json.merge.RulingsJson;
import org.urbancoop.json.validation.JsonValidator;
import org.urbancoop.json.validation.ReportJson;
import org.urbancoop.json.validation.SuppressionsJson;
import org.urbancoop.merge.Ruling;
import org.urbancoop.tables.TablesReader;
import org.urbancoop.tables.TablesWriter;
import org.urbancoop.tables.TemplateWriter;
import org.urbancoop.tables.mapping.MappingJson;
import org.urbancoop.tables.reading.TemplateReader;
import org.urbancoop.tables.xlsx.XlsxTemplateWriter;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Suppression;

/**
 * A form in which this library writes files that it reads.
 *
 * @param name its name in the list of files, such as {@code ndjson} or {@code corrections}
 * @param file its file or folder, such as {@code dataset.ndjson}
 * @param writer writes a dataset, or what belongs to one
 * @param reader reads what was written, and tells by a digest what it says
 */
record WrittenForm(String name, String file, Writer writer, Reader reader) {

    private static final Set<Ability> BOTH_WAYS = Set.of(Ability.READ_DATASET, Ability.WRITE_DATASET);
    private static final FormatOptions ALL =
            FormatOptions.builder().keepsPersonalData(true).mayInvent(true).build();
    private static final String MAPPING =
            "json/tables/src/test/resources/org/urbancoop/tables/reading/twin-towns.mapping.json";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    @FunctionalInterface
    interface Writer {
        void write(Dataset dataset, Path file) throws IOException;
    }

    @FunctionalInterface
    interface Reader {
        String digest(Path file) throws IOException;
    }

    /** All forms: formats that go both ways, tables and templates, and the files beside a dataset. */
    static List<WrittenForm> all() {
        List<WrittenForm> forms = new ArrayList<>();
        for (Format format : Formats.installed().all()) {
            if (format.info().abilities().containsAll(BOTH_WAYS)) {
                forms.add(of(format));
            }
        }
        forms.add(new WrittenForm(
                "canonical",
                "dataset.canonical.json",
                (dataset, file) -> AtomicFile.write(file, CanonicalJson.parse(bytes(dataset))::writeTo),
                file -> Digests.of(UrbancoopJson.of().read(file, Dataset.class))));
        forms.add(new WrittenForm(
                "tables for spreadsheets",
                "spreadsheets",
                (dataset, folder) -> TablesWriter.of().forSpreadsheets().write(dataset, folder),
                folder -> Digests.of(TablesReader.of().read(folder).orElseThrow())));
        forms.add(template(
                "template",
                "template.ko",
                (dataset, folder) -> TemplateWriter.of(Locale.KOREAN).write(dataset, folder)));
        forms.add(template(
                "template as a workbook",
                "template.xlsx",
                (dataset, file) -> XlsxTemplateWriter.of(Locale.ENGLISH).write(dataset, file)));
        forms.addAll(besideDatasets());
        return forms;
    }

    private static WrittenForm of(Format format) {
        boolean folder = !format.info().writes().contains(Carrier.FILE);
        String ending =
                folder ? "." + format.info().id() : format.info().fileEndings().get(0);
        return new WrittenForm(
                format.info().id(),
                "dataset" + (ending.startsWith(".") ? "" : ".") + ending,
                (dataset, file) ->
                        format.write(dataset, folder ? FormatOutput.folder(file) : FormatOutput.file(file), ALL),
                file -> Digests.of(format.read(FormatInput.of(file), ALL).orElseThrow()));
    }

    private static WrittenForm template(String name, String file, Writer writer) {
        return new WrittenForm(
                name,
                file,
                writer,
                written -> Digests.of(
                        TemplateReader.of().read(FormatInput.of(written)).dataset()));
    }

    private static List<WrittenForm> besideDatasets() {
        return List.of(
                new WrittenForm(
                        "report",
                        "report.json",
                        (dataset, file) ->
                                ReportJson.write(JsonValidator.standard().validate(bytes(dataset)), file),
                        file -> digest(ReportJson.toText(ReportJson.read(file)))),
                new WrittenForm(
                        "suppressions",
                        "suppressions.json",
                        (dataset, file) -> SuppressionsJson.write(List.of(suppression()), file),
                        file -> digest(SuppressionsJson.toText(SuppressionsJson.read(file)))),
                new WrittenForm(
                        "corrections",
                        "corrections.json",
                        (dataset, file) -> Overlay.of(List.of(correction())).write(file),
                        file -> digest(text(Overlay.read(file)))),
                new WrittenForm(
                        "rulings",
                        "rulings.json",
                        (dataset, file) -> RulingsJson.write(List.of(ruling()), file),
                        file -> digest(RulingsJson.toText(RulingsJson.read(file)))),
                new WrittenForm(
                        "mapping",
                        "mapping.json",
                        (dataset, file) -> MappingJson.write(MappingJson.read(WrittenFiles.path(MAPPING)), file),
                        file -> digest(MappingJson.toText(MappingJson.read(file)))));
    }

    private static Suppression suppression() {
        return Suppression.builder()
                .rule("reference-leads-nowhere")
                .subject("city/seoul")
                .pointer(JsonPointer.parse("/citations/0"))
                .reason("그 문서는 아직 공개되지 않았다")
                .author("lee")
                .expires(DAY)
                .build();
    }

    private static Correction correction() {
        return new Correction(
                "city/seoul",
                JsonPointer.parse("/coordinates/latitude"),
                Optional.of(ExtensionValue.NumberValue.of(new BigDecimal("37.50"))),
                Optional.of(new ExtensionValue.TextValue("37.57")),
                "동경과 북위가 바뀌었다",
                "lee",
                DAY);
    }

    private static Ruling ruling() {
        return Ruling.builder()
                .base("city/seoul")
                .other("city/seoul-2")
                .pointer(JsonPointer.parse("/name"))
                .outcome(Ruling.Outcome.BASE)
                .reason("the official name")
                .author("lee")
                .date(DAY)
                .build();
    }

    private static byte[] bytes(Dataset dataset) {
        return UrbancoopJson.of().toText(dataset).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Overlay overlay) throws IOException {
        Path file = Files.createTempFile("corrections", ".json");
        try {
            overlay.write(file);
            return Files.readString(file);
        } finally {
            Files.delete(file);
        }
    }

    /** The digest of what a text of JSON says, whatever version of its form it names. */
    private static String digest(String json) {
        String said = json.replaceFirst("(\"formatVersion\"\\s*:\\s*)\"[^\"]*\"", "$1\"\"");
        return sha256(CanonicalJson.parse(said).toString());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
