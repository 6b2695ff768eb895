/** How bodies are read: by the library's own codec, within limits. */
@NullMarked
package org.urbancoop.service.body;

import org.jspecify.annotations.NullMarked;
