/** Other JSON libraries and the records that they read; start with {@link org.urbancoop.benchmarks.peer.Codec}. */
@NullMarked
package org.urbancoop.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
