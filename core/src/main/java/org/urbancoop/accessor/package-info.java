/**
 * The methods behind the members of a type, and classes that are copied for each type. It is exported to the other
 * modules of the library alone: users know members by their names.
 */
@NullMarked
package org.urbancoop.accessor;

import org.jspecify.annotations.NullMarked;
