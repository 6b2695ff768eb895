/**
 * One text for one content: the canonical form of RFC 8785, and digests over it.
 *
 * <p>Start with {@link org.urbancoop.json.canonical.CanonicalJson}.
 */
@NullMarked
package org.urbancoop.json.canonical;

import org.jspecify.annotations.NullMarked;
