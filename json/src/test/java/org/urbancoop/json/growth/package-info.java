/** Shows for every public operation that it takes no more than n log n of what it is given. */
@NullMarked
package org.urbancoop.json.growth;

import org.jspecify.annotations.NullMarked;
