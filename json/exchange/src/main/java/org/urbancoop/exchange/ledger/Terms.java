package org.urbancoop.exchange.ledger;

import java.net.URI;
import java.util.Optional;
import org.urbancoop.code.Code;

/** Terms of the lists of others that mean the same as ours, as our lists name them. */
public final class Terms {

    private Terms() {}

    /** Finds the term whose URI starts so, such as {@code 2} of {@code …/activitystatus/#2}. */
    public static Optional<String> same(Code code, String listUri) {
        return code.sameAs().stream()
                .map(URI::toString)
                .filter(uri -> uri.startsWith(listUri))
                .map(uri -> uri.substring(listUri.length()))
                .findFirst();
    }
}
