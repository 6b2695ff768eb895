/** Where the records are kept: a database, and a picture of it in memory. */
@NullMarked
package org.urbancoop.service.store;

import org.jspecify.annotations.NullMarked;
