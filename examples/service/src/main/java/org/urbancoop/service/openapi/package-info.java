/** The description of the service. */
@NullMarked
package org.urbancoop.service.openapi;

import org.jspecify.annotations.NullMarked;
