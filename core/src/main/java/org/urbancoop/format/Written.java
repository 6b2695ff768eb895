package org.urbancoop.format;

import java.util.List;
import org.urbancoop.Copies;

/**
 * What was written, such as 80 records with two losses.
 *
 * @param records how many records and declared totals are in the output, from 0; the header does not count
 * @param losses all that is not in the output as it was in the data; none if nothing is lost
 * @since 0.1.0
 */
public record Written(long records, List<Loss> losses) {

    /**
     * Copies the losses.
     *
     * @param records how many records and declared totals are in the output, from 0
     * @param losses all that is not in the output as it was in the data
     * @throws IllegalArgumentException if the number is below 0
     */
    public Written {
        if (records < 0) {
            throw new IllegalArgumentException("The number of records is 0 or more, not " + records);
        }
        losses = Copies.list(losses, "losses");
    }
}
