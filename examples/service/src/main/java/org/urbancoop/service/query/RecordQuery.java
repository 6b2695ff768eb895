package org.urbancoop.service.query;

import static org.urbancoop.text.MalformedTextException.quote;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.urbancoop.dataset.ByVerdict;
import org.urbancoop.http.Refusal;
import org.urbancoop.http.RefusalCode;
import org.urbancoop.query.FilterCondition;
import org.urbancoop.query.FilterException;
import org.urbancoop.query.RecordFinder;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.time.Verdict;

/** The parameters by which lists are filtered: each is a condition of the library. */
public final class RecordQuery {

    /** What may be asked, by the name of the parameter. */
    public static final Map<String, FilterCondition> FILTERS = filters();

    private RecordQuery() {}

    private static Map<String, FilterCondition> filters() {
        Map<String, FilterCondition> filters = new LinkedHashMap<>();
        filters.put("country", FilterCondition.COUNTRY);
        filters.put("city", FilterCondition.PARTY);
        filters.put("role", FilterCondition.ROLE);
        filters.put("sector", FilterCondition.SECTOR);
        filters.put("kind", FilterCondition.KIND);
        filters.put("during", FilterCondition.DURING);
        filters.put("inForce", FilterCondition.IN_FORCE);
        filters.put("text", FilterCondition.TEXT);
        return filters;
    }

    /** Finds the records of a type for which all of what is asked holds. */
    public static ByVerdict<CooperationRecord> find(RecordFinder finder, RecordType type, Map<String, String> asked) {
        Map<FilterCondition, List<String>> conditions = new EnumMap<>(FilterCondition.class);
        conditions.put(FilterCondition.TYPE, List.of(type.toString()));
        FILTERS.forEach((name, condition) -> {
            if (asked.containsKey(name)) {
                conditions.put(condition, List.of(asked.get(name)));
            }
        });
        try {
            return finder.find(finder.parse(conditions));
        } catch (FilterException e) {
            String name = FILTERS.entrySet().stream()
                    .filter(filter -> filter.getValue() == e.getCondition())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            throw Refusal.of(e, name);
        }
    }

    /** Reads which of the found records are meant: those of which it is certain, unless another answer is asked for. */
    public static Verdict verdict(Map<String, String> asked) {
        String value = asked.getOrDefault("verdict", "yes");
        try {
            return Verdict.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(
                    RefusalCode.MALFORMED_VALUE,
                    Map.of("name", "verdict", "value", quote(value), "why", "yes, undecided, no"));
        }
    }
}
