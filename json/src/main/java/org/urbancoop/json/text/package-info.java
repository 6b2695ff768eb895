/** Identifiers and pointers in JSON: texts by their own grammar. */
@NullMarked
package org.urbancoop.json.text;

import org.jspecify.annotations.NullMarked;
