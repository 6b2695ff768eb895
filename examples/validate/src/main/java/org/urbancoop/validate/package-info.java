/**
 * A program that checks a dataset: one command, four forms of report, an exit code for scripts.
 *
 * <p>It shows how little is needed: {@link org.urbancoop.json.validation.JsonValidator} does the work.
 */
@NullMarked
package org.urbancoop.validate;

import org.jspecify.annotations.NullMarked;
