package org.urbancoop.data;

import java.util.ArrayList;
import java.util.List;
import org.urbancoop.citation.Citation;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.record.CooperationRecord;

/**
 * A citation with its place, such as {@code project/beijing-fare-collection-2006/citations/0}, and the object that has
 * it.
 */
record Cited(String place, Extensible owner, Citation citation) {

    /** Obtains all citations of a dataset, those of its declared totals included. */
    static List<Cited> in(Dataset dataset) {
        List<Cited> all = new ArrayList<>();
        for (CooperationRecord item : (Iterable<CooperationRecord>) dataset.records()::iterator) {
            for (int i = 0; i < item.getCitations().size(); i++) {
                all.add(new Cited(
                        item.reference() + "/citations/" + i,
                        item,
                        item.getCitations().get(i)));
            }
        }
        for (DeclaredTotal total : dataset.getDeclaredTotals()) {
            all.add(new Cited("declared total " + total.getId(), total, total.getCitation()));
        }
        return all;
    }
}
