package org.urbancoop.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.message.Message;
import org.urbancoop.text.JsonPointer;

/** The suppressions of one run, found by rule and subject, and how often each was used. */
final class Suppressions {

    private final List<Suppression> all;
    private final Optional<LocalDate> today;
    private final Map<String, Place> places = new HashMap<>();
    private final List<Place> ofEach = new ArrayList<>();

    /** What holds for one rule and one place: the first suppression that has not expired, -1 if all have. */
    private static final class Place {

        private int first = -1;
        private volatile boolean used;
    }

    Suppressions(List<Suppression> all, Optional<LocalDate> today) {
        this.all = all;
        this.today = today;
        for (int i = 0; i < all.size(); i++) {
            Suppression each = all.get(i);
            Place place = places.computeIfAbsent(
                    key(each.rule(), each.subject(), each.pointer().map(JsonPointer::toString)), key -> new Place());
            if (place.first < 0 && !each.isExpired(today)) {
                place.first = i;
            }
            ofEach.add(place);
        }
    }

    private static String key(String rule, String subject, Optional<String> pointer) {
        return rule.length() + " " + rule + subject.length() + " " + subject
                + pointer.map(place -> " " + place).orElse("");
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The suppression that accepts a finding, the first of several; every one that covers it counts as used. */
    Optional<Suppression> cover(Finding finding) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int own = Math.min(
                cover(finding, finding.subject(), Optional.empty()),
                coverAbove(finding, finding.subject(), finding.pointer()));
        // A suppression of the whole dataset needs a place, or it would hold for everything.
        int first = own < NONE || finding.subject().equals(Subjects.DATASET)
                ? own
                : finding.documentPointer()
                        .map(place -> coverAbove(finding, Subjects.DATASET, place))
                        .orElse(NONE);
        return first < NONE ? Optional.of(all.get(first)) : Optional.empty();
    }

    private static final int NONE = Integer.MAX_VALUE;

    /** Looks at a place and at each one above it. */
    private int coverAbove(Finding finding, String subject, JsonPointer pointer) {
        String text = pointer.toString();
        int first = NONE;
        for (int end = 0; end >= 0; end = end == text.length() ? -1 : next(text, end)) {
            first = Math.min(first, cover(finding, subject, Optional.of(text.substring(0, end))));
        }
        return first;
    }

    private static int next(String pointer, int slash) {
        int next = pointer.indexOf('/', slash + 1);
        return next < 0 ? pointer.length() : next;
    }

    private int cover(Finding finding, String subject, Optional<String> pointer) {
        Place place = places.get(key(finding.code(), subject, pointer));
        if (place == null) {
            return NONE;
        }
        place.used = true;
        return place.first < 0 ? NONE : place.first;
    }

    /** Reports the expired and the unused ones. One whose rule did not run may be of use when it does. */
    void report(ValidationConfig config, Tally tally, int position) {
        for (int i = 0; i < all.size(); i++) {
            Suppression suppression = all.get(i);
            if (tally.notRun().containsKey(suppression.rule())) {
                continue;
            }
            String code = !ofEach.get(i).used
                    ? SuppressionRules.UNUSED
                    : suppression.isExpired(today) ? SuppressionRules.EXPIRED : "";
            if (!code.isEmpty() && config.isOn(code, Category.VALIDATION)) {
                tally.add(position, finding(code, config, suppression));
            }
        }
    }

    private static Finding finding(String code, ValidationConfig config, Suppression suppression) {
        RuleDescription description = SuppressionRules.description(code);
        Map<String, Object> arguments = Map.of(
                "rule", suppression.rule(),
                "author", suppression.author(),
                "reason", suppression.reason(),
                "expires", suppression.expires().map(ReportWords::day).orElse(Message.of("")));
        return Finding.builder()
                .code(code)
                .severity(config.severityOf(code, description.severity()))
                .decided(true)
                .subject(suppression.subject())
                .pointer(suppression.pointer().orElse(JsonPointer.ROOT))
                .value(suppression.rule())
                .message(description.message().fill(arguments))
                .hint(description.hint())
                .cause(suppression.rule() + " " + suppression.subject())
                .build();
    }
}
