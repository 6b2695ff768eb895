package org.urbancoop.exchange;

import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInfo;

/**
 * A format of others, such as GeoJSON, with a table of what it carries.
 *
 * <p>Nothing is made up unless {@link org.urbancoop.format.FormatOptions#mayInvent} allows it: where the format demands
 * what a record lacks, the record is left out and told.
 *
 * @since 0.1.0
 */
public abstract class ExchangeFormat extends Format {

    /**
     * Creates the format; its table, {@code account.tsv}, lies beside its class.
     *
     * @param info what it is and what it can do
     */
    protected ExchangeFormat(FormatInfo info) {
        super(info);
    }

    /**
     * Gets what the format carries of each member of the model.
     *
     * @return the table
     */
    public final Account account() {
        return Account.of(getClass());
    }
}
