/**
 * The constraints of single members that Jakarta Validation does not bring, and the messages of those that it does.
 *
 * <p>Start with {@link org.urbancoop.constraint.CountryCode}. The constraints stand on the accessors of the records, so
 * that any Jakarta validator finds them; {@link org.urbancoop.constraint.Messages} names the texts, which lie in the
 * {@code ContributorValidationMessages} bundles in English and Korean.
 */
@NullMarked
package org.urbancoop.constraint;

import org.jspecify.annotations.NullMarked;
