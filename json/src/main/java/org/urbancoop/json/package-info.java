/**
 * JSON for the domain types. Start with {@link org.urbancoop.json.UrbancoopJson}, the one door.
 *
 * <p>Each package of the domain has its twin below this one, with a table for each type. The tables are not for users.
 */
@NullMarked
package org.urbancoop.json;

import org.jspecify.annotations.NullMarked;
