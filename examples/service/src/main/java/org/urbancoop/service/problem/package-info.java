/** What is wrong with a request, as problem details (RFC 9457). */
@NullMarked
package org.urbancoop.service.problem;

import org.jspecify.annotations.NullMarked;
