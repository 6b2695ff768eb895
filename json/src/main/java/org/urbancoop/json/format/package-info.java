/**
 * JSON as formats of the contract {@link org.urbancoop.format.Format}: {@link org.urbancoop.json.format.JsonFormat}
 * for one document, {@link org.urbancoop.json.format.NdjsonFormat} for one record a line.
 */
@NullMarked
package org.urbancoop.json.format;

import org.jspecify.annotations.NullMarked;
