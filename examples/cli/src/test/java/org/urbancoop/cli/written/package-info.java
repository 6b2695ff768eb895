/** Files that released versions wrote, which every later one reads. */
@NullMarked
package org.urbancoop.cli.written;

import org.jspecify.annotations.NullMarked;
