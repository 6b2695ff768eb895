package org.urbancoop.exchange.oc4ids;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/**
 * What an OC4IDS package says of itself and no dataset knows.
 *
 * @param uri the identifier of the package, such as {@code https://example.org/projects.json}
 * @param publisher who publishes it, such as {@code Seoul Metropolitan Government}
 * @param published when, such as {@code 2026-11-29T09:00:00Z}
 * @param prefix what stands before the id of each project: the registered prefix and a hyphen, such as {@code
 *     oc4ids-abcdef-}; may be empty
 * @since 0.1.0
 */
public record Publication(URI uri, String publisher, Instant published, String prefix) {

    /**
     * Checks that there is a publisher and an absolute identifier.
     *
     * @param uri the identifier of the package
     * @param publisher who publishes it
     * @param published when
     * @param prefix what stands before the id of each project
     * @throws IllegalArgumentException if the identifier is relative or the publisher is blank
     */
    public Publication {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(publisher, "publisher");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(prefix, "prefix");
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException(
                    "The identifier of a package is an absolute URI, such as https://example.org/a.json, not " + uri);
        }
        if (publisher.isBlank()) {
            throw new IllegalArgumentException("The publisher of a package has a name");
        }
    }
}
