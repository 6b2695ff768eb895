/** Who may write and who may see personal data. */
@NullMarked
package org.urbancoop.service.security;

import org.jspecify.annotations.NullMarked;
