package org.urbancoop.dataset;

import java.util.ArrayList;
import java.util.List;
import org.urbancoop.extension.Members;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Reference;

/** Walks a record for every reference that it holds, such as {@code /participants/0/party}. */
final class RecordReferences {

    private RecordReferences() {}

    /** Lists the references of a record in the order of its members. */
    static List<Mention> of(CooperationRecord entry) {
        List<Mention> mentions = new ArrayList<>();
        Members.leaves(entry).forEach((pointer, value) -> {
            if (value instanceof Reference reference) {
                mentions.add(new Mention(entry, pointer, reference));
            }
        });
        return mentions;
    }
}
