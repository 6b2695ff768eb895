package org.urbancoop.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** The suppressions of one run, found by rule and subject, and how often each was used. */
final class Suppressions {

    private final List<Suppression> all;
    private final Optional<LocalDate> today;
    private final Map<String, List<Integer>> byPlace = new HashMap<>();
    private final AtomicIntegerArray uses;

    Suppressions(List<Suppression> all, Optional<LocalDate> today) {
        this.all = all;
        this.today = today;
        this.uses = new AtomicIntegerArray(all.size());
        for (int i = 0; i < all.size(); i++) {
            byPlace.computeIfAbsent(key(all.get(i).rule(), all.get(i).subject()), key -> new ArrayList<>())
                    .add(i);
        }
    }

    private static String key(String rule, String subject) {
        return rule + ' ' + subject;
    }

    /** The suppression that accepts a finding; every one that covers it counts as used. */
    Optional<Suppression> cover(Finding finding) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Optional<Suppression> first = cover(finding, finding.subject());
        return finding.subject().equals(Subjects.DATASET) ? first : first.or(() -> cover(finding, Subjects.DATASET));
    }

    private Optional<Suppression> cover(Finding finding, String subject) {
        Optional<Suppression> first = Optional.empty();
        for (int i : byPlace.getOrDefault(key(finding.code(), subject), List.of())) {
            Suppression suppression = all.get(i);
            if (suppression.covers(finding)) {
                uses.incrementAndGet(i);
                if (first.isEmpty() && !suppression.isExpired(today)) {
                    first = Optional.of(suppression);
                }
            }
        }
        return first;
    }

    /** Reports the expired and the unused ones. One whose rule did not run may be of use when it does. */
    void report(ValidationConfig config, Tally tally, int position) {
        for (int i = 0; i < all.size(); i++) {
            Suppression suppression = all.get(i);
            if (tally.notRun().containsKey(suppression.rule())) {
                continue;
            }
            String code = uses.get(i) == 0
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
                suppression.pointer().orElse(org.urbancoop.text.JsonPointer.ROOT),
                Optional.empty(),
                Optional.empty(),
                Optional.of(suppression.rule()),
                description.message().fill(arguments),
                description.hint(),
                List.of(),
                suppression.rule() + " " + suppression.subject());
    }
}
