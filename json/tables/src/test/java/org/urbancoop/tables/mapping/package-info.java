@NullMarked
package org.urbancoop.tables.mapping;

import org.jspecify.annotations.NullMarked;
