/**
 * Rules about identity: ids, identifiers, and records that say the same. Start with {@link
 * org.urbancoop.validation.rules.record.DuplicateId}.
 */
@NullMarked
package org.urbancoop.validation.rules.record;

import org.jspecify.annotations.NullMarked;
