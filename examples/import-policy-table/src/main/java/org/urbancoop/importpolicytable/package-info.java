/**
 * An importer for one kind of published text: a city's table of projects abroad with its table of sister cities.
 *
 * <p>Start with {@link org.urbancoop.importpolicytable.PolicyTableReader}; {@link org.urbancoop.importpolicytable.ImportPolicyTable} is the command.
 */
@NullMarked
package org.urbancoop.importpolicytable;

import org.jspecify.annotations.NullMarked;
