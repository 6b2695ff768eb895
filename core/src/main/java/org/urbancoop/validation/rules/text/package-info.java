/**
 * Rules about the characters and languages of texts. Start with {@link
 * org.urbancoop.validation.rules.text.ControlCharacters}.
 */
@NullMarked
package org.urbancoop.validation.rules.text;

import org.jspecify.annotations.NullMarked;
