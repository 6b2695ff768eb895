package org.urbancoop.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.urbancoop.dataset.Dataset;

/**
 * The reference dataset as real input: the file of the artifact that publishes it, which is built after this module.
 */
public final class RealDataset {

    /** The name of the resource, beside this class. */
    public static final String RESOURCE = "urban-cooperation.json";

    private RealDataset() {}

    /** Obtains the dataset, read when first asked for. */
    public static Dataset load() {
        return Holder.DATASET;
    }

    /** Opens its document. */
    public static InputStream open() {
        return Objects.requireNonNull(RealDataset.class.getResourceAsStream(RESOURCE));
    }

    /** Reads once, by the lock of class loading. */
    private static final class Holder {

        static final Dataset DATASET = read();

        private static Dataset read() {
            try (InputStream stream = open()) {
                return UrbancoopJson.of().read(stream, Dataset.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
