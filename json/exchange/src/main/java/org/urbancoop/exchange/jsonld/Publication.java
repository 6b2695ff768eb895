package org.urbancoop.exchange.jsonld;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * Where a dataset is published: what its IRIs start with, and in which other files it can be downloaded.
 *
 * @param base what stands before {@code city/seoul}, such as {@code https://example.org/data/}
 * @param distributions the files; may be empty
 * @since 0.1.0
 */
public record Publication(URI base, List<Distribution> distributions) {

    /**
     * Checks that IRIs can be made of the base.
     *
     * @param base what stands before {@code city/seoul}
     * @param distributions the files
     * @throws IllegalArgumentException if the base is no address of the web that ends with a slash
     */
    public Publication {
        Objects.requireNonNull(base, "base");
        distributions = List.copyOf(Objects.requireNonNull(distributions, "distributions"));
        if (!Iris.isAddress(base.toString())
                || !base.toString().endsWith("/")
                || base.getRawQuery() != null
                || base.getRawFragment() != null) {
            throw new IllegalArgumentException("The base of a dataset's IRIs is an address of the web that ends with a"
                    + " slash, such as https://example.org/data/, not " + base);
        }
    }
}
