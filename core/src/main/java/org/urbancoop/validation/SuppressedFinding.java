package org.urbancoop.validation;

import java.util.Objects;

/**
 * A finding that somebody has accepted, such as a {@code total-differs} whose source does not add up.
 *
 * @param finding the finding
 * @param suppression who accepted it, and why; the first one if several do
 * @since 0.1.0
 */
public record SuppressedFinding(Finding finding, Suppression suppression) {

    /**
     * Checks that both are there.
     *
     * @param finding the finding
     * @param suppression who accepted it, and why
     */
    public SuppressedFinding {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(suppression, "suppression");
    }
}
