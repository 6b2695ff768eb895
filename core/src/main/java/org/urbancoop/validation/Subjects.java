package org.urbancoop.validation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.member.Member;
import org.urbancoop.validation.member.TypeMembers;

/** What findings can be in: the header of a dataset, its records, its declared totals, in the order of the document. */
final class Subjects {

    static final String DATASET = "dataset";
    static final String TOTAL_PREFIX = "declared-total/";

    private final List<Extensible> inOrder = new ArrayList<>();
    private final List<JsonPointer> places = new ArrayList<>();
    private final IdentityHashMap<Extensible, Integer> positions = new IdentityHashMap<>();

    Subjects(Dataset dataset, UnaryOperator<JsonPointer> documentPointers) {
        add(dataset, JsonPointer.ROOT);
        for (Member member : TypeMembers.of(Dataset.class).members()) {
            if (!member.holdsSubjects()) {
                continue;
            }
            JsonPointer array = JsonPointer.ROOT.child(member.name());
            List<?> elements = (List<?>) member.get(dataset);
            for (int i = 0; i < elements.size(); i++) {
                add((Extensible) elements.get(i), documentPointers.apply(array.child(i)));
            }
        }
    }

    private void add(Extensible subject, JsonPointer place) {
        positions.putIfAbsent(subject, inOrder.size());
        inOrder.add(subject);
        places.add(place);
    }

    int size() {
        return inOrder.size();
    }

    Extensible get(int position) {
        return inOrder.get(position);
    }

    JsonPointer place(int position) {
        return places.get(position);
    }

    int position(Extensible subject) {
        Integer position = positions.get(subject);
        if (position == null) {
            throw new IllegalArgumentException("A rule reports what is not in the dataset: " + name(subject));
        }
        return position;
    }

    /** The subject in a finding, such as {@code city/seoul}. */
    static String name(Extensible subject) {
        if (subject instanceof CooperationRecord entry) {
            return entry.reference().toString();
        }
        return subject instanceof DeclaredTotal total ? TOTAL_PREFIX + total.getId() : DATASET;
    }
}
