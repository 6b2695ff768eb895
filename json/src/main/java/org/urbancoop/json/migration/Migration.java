package org.urbancoop.json.migration;

import java.util.List;
import org.urbancoop.extension.Extensions;

/**
 * One step from a version of the format to a later one, such as from 0.9 to 1.0.
 *
 * @since 0.1.0
 */
public interface Migration {

    /**
     * Gets the version that it reads.
     *
     * @return a major and a minor number, such as {@code 0.9}
     */
    String from();

    /**
     * Gets the version that it makes.
     *
     * @return a later version, such as {@code 1.0}
     */
    String to();

    /**
     * Makes the document of the later version. The member {@code formatVersion} is set by who calls.
     *
     * @param document the members of the old document, in order
     * @param notes takes what was assumed, lost or changed
     * @return the members of the new document, in order
     */
    Extensions apply(Extensions document, List<MigrationNote> notes);
}
