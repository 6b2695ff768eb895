package org.urbancoop.evidence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.urbancoop.citation.Citation;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.time.Edtf;

/** The days that the sources tell for their statements: {@code asOf} of citations whose own words say it. */
final class StatedDays {

    private final Map<RecordReference, Set<Edtf>> days = new TreeMap<>();

    StatedDays(List<Map<Integer, CheckedQuotation>> quotations, ValueMatcher matcher) {
        Set<String> seen = new TreeSet<>();
        for (Map<Integer, CheckedQuotation> each : quotations) {
            for (CheckedQuotation quotation : each.values()) {
                Citation citation = quotation.citation();
                if (quotation.occurrence().isPresent() && citation.getAsOf().isPresent()) {
                    Edtf day = citation.getAsOf().get();
                    String words = citation.getVerbatim().orElseThrow();
                    if (seen.add(day + " " + words)
                            && matcher.match(day, new PrintedText(words)).isPresent()) {
                        days.computeIfAbsent(citation.getSource(), none -> new TreeSet<>())
                                .add(day);
                    }
                }
            }
        }
    }

    /** Whether a source tells a day anywhere. */
    boolean has(RecordReference source, Object day) {
        return days.getOrDefault(source, Set.of()).stream().anyMatch(day::equals);
    }
}
