/** References, relations and links in JSON. */
@NullMarked
package org.urbancoop.json.reference;

import org.jspecify.annotations.NullMarked;
