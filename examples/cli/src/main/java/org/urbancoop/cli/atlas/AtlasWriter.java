package org.urbancoop.cli.atlas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.progress.Progress;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.ValidationReport;

/**
 * Writes a dataset as a folder of pages that a double click opens: {@code
 * AtlasWriter.of().write(UrbancoopDataset.load(), Path.of("atlas"))}.
 *
 * <p>The same dataset gives the same bytes. No page asks for anything outside of the folder.
 */
public final class AtlasWriter {

    static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.KOREAN);

    /** The first page. */
    static final String INDEX = "index.html";

    /** The folder of the pages of records. */
    static final String RECORDS = "records";

    private final boolean personalData;
    private final Progress progress;

    private AtlasWriter(boolean personalData, Progress progress) {
        this.personalData = personalData;
        this.progress = progress;
    }

    /**
     * Obtains a writer that leaves out personal data.
     *
     * @return the writer
     */
    public static AtlasWriter of() {
        return new AtlasWriter(false, Progress.NONE);
    }

    /**
     * Returns a writer that also writes contacts and the names of persons.
     *
     * @return the writer
     */
    public AtlasWriter withPersonalData() {
        return new AtlasWriter(true, progress);
    }

    /**
     * Returns a writer that tells how far it has come: what is checked, then the records whose pages are written.
     *
     * @param progress who is told
     * @return the writer
     */
    public AtlasWriter withProgress(Progress progress) {
        return new AtlasWriter(personalData, progress);
    }

    /**
     * Writes the folder, as a whole or not at all.
     *
     * @param dataset the dataset
     * @param folder where it goes; an atlas that is there is replaced, any other folder that is not empty is refused
     * @return how many files there are
     * @throws IOException if it cannot be written, or if something else is in the way
     */
    public int write(Dataset dataset, Path folder) throws IOException {
        Dataset shown = personalData ? dataset : dataset.withoutPersonalData();
        try (AtlasFolder target = AtlasFolder.begin(folder)) {
            ValidationReport report =
                    DatasetValidator.standard().withProgress(progress).validate(shown);
            Findings findings = new Findings(report);
            List<Downloads.Item> downloads = Downloads.write(shown, report, personalData, target.path());
            Map<String, String> files = new LinkedHashMap<>();
            files.put(INDEX, IndexPage.of(shown, AtlasData.of(shown, personalData, downloads, findings)));
            files.put("atlas.css", Resources.text("atlas.css"));
            files.put("licences.txt", Resources.notices());
            files.put(AtlasFolder.MARK, AtlasFolder.mark(shown));
            for (Map.Entry<String, String> file : files.entrySet()) {
                text(target.path().resolve(file.getKey()), file.getValue());
            }
            records(shown, findings, Files.createDirectory(target.path().resolve(RECORDS)));
            return target.finish();
        }
    }

    private void records(Dataset dataset, Findings findings, Path folder) throws IOException {
        RecordPages pages = new RecordPages(dataset, findings);
        long total = dataset.records().count();
        long done = 0;
        for (CooperationRecord entry : (Iterable<CooperationRecord>) dataset.records()::iterator) {
            for (Locale locale : LOCALES) {
                text(folder.resolve(RecordPages.file(entry.reference(), locale)), pages.page(entry, locale));
            }
            progress.at(Progress.Phase.WRITING, ++done, total);
        }
    }

    private static void text(Path file, String content) throws IOException {
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }
}
