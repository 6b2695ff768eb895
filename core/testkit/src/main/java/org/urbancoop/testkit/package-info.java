/**
 * For tests of what reads, writes or keeps records: {@link org.urbancoop.testkit.Samples samples} with names,
 * {@link org.urbancoop.testkit.Arbitraries arbitrary values} for laws, {@link org.urbancoop.testkit.SyntheticDatasets
 * datasets of any size}, and the {@link org.urbancoop.testkit.Conformance documents} whose findings are known.
 */
@NullMarked
package org.urbancoop.testkit;

import org.jspecify.annotations.NullMarked;
