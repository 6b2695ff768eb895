/** The books of a writer: what it has carried of a record, and what is to be told. */
@NullMarked
package org.urbancoop.exchange.ledger;

import org.jspecify.annotations.NullMarked;
