/**
 * What the module that reads documents needs of the validator and its report, and no user does. It is exported to that
 * module alone.
 */
@NullMarked
package org.urbancoop.validation.document;

import org.jspecify.annotations.NullMarked;
