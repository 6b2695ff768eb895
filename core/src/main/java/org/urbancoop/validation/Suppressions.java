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

    /** Whether a finding is accepted; every suppression that covers it counts as used. */
    boolean cover(Finding finding) {
        if (all.isEmpty()) {
            return false;
        }
        boolean covered = false;
        for (int i : byPlace.getOrDefault(key(finding.code(), finding.subject()), List.of())) {
            Suppression suppression = all.get(i);
            if (suppression.covers(finding.code(), finding.subject(), finding.pointer())) {
                uses.incrementAndGet(i);
                covered |= !suppression.isExpired(today);
            }
        }
        return covered;
    }

    /** Reports the expired and the unused ones; none is suppressed itself. */
    void report(ValidationConfig config, Tally tally, int position) {
        for (int i = 0; i < all.size(); i++) {
            Suppression suppression = all.get(i);
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
