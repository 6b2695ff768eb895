package org.urbancoop.exchange.ledger;

import java.util.function.Consumer;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.exchange.Account;
import org.urbancoop.format.Loss;
import org.urbancoop.record.CooperationRecord;

/** The books of a writer: an entry for each record, declared total and header. */
public final class Ledger {

    private final Account account;
    private final Consumer<Loss> losses;

    /** Opens the books of one output. */
    public Ledger(Account account, Consumer<Loss> losses) {
        this.account = account;
        this.losses = losses;
    }

    /** Opens the books of a record. */
    public Entry open(CooperationRecord entry) {
        return new Entry(account, losses, entry.reference().toString(), entry);
    }

    /** Opens the books of a total. */
    public Entry open(DeclaredTotal total) {
        return new Entry(account, losses, "declared-total/" + total.getId(), total);
    }

    /** Opens the books of the header alone. */
    public Entry open(Dataset dataset) {
        Dataset header = Dataset.builder()
                .formatVersion(dataset.getFormatVersion())
                .id(dataset.getId())
                .title(dataset.getTitle())
                .version(dataset.getVersion())
                .asOf(dataset.getAsOf())
                .licence(dataset.getLicence())
                .extensions(dataset.getExtensions())
                .build();
        return new Entry(account, losses, "dataset", header);
    }
}
