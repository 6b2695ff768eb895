/** The addresses of the service. */
@NullMarked
package org.urbancoop.service.web;

import org.jspecify.annotations.NullMarked;
