@NullMarked
package org.urbancoop.cli.atlas;

import org.jspecify.annotations.NullMarked;
