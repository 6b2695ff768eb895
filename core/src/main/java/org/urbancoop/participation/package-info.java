/**
 * Who takes part: {@link org.urbancoop.participation.Participation} ties a role to a party, a person or a group.
 *
 * <p>{@link org.urbancoop.participation.Person} and {@link org.urbancoop.participation.Contact} are the only places
 * where the model holds personal data.
 */
@NullMarked
package org.urbancoop.participation;

import org.jspecify.annotations.NullMarked;
