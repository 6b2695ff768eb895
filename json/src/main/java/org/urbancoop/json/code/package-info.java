/** Terms of code lists in JSON. */
@NullMarked
package org.urbancoop.json.code;

import org.jspecify.annotations.NullMarked;
