package org.urbancoop.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;

/** By which names records stand in words: in any language, with aliases, acronyms and what brackets hold. */
final class RecordNames {

    private static final List<String> MEMBERS = List.of("name", "title", "names", "titles", "aliases", "acronym");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^)]*)\\)");

    private final Map<RecordReference, Set<String>> names = new TreeMap<>();
    private final Map<String, Set<RecordReference>> records = new TreeMap<>();

    RecordNames(Dataset dataset) {
        dataset.records().forEach(item -> {
            Set<String> folded = names.computeIfAbsent(item.reference(), none -> new TreeSet<>());
            for (String name : printed(item)) {
                folded.add(Words.fold(name));
                IN_BRACKETS.matcher(name).results().forEach(part -> folded.add(Words.fold(part.group(1))));
            }
            folded.remove("");
            folded.forEach(name ->
                    records.computeIfAbsent(name, none -> new TreeSet<>()).add(item.reference()));
        });
    }

    private static List<String> printed(CooperationRecord item) {
        Map<String, Object> values = MemberValues.of(item);
        List<String> printed = new ArrayList<>();
        for (String member : MEMBERS) {
            Object value = values.get(member);
            if (value instanceof Map<?, ?> map) {
                map.values().forEach(name -> printed.add(name.toString()));
            } else if (value instanceof Collection<?> list) {
                list.forEach(name -> printed.add(name.toString()));
            } else if (value != null) {
                printed.add(value.toString());
            }
        }
        return printed;
    }

    /** The folded names of a record; none if the dataset lacks it. */
    Set<String> of(RecordReference reference) {
        return names.getOrDefault(reference, Set.of());
    }

    /** The records of a name, folded. */
    Set<RecordReference> named(String name) {
        return records.getOrDefault(name, Set.of());
    }
}
