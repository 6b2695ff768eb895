/** What the service is measured against. */
@NullMarked
package org.urbancoop.peer;

import org.jspecify.annotations.NullMarked;
