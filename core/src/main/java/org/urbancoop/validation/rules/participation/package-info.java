/**
 * Rules about who takes part, and about personal data. Start with {@link
 * org.urbancoop.validation.rules.participation.MisplacedPersonalData}.
 */
@NullMarked
package org.urbancoop.validation.rules.participation;

import org.jspecify.annotations.NullMarked;
