package org.urbancoop.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.urbancoop.message.Message;
import org.urbancoop.validation.document.PointerOrder;

/**
 * What the rules found in one stretch of subjects: counts of everything, and as many findings of each rule as are kept.
 *
 * <p>Stretches are merged in the order of the document, so that it makes no difference how many there were.
 */
final class Tally {

    /** A finding and the position of its subject, for the order of the report. */
    record Entry(int position, Finding finding, Optional<Suppression> accepted) {}

    /** What one rule found. */
    static final class OfRule {

        private long failed;
        private long undecided;
        private long suppressed;
        private long known;
        private final List<Entry> failures = new ArrayList<>();
        private final List<Entry> undecidedOnes = new ArrayList<>();
        private final List<Entry> suppressedOnes = new ArrayList<>();

        private void addAll(OfRule other, int cap) {
            failed += other.failed;
            undecided += other.undecided;
            suppressed += other.suppressed;
            known += other.known;
            addUpTo(cap, failures, other.failures);
            addUpTo(cap, undecidedOnes, other.undecidedOnes);
            addUpTo(cap, suppressedOnes, other.suppressedOnes);
        }

        private static void addUpTo(int cap, List<Entry> to, List<Entry> from) {
            to.addAll(from.subList(0, Math.min(from.size(), Math.max(0, cap - to.size()))));
        }

        RuleCount count() {
            return RuleCount.builder()
                    .failed(failed)
                    .undecided(undecided)
                    .suppressed(suppressed)
                    .known(known)
                    .cut(failed - failures.size() + undecided - undecidedOnes.size())
                    .build();
        }
    }

    private static final Comparator<Entry> ORDER = Comparator.comparingInt(Entry::position)
            .thenComparing(entry -> entry.finding().pointer(), PointerOrder.ORDER)
            .thenComparing(entry -> entry.finding().code());

    private final int cap;
    private final Suppressions suppressions;
    private final java.util.Set<String> baseline;
    private final Map<String, OfRule> rules = new TreeMap<>();
    private final Map<String, Message> notRun = new TreeMap<>();

    Tally(ValidationConfig config, Suppressions suppressions) {
        this.cap = config.getCap();
        this.baseline = config.getBaseline();
        this.suppressions = suppressions;
    }

    void add(int position, Finding finding) {
        OfRule rule = rules.computeIfAbsent(finding.code(), code -> new OfRule());
        Optional<Suppression> accepted = suppressions.cover(finding);
        List<Entry> kept;
        if (accepted.isPresent()) {
            rule.suppressed++;
            kept = rule.suppressedOnes;
        } else if (!baseline.isEmpty() && baseline.contains(finding.fingerprint())) {
            rule.known++;
            return;
        } else if (finding.decided()) {
            rule.failed++;
            kept = rule.failures;
        } else {
            rule.undecided++;
            kept = rule.undecidedOnes;
        }
        if (kept.size() < cap) {
            kept.add(new Entry(position, finding, accepted));
        }
    }

    /** Whether a finding would be counted only: as many as are kept were found, and nobody accepts or knows any. */
    boolean isFull(String code, boolean decided) {
        OfRule rule = suppressions.isEmpty() && baseline.isEmpty() ? rules.get(code) : null;
        return rule != null && (decided ? rule.failures : rule.undecidedOnes).size() >= cap;
    }

    /** Counts a finding that nobody reads. */
    void count(String code, boolean decided) {
        OfRule rule = rules.computeIfAbsent(code, key -> new OfRule());
        if (decided) {
            rule.failed++;
        } else {
            rule.undecided++;
        }
    }

    void notRun(String code, Message why) {
        notRun.putIfAbsent(code, why);
    }

    void addAll(Tally other) {
        other.rules.forEach((code, found) ->
                rules.computeIfAbsent(code, key -> new OfRule()).addAll(found, cap));
        other.notRun.forEach(this::notRun);
    }

    List<Finding> failures() {
        return inOrder(rules.values().stream().flatMap(rule -> rule.failures.stream()));
    }

    List<Finding> undecided() {
        return inOrder(rules.values().stream().flatMap(rule -> rule.undecidedOnes.stream()));
    }

    List<SuppressedFinding> suppressed() {
        return rules.values().stream()
                .flatMap(rule -> rule.suppressedOnes.stream())
                .sorted(ORDER)
                .map(entry ->
                        new SuppressedFinding(entry.finding(), entry.accepted().orElseThrow()))
                .toList();
    }

    private static List<Finding> inOrder(java.util.stream.Stream<Entry> entries) {
        return entries.sorted(ORDER).map(Entry::finding).toList();
    }

    Map<String, RuleCount> counts() {
        Map<String, RuleCount> counts = new TreeMap<>();
        rules.forEach((code, rule) -> counts.put(code, rule.count()));
        return counts;
    }

    Map<String, Message> notRun() {
        return notRun;
    }
}
