/**
 * The model as plain Java records, for the libraries that this one is compared with:
 * {@link org.urbancoop.benchmarks.plain.Records}.
 */
@NullMarked
package org.urbancoop.benchmarks.plain;

import org.jspecify.annotations.NullMarked;
