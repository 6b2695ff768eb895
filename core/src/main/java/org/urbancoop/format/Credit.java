package org.urbancoop.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.Copies;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.source.Source;

/**
 * What has to travel with the data: the title of the dataset, its licence and who is to be named.
 *
 * @param title the title of the dataset, such as {@code Urban cooperation reference dataset}
 * @param licence the licence by its SPDX identifier, such as {@code CC-BY-4.0}; empty if the dataset has none
 * @param sources the sources as lines, in the order of the document, such as {@code Seoul Policy Sharing, Seoul
 *     Metropolitan Government, CC-BY-4.0, https://example.org}
 * @since 0.1.0
 */
public record Credit(String title, Optional<String> licence, List<String> sources) {

    /**
     * Copies the sources.
     *
     * @param title the title of the dataset
     * @param licence the licence by its SPDX identifier
     * @param sources the sources as lines
     */
    public Credit {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(licence, "licence");
        sources = Copies.list(sources, "sources");
    }

    /**
     * Obtains the credit of a dataset.
     *
     * @param dataset the dataset
     * @return title, licence and sources
     */
    public static Credit of(Dataset dataset) {
        Objects.requireNonNull(dataset, "dataset");
        return new Credit(
                dataset.getTitle(),
                dataset.getLicence(),
                dataset.getSources().stream().map(Credit::line).toList());
    }

    private static String line(Source source) {
        List<String> parts = new ArrayList<>(List.of(source.getTitle()));
        source.getPublisher().ifPresent(parts::add);
        source.getLicence().ifPresent(parts::add);
        source.getUrl().ifPresent(parts::add);
        return String.join(", ", parts);
    }
}
