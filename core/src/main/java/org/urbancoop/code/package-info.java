/**
 * The code lists: kinds, statuses, roles, sectors, countries and currencies, such as {@code sister-city},
 * {@code transport.urban} or {@code KR}.
 *
 * <p>Start at a list's own class, such as {@link org.urbancoop.code.Sector}: it holds a constant for each known term
 * and {@code of(String)} for a term that came from a file. What all terms can do is in {@link org.urbancoop.code.Code};
 * what a list can do is in {@link org.urbancoop.code.CodeList}; all lists are in {@link org.urbancoop.code.CodeLists}.
 *
 * <p>The lists are open. A term that no list knows is kept as it was written, answers false to
 * {@link org.urbancoop.code.Code#isKnown()}, and is never turned into another. The terms, with their English and Korean
 * labels, definitions and equal terms elsewhere, stand in one data file per list beside the classes.
 */
@NullMarked
package org.urbancoop.code;

import org.jspecify.annotations.NullMarked;
