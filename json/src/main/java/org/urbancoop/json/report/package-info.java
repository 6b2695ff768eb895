/** The tables of validation reports and suppressions. Not for users, who have {@code json.validation}. */
@NullMarked
package org.urbancoop.json.report;

import org.jspecify.annotations.NullMarked;
