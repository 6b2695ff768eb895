package org.urbancoop.data;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.urbancoop.evidence.SourceTexts;
import org.urbancoop.reference.RecordReference;

/**
 * The texts of the sources of the reference dataset.
 *
 * <p>They are not ours to publish, so whoever has them gives their folder with {@code -Durbancoop.sources=FOLDER}.
 */
final class SourceFolder {

    private static final String FOLDER = System.getProperty("urbancoop.sources", "");

    private SourceFolder() {}

    /** Reads the texts, or skips the test. */
    static SourceTexts read() throws IOException {
        assumeFalse(
                FOLDER.isBlank(),
                "Skipped: the source texts are not at hand. Give their folder with -Durbancoop.sources=FOLDER");
        return SourceTexts.read(Path.of(FOLDER), UrbancoopDataset.load());
    }

    /** Makes texts of what is quoted: whether a quotation stands in its source they can't tell, all else they can. */
    static SourceTexts ofQuotations() {
        Map<RecordReference, String> texts = new TreeMap<>();
        for (Cited one : Cited.in(UrbancoopDataset.load())) {
            one.citation()
                    .getVerbatim()
                    .ifPresent(
                            words -> texts.merge(one.citation().getSource(), words, (all, next) -> all + "\n" + next));
        }
        return SourceTexts.of(texts);
    }
}
