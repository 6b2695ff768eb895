/** Tests of the rules and of what runs them. */
@NullMarked
package org.urbancoop.validation;

import org.jspecify.annotations.NullMarked;
