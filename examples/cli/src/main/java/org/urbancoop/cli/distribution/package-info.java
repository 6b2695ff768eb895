/** What stands beside the program in its zip: {@link org.urbancoop.cli.distribution.Distribution}. */
@NullMarked
package org.urbancoop.cli.distribution;

import org.jspecify.annotations.NullMarked;
