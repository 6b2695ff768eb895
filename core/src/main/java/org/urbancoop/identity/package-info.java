/**
 * Whether two records are of one thing in the world: of one dataset, for rules, or of two that become one. It is not
 * exported. Start with {@link org.urbancoop.identity.Sameness}.
 */
@NullMarked
package org.urbancoop.identity;

import org.jspecify.annotations.NullMarked;
