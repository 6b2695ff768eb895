/** The tables of {@code org.urbancoop.organization}. */
@NullMarked
package org.urbancoop.json.organization;

import org.jspecify.annotations.NullMarked;
