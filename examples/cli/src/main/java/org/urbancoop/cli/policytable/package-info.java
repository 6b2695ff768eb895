/**
 * An importer for one kind of published text: a city's table of projects abroad with its table of sister cities.
 *
 * <p>Start with {@link org.urbancoop.cli.policytable.PolicyTableReader}; {@code import-policy-table} is the command.
 */
@NullMarked
package org.urbancoop.cli.policytable;

import org.jspecify.annotations.NullMarked;
