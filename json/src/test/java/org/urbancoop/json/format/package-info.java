/** Tests of JSON as formats. */
@NullMarked
package org.urbancoop.json.format;

import org.jspecify.annotations.NullMarked;
