/** The tables of {@code org.urbancoop.project}. */
@NullMarked
package org.urbancoop.json.project;

import org.jspecify.annotations.NullMarked;
