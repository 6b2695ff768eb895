@NullMarked
package org.urbancoop.documentation;

import org.jspecify.annotations.NullMarked;
