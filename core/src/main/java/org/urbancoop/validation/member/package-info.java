/**
 * The members of the types with the constraints that stand on them, compiled from the annotations. Not for users: it is
 * exported to the codecs alone, which check what they read.
 */
@NullMarked
package org.urbancoop.validation.member;

import org.jspecify.annotations.NullMarked;
