/**
 * Dates as sources state them: partial, approximate, uncertain, open or unknown.
 *
 * <p>Start with {@link org.urbancoop.time.Edtf}, the one temporal type of the whole model. Its {@link
 * org.urbancoop.time.Edtf#earliest() earliest} and {@link org.urbancoop.time.Edtf#latest() latest} day are each a
 * {@link org.urbancoop.time.Bound}; its comparisons answer with a {@link org.urbancoop.time.Verdict}, because two
 * partial dates cannot always be told apart.
 */
@NullMarked
package org.urbancoop.time;

import org.jspecify.annotations.NullMarked;
