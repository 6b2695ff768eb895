/** The formats in which records are given, and the tags of what is given. */
@NullMarked
package org.urbancoop.service.answer;

import org.jspecify.annotations.NullMarked;
