/**
 * Rules about references: where they lead, wholes and parts, relations. Start with {@link
 * org.urbancoop.validation.rules.reference.DanglingReference}.
 */
@NullMarked
package org.urbancoop.validation.rules.reference;

import org.jspecify.annotations.NullMarked;
