package org.urbancoop.dataset;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.Slug;

/** The records of a dataset by type and id, the first one of those that share both. Built once, in one pass. */
final class DatasetIndex {

    private final Map<RecordType, Map<Slug, CooperationRecord>> records = new EnumMap<>(RecordType.class);

    DatasetIndex(Dataset dataset) {
        dataset.lists().forEach(this::put);
    }

    private void put(List<? extends CooperationRecord> ofOneType) {
        // With room for all, so that the table is not copied while it grows.
        Map<Slug, CooperationRecord> byId = new HashMap<>(ofOneType.size() * 4 / 3 + 1);
        for (CooperationRecord entry : ofOneType) {
            byId.putIfAbsent(entry.getId(), entry);
        }
        if (!ofOneType.isEmpty()) {
            records.put(ofOneType.get(0).getType(), byId);
        }
    }

    Optional<CooperationRecord> find(Reference reference) {
        return reference instanceof RecordReference to
                ? Optional.ofNullable(records.getOrDefault(to.type(), Map.of()).get(to.id()))
                : Optional.empty();
    }

    <T extends CooperationRecord> Optional<T> find(Reference reference, Class<T> type) {
        return find(reference).filter(type::isInstance).map(type::cast);
    }
}
