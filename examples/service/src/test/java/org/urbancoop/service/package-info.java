/** Tests of the service over real connections. */
@NullMarked
package org.urbancoop.service;

import org.jspecify.annotations.NullMarked;
