/**
 * What comes of reading JSON besides the value: what was wrong with the document, where, and how much of it is read at
 * all.
 *
 * <p>Start with {@link org.urbancoop.json.problem.Decoded}. A {@link org.urbancoop.json.problem.JsonProblem} has a
 * place and a {@link org.urbancoop.json.problem.ProblemCode}; strict reading throws the first one in an
 * {@link org.urbancoop.json.problem.UrbancoopJsonException}.
 */
@NullMarked
package org.urbancoop.json.problem;

import org.jspecify.annotations.NullMarked;
