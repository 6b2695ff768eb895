/** Tests of documents as bytes, with tables of their own. */
@NullMarked
package org.urbancoop.json.stream;

import org.jspecify.annotations.NullMarked;
