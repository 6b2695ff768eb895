/**
 * Rules about agreements: their parties, their validity, their history. Start with {@link
 * org.urbancoop.validation.rules.agreement.AgreementWithItself}.
 */
@NullMarked
package org.urbancoop.validation.rules.agreement;

import org.jspecify.annotations.NullMarked;
