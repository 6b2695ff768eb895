/**
 * What persons decided of two datasets that become one, in files. Start with
 * {@link org.urbancoop.json.merge.RulingsJson}.
 */
@NullMarked
package org.urbancoop.json.merge;

import org.jspecify.annotations.NullMarked;
