package org.urbancoop.merge;

import java.util.List;
import java.util.Objects;
import org.urbancoop.Copies;
import org.urbancoop.citation.Citation;
import org.urbancoop.dataset.DatasetDiff.Side;

/**
 * What one of the two datasets says at a place, such as {@code /period: 2014/2025}, and what it rests on.
 *
 * @param origin which of the two says so
 * @param said the place in its own record, and the value
 * @param evidence the citations of its record for that member or for the whole record
 * @since 0.1.0
 */
public record Claim(Origin origin, Side said, List<Citation> evidence) {

    /**
     * Checks that nothing is null.
     *
     * @param origin which of the two says so
     * @param said the place in its own record, and the value
     * @param evidence the citations of its record for that member or for the whole record
     */
    public Claim {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(said, "said");
        evidence = Copies.list(evidence, "evidence");
    }

    /**
     * Gets the claim in one line, such as {@code base /period: 2014/2025}.
     *
     * @return the line, to show
     */
    @Override
    public String toString() {
        return origin + " " + said;
    }
}
