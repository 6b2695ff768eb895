/** Benchmarks of the library, each against a named peer in the same run. Start with one class and its command. */
@NullMarked
package org.urbancoop.benchmarks;

import org.jspecify.annotations.NullMarked;
