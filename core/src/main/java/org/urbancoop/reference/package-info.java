/**
 * How records point at each other: {@code city/seoul}, {@code event/apuf-7}, {@code country/KR}.
 *
 * <p>Start with {@link org.urbancoop.reference.Reference}. {@link org.urbancoop.reference.Relation} says what ties a
 * record to another one; {@link org.urbancoop.reference.Link} leads out of the dataset.
 */
@NullMarked
package org.urbancoop.reference;

import org.jspecify.annotations.NullMarked;
