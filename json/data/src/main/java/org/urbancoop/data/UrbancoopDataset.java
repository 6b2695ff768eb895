package org.urbancoop.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopJson;

/**
 * The reference dataset, {@code urban-cooperation}: what five sources state on how cities cooperate.
 *
 * <p>Its version is the day of its edition, such as {@code 2026-11-29}, and apart from the version of the code.
 *
 * @since 0.1.0
 */
public final class UrbancoopDataset {

    /** The name of the resource, beside this class: {@value}. */
    public static final String RESOURCE = "urban-cooperation.json";

    private UrbancoopDataset() {}

    /**
     * Gets the reference dataset, read when first asked for.
     *
     * @return the one instance
     */
    public static Dataset load() {
        return Holder.DATASET;
    }

    /**
     * Opens the document of the reference dataset, as for a validation that tells lines.
     *
     * @return the document in UTF-8, to be closed
     */
    public static InputStream open() {
        InputStream stream = UrbancoopDataset.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("The dataset's jar lacks org/urbancoop/data/" + RESOURCE);
        }
        return stream;
    }

    /** Reads once, by the lock of class loading. */
    private static final class Holder {

        static final Dataset DATASET = read();

        private static Dataset read() {
            try (InputStream stream = open()) {
                return UrbancoopJson.of().read(stream, Dataset.class);
            } catch (IOException e) {
                throw new UncheckedIOException("The dataset's jar cannot be read", e);
            }
        }
    }
}
