package org.urbancoop.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.urbancoop.text.JsonPointer;

/** The suppressions of one run, found by rule, subject and place, and how often each was used. */
final class Suppressions {

    private final List<Suppression> all;
    private final Optional<LocalDate> today;
    private final Map<Place, Group> groups = new HashMap<>();
    private final List<Group> inOrder = new ArrayList<>();

    Suppressions(List<Suppression> all, Optional<LocalDate> today) {
        this.all = all;
        this.today = today;
        for (int i = 0; i < all.size(); i++) {
            Suppression each = all.get(i);
            Group group =
                    groups.computeIfAbsent(new Place(each.rule(), each.subject(), each.pointer()), key -> new Group());
            inOrder.add(group);
            if (!each.isExpired(today)) {
                group.first = Math.min(group.first, i);
            }
        }
    }

    /** Where a suppression holds: in all of a subject, or at and below a place in it. */
    private record Place(String rule, String subject, Optional<JsonPointer> pointer) {}

    /** The suppressions of one place: the first one that has not expired, and how often they were used. */
    private static final class Group {

        private final AtomicInteger uses = new AtomicInteger();
        private int first = Integer.MAX_VALUE;
    }

    /** The suppression that accepts a finding; every one that covers it counts as used. */
    Optional<Suppression> cover(Finding finding) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int first = Math.min(
                use(new Place(finding.code(), finding.subject(), Optional.empty())),
                useAbove(finding.code(), finding.subject(), finding.pointer()));
        if (first == Integer.MAX_VALUE && !finding.subject().equals(Subjects.DATASET)) {
            first = finding.documentPointer()
                    .map(place -> useAbove(finding.code(), Subjects.DATASET, place))
                    .orElse(Integer.MAX_VALUE);
        }
        return first == Integer.MAX_VALUE ? Optional.empty() : Optional.of(all.get(first));
    }

    /** Uses the suppressions at a place and at all above it; the first one of them that has not expired. */
    private int useAbove(String rule, String subject, JsonPointer place) {
        int first = Integer.MAX_VALUE;
        String text = place.toString();
        for (int end = text.length(); end >= 0; end = text.lastIndexOf('/', end - 1)) {
            JsonPointer above = JsonPointer.parse(text.substring(0, end));
            first = Math.min(first, use(new Place(rule, subject, Optional.of(above))));
            if (end == 0) {
                break;
            }
        }
        return first;
    }

    private int use(Place place) {
        Group group = groups.get(place);
        if (group == null) {
            return Integer.MAX_VALUE;
        }
        group.uses.incrementAndGet();
        return group.first;
    }

    /** Reports the expired and the unused ones. One whose rule did not run may be of use when it does. */
    void report(ValidationConfig config, Tally tally, int position) {
        for (int i = 0; i < all.size(); i++) {
            Suppression suppression = all.get(i);
            if (tally.notRun().containsKey(suppression.rule())) {
                continue;
            }
            String code = inOrder.get(i).uses.get() == 0
                    ? SuppressionRules.UNUSED
                    : suppression.isExpired(today) ? SuppressionRules.EXPIRED : "";
            if (!code.isEmpty() && config.isOn(code, Category.VALIDATION)) {
                tally.add(position, finding(code, config, suppression));
            }
        }
    }

    private static Finding finding(String code, ValidationConfig config, Suppression suppression) {
        RuleDescription description = SuppressionRules.description(code);
        Map<String, String> arguments = Map.of(
                "rule", suppression.rule(),
                "author", suppression.author(),
                "reason", suppression.reason(),
                "expires", suppression.expires().map(LocalDate::toString).orElse(""));
        return new Finding(
                code,
                config.severityOf(code, description.severity()),
                true,
                suppression.subject(),
                suppression.pointer().orElse(JsonPointer.ROOT),
                Optional.empty(),
                Optional.empty(),
                Optional.of(suppression.rule()),
                description.message().fill(arguments),
                description.hint(),
                List.of(),
                suppression.rule() + " " + suppression.subject());
    }
}
