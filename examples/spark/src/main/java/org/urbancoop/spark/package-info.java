/** Reads and checks NDJSON of any size with Apache Spark. */
@NullMarked
package org.urbancoop.spark;

import org.jspecify.annotations.NullMarked;
