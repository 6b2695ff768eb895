/** What may be asked of the records of a type. */
@NullMarked
package org.urbancoop.service.query;

import org.jspecify.annotations.NullMarked;
