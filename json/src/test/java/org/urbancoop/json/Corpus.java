package org.urbancoop.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.testing.GeneratedFile;

/**
 * The one corpus of documents, good and bad, in the test resources: a folder for records that tell their type and one
 * for datasets, each document named by what is right or wrong with it; and the golden files of the samples, which are
 * good ones.
 *
 * <p>The first letter is the verdict, in the manner of the JSONTestSuite. {@code y_} documents are read, meet the
 * constraints and are accepted by the schema; {@code n_} documents are refused by reading and by the schema; on
 * {@code i_} documents the three differ, on purpose. What reading says of each stands in {@code corpus.txt}, and why
 * they differ in {@code docs/schema/differences.md}.
 */
public final class Corpus {

    /** Where it lies, below the top of the project. */
    static final String FOLDER = "json/src/test/resources/org/urbancoop/json/corpus";

    private static final String GOLDEN = "golden/";

    private Corpus() {}

    /** A document, by its name with its folder and without its ending, such as {@code record/n_a_number}. */
    public static final class Document {

        private final String name;
        private final Class<? extends Extensible> type;
        private final Path file;

        private Document(String name, Class<? extends Extensible> type, Path file) {
            this.name = name;
            this.type = type;
            this.file = file;
        }

        /** Its name with its folder. */
        public String name() {
            return name;
        }

        /** What it is read as. */
        public Class<? extends Extensible> type() {
            return type;
        }

        Path file() {
            return file;
        }

        /** Its bytes, which may be no text at all. */
        public byte[] bytes() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** {@code y}, {@code n} or {@code i}. */
        char verdict() {
            return name.startsWith(GOLDEN) ? 'y' : name.charAt(name.indexOf('/') + 1);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** All documents, by name. */
    public static List<Document> all() {
        Map<String, Document> all = new TreeMap<>();
        RoundTripTest.samples()
                .forEach(sample -> add(
                        GOLDEN,
                        RoundTripTest.typeOf(sample.getValue()),
                        GeneratedFile.path(RoundTripTest.GOLDEN + sample.getKey() + ".json"),
                        all));
        addAll("dataset/", Dataset.class, all);
        addAll("record/", CooperationRecord.class, all);
        return List.copyOf(all.values());
    }

    private static void add(String folder, Class<? extends Extensible> type, Path file, Map<String, Document> all) {
        String name = folder + file.getFileName().toString().replaceFirst("[.]json$", "");
        all.put(name, new Document(name, type, file));
    }

    private static void addAll(String folder, Class<? extends Extensible> type, Map<String, Document> all) {
        try (Stream<Path> files = Files.list(GeneratedFile.path(FOLDER + "/" + folder))) {
            files.forEach(file -> add(folder, type, file, all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
