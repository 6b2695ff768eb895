package org.urbancoop.cli.atlas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInfo;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Formats;
import org.urbancoop.format.Loss;
import org.urbancoop.format.RefusedDatasetException;
import org.urbancoop.tables.TablesWriter;
import org.urbancoop.validation.ValidationReport;

/** The files of an atlas that people take away: each format that is installed, tables, the report. */
final class Downloads {

    /** The folder that they are in. */
    static final String FOLDER = "downloads";

    private final Path folder;
    private final List<Item> items = new ArrayList<>();

    private Downloads(Path top) {
        this.folder = top.resolve(FOLDER);
    }

    /**
     * A file to take.
     *
     * @param path its place from the first page; nothing if the format refuses the dataset
     * @param what the key of the words that say what it is, or the id of a format
     * @param type the media type
     * @param bytes its size
     * @param losses the file that says what it cannot carry, or nothing; without a file, why there is none
     */
    record Item(String path, String what, String type, long bytes, String losses) {

        /** As the script takes it. */
        List<Object> row() {
            return List.of(path, what, type, bytes, losses);
        }
    }

    /** Writes them. */
    static List<Item> write(Dataset dataset, ValidationReport report, boolean personalData, Path top)
            throws IOException {
        Downloads downloads = new Downloads(top);
        Files.createDirectories(downloads.folder);
        FormatOptions options =
                FormatOptions.builder().keepsPersonalData(personalData).build();
        for (Format format : Formats.installed().all()) {
            FormatInfo info = format.info();
            if (info.can(Ability.WRITE_DATASET)
                    && info.writes().contains(Carrier.FILE)
                    && !info.fileEndings().isEmpty()) {
                downloads.format(format, dataset, options);
            }
        }
        for (Locale locale : AtlasWriter.LOCALES) {
            String name = "report." + locale.getLanguage() + ".html";
            downloads.text(name, report.toHtml(locale));
            downloads.add(name, "report-" + locale.getLanguage(), "text/html", "");
        }
        TablesWriter tables = personalData ? TablesWriter.of().withPersonalData() : TablesWriter.of();
        tables.write(dataset, downloads.folder.resolve("tables"));
        for (String file : tables.files()) {
            downloads.add("tables/" + file, "table", file.endsWith(".csv") ? "text/csv" : "application/json", "");
        }
        return downloads.items;
    }

    private void format(Format format, Dataset dataset, FormatOptions options) throws IOException {
        String id = format.info().id();
        String ending = format.info().fileEndings().get(0);
        // Two formats may share an ending; the id tells their files apart.
        String name = ending.equals("." + id) ? "dataset" + ending : "dataset." + id + ending;
        List<Loss> losses;
        try {
            losses = format.write(dataset, FormatOutput.file(folder.resolve(name)), options)
                    .losses();
        } catch (IllegalArgumentException e) {
            // What a format cannot do without is not made up; the page says why there is no such file.
            Files.deleteIfExists(folder.resolve(name));
            String why = e instanceof RefusedDatasetException refused
                    ? refused.getWords().english() + " · " + refused.getWords().korean()
                    : String.valueOf(e.getMessage());
            items.add(new Item("", id, format.info().mediaType(), 0, why));
            return;
        }
        String account = "";
        if (!losses.isEmpty()) {
            account = name + ".losses.txt";
            text(account, losses.stream().map(Loss::toString).collect(Collectors.joining("\n", "", "\n")));
        }
        add(name, id, format.info().mediaType(), account.isEmpty() ? "" : FOLDER + "/" + account);
    }

    private void add(String name, String what, String type, String losses) throws IOException {
        items.add(new Item(FOLDER + "/" + name, what, type, Files.size(folder.resolve(name)), losses));
    }

    private void text(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }
}
