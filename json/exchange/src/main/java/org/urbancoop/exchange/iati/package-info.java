/** IATI activities: the projects of a dataset for registries of aid. */
@NullMarked
package org.urbancoop.exchange.iati;

import org.jspecify.annotations.NullMarked;
