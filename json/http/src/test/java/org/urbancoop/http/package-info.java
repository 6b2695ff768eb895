/** Tests of what services need. */
@NullMarked
package org.urbancoop.http;

import org.jspecify.annotations.NullMarked;
