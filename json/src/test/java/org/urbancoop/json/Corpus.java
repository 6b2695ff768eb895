package org.urbancoop.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.testing.GeneratedFile;

/**
 * The one corpus of documents, good and bad, in the test resources: a folder for records that tell their type and one for datasets,
 * each document named by what is right or wrong with it.
 *
 * <p>The first letter is the verdict, in the manner of the JSONTestSuite. {@code y_} documents are read, meet the constraints and are
 * accepted by the schema; {@code n_} documents are refused by reading and by the schema; on {@code i_} documents the three differ, on
 * purpose. What reading says of each stands in {@code corpus.txt}, and why they differ in {@code docs/schema/differences.md}.
 */
final class Corpus {

    /** Where it lies, below the top of the project. */
    static final String FOLDER = "json/src/test/resources/org/urbancoop/json/corpus";

    private Corpus() {}

    /** A document, by its name with its folder and without its ending, such as {@code record/n_a_number}. */
    static final class Document {

        private final String name;
        private final byte[] bytes;

        Document(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        String name() {
            return name;
        }

        /** Its bytes, which may be no text at all. */
        byte[] bytes() {
            return bytes;
        }

        /** What it is read as. */
        Class<? extends Extensible> type() {
            return name.startsWith("dataset/") ? Dataset.class : CooperationRecord.class;
        }

        /** {@code y}, {@code n} or {@code i}. */
        char verdict() {
            return name.charAt(name.indexOf('/') + 1);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** All documents, by name. */
    static List<Document> all() {
        Path folder = GeneratedFile.path(FOLDER);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> new Document(
                            folder.relativize(file)
                                    .toString()
                                    .replace('\\', '/')
                                    .replaceFirst("[.]json$", ""),
                            bytes(file)))
                    .sorted(Comparator.comparing(Document::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
