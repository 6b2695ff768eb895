package org.urbancoop.tables.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.citation.Citation;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.text.JsonPointer;

/** The records that a dataset has of the sheet already: a sheet that is read again doubles none of them. */
final class KnownRecords {

    private static final List<JsonPointer> NAMES = List.of(JsonPointer.parse("/title"), JsonPointer.parse("/name"));

    /** Those that cite the sheet, by what tells them apart. */
    private final Map<String, List<CooperationRecord>> byKey = new HashMap<>();

    KnownRecords(Dataset base, RecordReference sheet) {
        base.records()
                .filter(entry ->
                        entry.getCitations().stream().map(Citation::getSource).anyMatch(sheet::equals))
                .forEach(entry -> byKey.computeIfAbsent(key(entry), key -> new ArrayList<>())
                        .add(entry));
    }

    /** Finds the record that a row made when it was read before: agreements by kind and parties, others by all. */
    Optional<CooperationRecord> find(Draft draft) {
        if (draft.type() == RecordType.AGREEMENT) {
            return byKey
                    .getOrDefault(
                            key(String.valueOf(draft.values().get(Draft.KIND)), draft.references("/parties/")),
                            List.of())
                    .stream()
                    .findFirst();
        }
        String name = draft.names().stream().findFirst().orElse("");
        return byKey.getOrDefault(key(draft.type(), name), List.of()).stream()
                .filter(entry -> draft.values().entrySet().stream()
                        .allMatch(each -> Draft.says(entry, each.getKey(), each.getValue())))
                .findFirst();
    }

    private static String key(CooperationRecord entry) {
        if (entry instanceof Agreement agreement) {
            Set<String> parties = new TreeSet<>();
            agreement.getParties().forEach(party -> parties.add(party.toString()));
            return key(agreement.getKind(), parties);
        }
        String name = NAMES.stream()
                .flatMap(pointer -> MemberValues.find(entry, pointer).stream())
                .map(MemberValues::text)
                .findFirst()
                .orElse("");
        return key(entry.getType(), name);
    }

    private static String key(Object first, Object second) {
        return first + "\n" + second;
    }
}
