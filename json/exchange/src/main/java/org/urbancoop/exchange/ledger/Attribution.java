package org.urbancoop.exchange.ledger;

import java.util.List;
import java.util.function.IntPredicate;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.Credit;

/** The lines that name the sources of a dataset, for a format that has one place for all of them. */
public final class Attribution {

    private Attribution() {}

    /** Gets a line for each source, such as {@code Seoul Policy Sharing, Seoul Metropolitan Government, CC-BY-4.0}. */
    public static List<String> of(Dataset dataset, IntPredicate characters) {
        return Credit.of(dataset).sources().stream()
                .map(line -> Characters.replace(line, characters))
                .toList();
    }
}
