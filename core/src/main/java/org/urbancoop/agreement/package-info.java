/**
 * Sister cities, friendship cities, memoranda. Start with {@link org.urbancoop.agreement.Agreement}.
 */
@NullMarked
package org.urbancoop.agreement;

import org.jspecify.annotations.NullMarked;
