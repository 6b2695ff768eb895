/**
 * Rules about evidence. Start with {@link org.urbancoop.validation.rules.citation.WithoutSource}.
 */
@NullMarked
package org.urbancoop.validation.rules.citation;

import org.jspecify.annotations.NullMarked;
