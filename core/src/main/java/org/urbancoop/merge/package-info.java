/**
 * Two datasets become one: which records are of one thing, what each says of it, and what a person has to decide. Start
 * with {@link org.urbancoop.merge.Datasets}.
 */
@NullMarked
package org.urbancoop.merge;

import org.jspecify.annotations.NullMarked;
