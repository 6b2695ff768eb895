/**
 * What all seven types of record share: {@link org.urbancoop.record.CooperationRecord}, the sealed type over them.
 *
 * <p>It holds no logic. Each record stands in the package of its noun; a {@code Dataset} holds and finds them.
 */
@NullMarked
package org.urbancoop.record;

import org.jspecify.annotations.NullMarked;
