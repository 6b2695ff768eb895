/**
 * Proof of a dataset by the texts of its sources: each quotation is looked up, and each value is compared with the
 * words that are cited for it. {@link org.urbancoop.evidence.EvidenceReport} is the way in.
 *
 * @since 0.1.0
 */
@NullMarked
package org.urbancoop.evidence;

import org.jspecify.annotations.NullMarked;
