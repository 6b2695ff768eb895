package org.urbancoop.tables.mapping;

import java.util.Objects;
import java.util.Optional;
import org.urbancoop.text.Slug;

/**
 * The file as a source, which every value of it cites.
 *
 * @param id the id of the source, such as {@code busan-partners}
 * @param title its title
 * @param url where it was published, such as {@code https://www.busan.go.kr/partners}
 * @since 0.1.0
 */
public record SourceMapping(Slug id, String title, Optional<String> url) {

    /**
     * Makes the source.
     *
     * @param id the id of the source
     * @param title its title
     * @param url where it was published
     */
    public SourceMapping {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(url, "url");
    }
}
