package org.urbancoop.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.urbancoop.citation.Citation;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;

/**
 * What cites: a record or a declared total.
 *
 * @param name its name, such as {@code project/beijing-fare-collection-2006}
 * @param type the part of the name before the slash
 * @param object the record or total
 * @param citations its citations
 */
record Subject(String name, String type, Extensible object, List<Citation> citations) {

    static final String TOTAL = "declared-total";

    /** Gets all subjects in the order of the document. */
    static List<Subject> of(Dataset dataset) {
        return Stream.concat(
                        dataset.records().map(Subject::of),
                        dataset.getDeclaredTotals().stream().map(Subject::of))
                .toList();
    }

    private static Subject of(CooperationRecord item) {
        return new Subject(item.reference().toString(), item.getType().toString(), item, item.getCitations());
    }

    private static Subject of(DeclaredTotal total) {
        return new Subject(TOTAL + "/" + total.getId(), TOTAL, total, List.of(total.getCitation()));
    }

    boolean isTotal() {
        return object instanceof DeclaredTotal;
    }

    /** The place of a citation. */
    JsonPointer place(int citation) {
        return isTotal()
                ? JsonPointer.ROOT.child("citation")
                : JsonPointer.ROOT.child("citations").child(citation);
    }
}
