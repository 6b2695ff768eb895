/** The model over HTTP, by Spring Boot. */
@NullMarked
package org.urbancoop.service;

import org.jspecify.annotations.NullMarked;
