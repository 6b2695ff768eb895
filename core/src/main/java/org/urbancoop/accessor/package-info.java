/** The methods behind the members of a type. It is not exported: users know members by their names. */
@NullMarked
package org.urbancoop.accessor;

import org.jspecify.annotations.NullMarked;
