/**
 * From a version of the format that is no longer read to the present one, with a log of what that took.
 *
 * <p>Start with {@link org.urbancoop.json.migration.Migrations}. There is no migration to ship yet: 1.0 is the first
 * version.
 */
@NullMarked
package org.urbancoop.json.migration;

import org.jspecify.annotations.NullMarked;
