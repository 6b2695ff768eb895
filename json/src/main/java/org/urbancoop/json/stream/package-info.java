/**
 * Documents as bytes: from UTF-8 to the tables, over jackson-core's streaming parser where one is not clean, and back
 * without it.
 *
 * <p>Start with {@link org.urbancoop.json.stream.Document}.
 */
@NullMarked
package org.urbancoop.json.stream;

import org.jspecify.annotations.NullMarked;
