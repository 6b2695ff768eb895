@NullMarked
package org.urbancoop.tables.form;

import org.jspecify.annotations.NullMarked;
