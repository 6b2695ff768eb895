/** The tables of {@code org.urbancoop.agreement}. */
@NullMarked
package org.urbancoop.json.agreement;

import org.jspecify.annotations.NullMarked;
