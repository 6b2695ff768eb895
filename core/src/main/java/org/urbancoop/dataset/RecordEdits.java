package org.urbancoop.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;

/** What a builder is told of single records: it takes effect when the dataset is built, in one pass. */
final class RecordEdits {

    /** What is to happen to the records of one reference. */
    private static final class Edit {

        private boolean isRemoved;
        private @Nullable CooperationRecord added;
        private @Nullable CooperationRecord replacement;
        /** How many records of the reference were met, and at which of them those start that stay. */
        private int count;

        private int first;

        int stay() {
            return count - first;
        }
    }

    private final Map<RecordReference, Edit> edits = new HashMap<>();

    private Edit of(RecordReference reference) {
        return edits.computeIfAbsent(reference, first -> new Edit());
    }

    void add(CooperationRecord entry) {
        Edit edit = of(entry.reference());
        if (edit.added != null) {
            throw there(entry.reference());
        }
        edit.added = entry;
    }

    void replace(CooperationRecord entry) {
        of(entry.reference()).replacement = entry;
    }

    void remove(RecordReference reference) {
        Edit edit = of(reference);
        edit.isRemoved = true;
        edit.added = null;
        edit.replacement = null;
    }

    Dataset apply(Dataset built) {
        if (edits.isEmpty()) {
            return built;
        }
        edits.values().forEach(edit -> {
            edit.count = 0;
            edit.first = 0;
        });
        built.records().forEach(this::count);
        edits.forEach(RecordEdits::check);
        return built.toBuilder()
                .sources(changed(built.getSources()))
                .cities(changed(built.getCities()))
                .organizations(changed(built.getOrganizations()))
                .agreements(changed(built.getAgreements()))
                .projects(changed(built.getProjects()))
                .events(changed(built.getEvents()))
                .programs(changed(built.getPrograms()))
                .build();
    }

    private void count(CooperationRecord entry) {
        Edit edit = edits.get(entry.reference());
        if (edit != null) {
            edit.count++;
            if (edit.isRemoved) {
                // What was added after the removal stays.
                edit.first = entry == edit.added ? edit.count - 1 : edit.added == null ? edit.count : edit.first;
            }
        }
    }

    private static void check(RecordReference reference, Edit edit) {
        if (edit.isRemoved && edit.first == 0) {
            throw new IllegalArgumentException("There is no " + reference + " to remove");
        }
        if (edit.added != null && edit.stay() > 1) {
            throw there(reference);
        }
        if (edit.replacement != null && edit.stay() != 1) {
            throw new IllegalArgumentException(
                    edit.stay() == 0
                            ? "There is no " + reference + " to replace: add adds one"
                            : "There are " + edit.stay() + " records " + reference
                                    + ", and only one can be replaced: remove them, and add one");
        }
    }

    private static IllegalArgumentException there(RecordReference reference) {
        return new IllegalArgumentException(
                "There is a record " + reference + " already: replace puts another one in its place");
    }

    private <T extends CooperationRecord> List<T> changed(List<T> all) {
        Map<RecordReference, Integer> met = new HashMap<>();
        List<T> changed = new ArrayList<>(all.size());
        for (T entry : all) {
            Edit edit = edits.get(entry.reference());
            if (edit == null) {
                changed.add(entry);
            } else if (met.merge(entry.reference(), 1, Integer::sum) > edit.first) {
                changed.add(replaced(entry, edit));
            }
        }
        return changed;
    }

    /** A record of one reference is of one type. */
    @SuppressWarnings("unchecked")
    private static <T extends CooperationRecord> T replaced(T entry, Edit edit) {
        return edit.replacement == null ? entry : (T) edit.replacement;
    }
}
