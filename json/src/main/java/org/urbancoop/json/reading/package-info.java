/**
 * What comes of reading JSON besides the value: what was wrong with the document, where, and how much of it is read at all.
 *
 * <p>Start with {@link org.urbancoop.json.reading.Decoded}. A {@link org.urbancoop.json.reading.JsonProblem} has a place and a
 * {@link org.urbancoop.json.reading.ProblemCode}; strict reading throws the first one in an
 * {@link org.urbancoop.json.reading.UrbancoopJsonException}.
 */
@NullMarked
package org.urbancoop.json.reading;

import org.jspecify.annotations.NullMarked;
