package org.urbancoop.validation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.document.Unread;
import org.urbancoop.validation.member.Member;
import org.urbancoop.validation.member.TypeMembers;

/** What findings can be in: the header of a dataset, its records, its declared totals, in the order of the document. */
final class Subjects {

    static final String DATASET = "dataset";
    static final String TOTAL_PREFIX = "declared-total/";

    private final List<Extensible> inOrder = new ArrayList<>();
    private final List<JsonPointer> places = new ArrayList<>();
    private final IdentityHashMap<Extensible, Integer> positions = new IdentityHashMap<>();

    private final Unread unread;

    Subjects(Dataset dataset, Unread unread) {
        this.unread = unread;
        add(dataset, JsonPointer.ROOT);
        for (Member member : TypeMembers.of(Dataset.class).members()) {
            if (!member.holdsSubjects()) {
                continue;
            }
            JsonPointer array = JsonPointer.ROOT.child(member.name());
            List<?> elements = (List<?>) member.get(dataset);
            for (int i = 0; i < elements.size(); i++) {
                add((Extensible) elements.get(i), unread.place(array.child(i)));
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

    /** Whether the document has nothing that could not be read. */
    boolean isReadAsAWhole() {
        return unread == Unread.NONE;
    }

    /** The place in the document of a place in a subject. */
    JsonPointer place(int position, JsonPointer pointer) {
        return places.get(position).resolve(printed(position, pointer));
    }

    /** The place in a subject as the document has it. */
    JsonPointer printed(int position, JsonPointer pointer) {
        return unread.printed(inOrder.get(position), pointer);
    }

    /** Whether the document has something there that could not be read: nothing can be said of it. */
    boolean isUnread(int position, JsonPointer pointer) {
        return isUnreadInDocument(position, printed(position, pointer));
    }

    /** The same of a place as the document has it. */
    boolean isUnreadInDocument(int position, JsonPointer printed) {
        return unread.touches(inOrder.get(position), printed);
    }

    int position(Extensible subject) {
        Integer position = positions.get(subject);
        if (position == null) {
            throw new IllegalArgumentException(
                    "A rule reports what is not in the dataset: " + Finding.subjectOf(subject));
        }
        return position;
    }
}
