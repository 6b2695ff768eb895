@NullMarked
package org.urbancoop.tables.sqlite;

import org.jspecify.annotations.NullMarked;
