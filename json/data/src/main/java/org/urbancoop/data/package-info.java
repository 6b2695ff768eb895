/**
 * The reference dataset: {@link org.urbancoop.data.UrbancoopDataset} opens it.
 *
 * <p>Its edition is a day and apart from the version of the code: each reads the editions before and after it.
 *
 * @since 0.1.0
 */
@NullMarked
package org.urbancoop.data;

import org.jspecify.annotations.NullMarked;
