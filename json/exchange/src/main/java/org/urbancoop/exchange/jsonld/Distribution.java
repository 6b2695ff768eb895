package org.urbancoop.exchange.jsonld;

import java.net.URI;
import java.util.Objects;

/**
 * A file in which a dataset can be downloaded, as DCAT has it, such as the dataset in CSV.
 *
 * @param downloadUrl the address, such as {@code https://example.org/data/cities.csv}
 * @param mediaType what it is, such as {@code text/csv}
 * @since 0.1.0
 */
public record Distribution(URI downloadUrl, String mediaType) {

    /** A media type without parameters, by RFC 6838, section 4.2. */
    private static final String MEDIA_TYPE =
            "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}";

    /**
     * Checks that the address is one of the web and the media type is one.
     *
     * @param downloadUrl the address
     * @param mediaType what it is
     * @throws IllegalArgumentException if the address does not start with {@code http} or {@code https}, or the media
     *     type is not two names with a slash between them
     */
    public Distribution {
        Objects.requireNonNull(downloadUrl, "downloadUrl");
        Objects.requireNonNull(mediaType, "mediaType");
        if (!Iris.isAddress(downloadUrl.toString())) {
            throw new IllegalArgumentException(
                    "A distribution has an address of the web, such as https://example.org/a.csv, not " + downloadUrl);
        }
        if (!mediaType.matches(MEDIA_TYPE)) {
            throw new IllegalArgumentException(
                    "A distribution has a media type, such as text/csv, not '" + mediaType + "'");
        }
    }
}
