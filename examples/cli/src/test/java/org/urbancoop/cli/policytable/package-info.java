/** The importer on a table of our own, and on the real one where it is given. */
@NullMarked
package org.urbancoop.cli.policytable;

import org.jspecify.annotations.NullMarked;
