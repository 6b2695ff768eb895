/**
 * Which of many names a misspelt one probably means: {@link org.urbancoop.text.near.NearSpellings}. It is not exported.
 */
@NullMarked
package org.urbancoop.text.near;

import org.jspecify.annotations.NullMarked;
