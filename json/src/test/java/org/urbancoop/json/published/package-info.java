/** The corpus of conformance that {@code docs/conformance} publishes for programs in other languages. */
@NullMarked
package org.urbancoop.json.published;

import org.jspecify.annotations.NullMarked;
