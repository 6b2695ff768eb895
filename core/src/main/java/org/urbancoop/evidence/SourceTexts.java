package org.urbancoop.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.reference.RecordReference;

/**
 * The texts of the sources of a dataset: {@code SourceTexts.read(Path.of("sources"), dataset)}.
 *
 * @since 0.1.0
 */
public final class SourceTexts {

    private final Map<RecordReference, SourceText> texts;
    private final List<String> unused;

    SourceTexts(Map<RecordReference, SourceText> texts, List<String> unused) {
        this.texts = new TreeMap<>(texts);
        this.unused = List.copyOf(unused);
    }

    /**
     * Obtains texts by their sources.
     *
     * @param texts the text of each source, such as {@code source/minutes}
     * @return the texts
     */
    public static SourceTexts of(Map<RecordReference, String> texts) {
        Map<RecordReference, SourceText> all = new TreeMap<>();
        Objects.requireNonNull(texts, "texts")
                .forEach((source, text) -> all.put(
                        Objects.requireNonNull(source, "texts has a null source"),
                        SourceText.of(Objects.requireNonNull(text, "texts has a null text"))));
        return new SourceTexts(all, List.of());
    }

    /**
     * Reads the texts of the sources of a dataset from the files of a folder, in UTF-8.
     *
     * <p>A file is the text of the source that records its checksum ({@code sha256}), whatever the file is called. A
     * source of whose checksum there is no file, or that records none, is given the file that is named for its id, with
     * or without an ending: {@code minutes.txt} is the text of {@code source/minutes}. Folders in the folder and hidden
     * files are left alone.
     *
     * @param folder the folder
     * @param dataset the dataset whose sources they are
     * @return the texts; sources without a file have none
     * @throws SourceTextException if two files are named for one source and their content differs, if a file is not
     *     UTF-8, or if one is too large for a text
     * @throws IOException if the folder or a file cannot be read
     */
    public static SourceTexts read(Path folder, Dataset dataset) throws IOException {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(dataset, "dataset");
        return new SourceFolder(folder).read(dataset);
    }

    /**
     * Finds the text of a source.
     *
     * @param source the source, such as {@code source/minutes}
     * @return the text, if it is at hand
     */
    public Optional<SourceText> find(RecordReference source) {
        return Optional.ofNullable(texts.get(Objects.requireNonNull(source, "source")));
    }

    /**
     * Gets the files of the folder that are the text of no source.
     *
     * @return the names of the files, in order
     */
    public List<String> unusedFiles() {
        return unused;
    }
}
