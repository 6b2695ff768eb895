/**
 * What arguments of several commands are: {@link org.urbancoop.cli.argument.DatasetArgument a dataset}, a language,
 * files to read and to write.
 */
@NullMarked
package org.urbancoop.cli.argument;

import org.jspecify.annotations.NullMarked;
