/**
 * Rules about code lists and member names. Start with {@link
 * org.urbancoop.validation.rules.code.UnknownTerm}.
 */
@NullMarked
package org.urbancoop.validation.rules.code;

import org.jspecify.annotations.NullMarked;
