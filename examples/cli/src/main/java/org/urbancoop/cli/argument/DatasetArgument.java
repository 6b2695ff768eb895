package org.urbancoop.cli.argument;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopJson;
import picocli.CommandLine.TypeConversionException;

/** A dataset as an argument names it: a file, or {@code bundled} for that of the library. */
public final class DatasetArgument {

    /** The word for the library's own dataset. */
    public static final String BUNDLED = "bundled";

    private final @Nullable Path file;

    private DatasetArgument(@Nullable Path file) {
        this.file = file;
    }

    /**
     * Reads the argument.
     *
     * @return which dataset it names
     */
    public static DatasetArgument of(String text) {
        try {
            return new DatasetArgument(text.equals(BUNDLED) ? null : Path.of(text));
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' is no name of a file");
        }
    }

    /**
     * Gets the file.
     *
     * @return the file, or nothing for the dataset of the library
     */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Reads the dataset. */
    public Dataset read() throws IOException {
        return file == null
                ? UrbancoopDataset.load()
                : InputFile.read(file, path -> UrbancoopJson.of().read(path, Dataset.class));
    }
}
