/** What words of the library mean: {@link org.urbancoop.cli.explain.Explanations}. */
@NullMarked
package org.urbancoop.cli.explain;

import org.jspecify.annotations.NullMarked;
