package org.urbancoop.merge;

import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.text.Slug;

/** What decisions call the totals. */
final class Subjects {

    static final String TOTAL = "declared-total/";

    private Subjects() {}

    static String of(DeclaredTotal total) {
        return ofTotal(total.getId());
    }

    static String ofTotal(Slug id) {
        return TOTAL + id;
    }
}
