/** Tests of the migrations. */
@NullMarked
package org.urbancoop.json.migration;

import org.jspecify.annotations.NullMarked;
