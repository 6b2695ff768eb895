@NullMarked
package org.urbancoop.benchmarks;

import org.jspecify.annotations.NullMarked;
