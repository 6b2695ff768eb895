@NullMarked
package org.urbancoop.json.validation;

import org.jspecify.annotations.NullMarked;
