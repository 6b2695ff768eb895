/** Tests of the JSON. */
@NullMarked
package org.urbancoop.json;

import org.jspecify.annotations.NullMarked;
