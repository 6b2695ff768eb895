package org.urbancoop.exchange.ledger;

import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.exchange.Account;
import org.urbancoop.format.Loss;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.source.Source;

/** The books of a writer: an entry for each record, declared total and header. */
public final class Ledger {

    private final Account account;
    private final Consumer<Loss> losses;

    /** Opens the books of one output. */
    public Ledger(Account account, Consumer<Loss> losses) {
        this.account = account;
        this.losses = losses;
    }

    /**
     * Checks whether a reference leads to a record: of several with one id, to the first, so that what an output says
     * of the id is not said of the others.
     */
    public static boolean isReferredTo(CooperationRecord entry, Dataset dataset) {
        return dataset.find(entry.reference()).filter(entry::equals).isPresent();
    }

    /** Tells of a source, of which an output has what names it; what was replaced there is told, and all the rest. */
    public void credit(Source source, String as, IntPredicate characters) {
        Entry entry = open(source);
        new Columns(entry, as, characters).values();
        entry.close();
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
