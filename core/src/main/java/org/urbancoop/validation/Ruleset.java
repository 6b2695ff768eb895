package org.urbancoop.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.time.Edtf;

/** The rules that a configuration turns on, by what they read. */
final class Ruleset {

    /** A rule that runs, with its words and its configured severity. */
    record Active(
            Rule<?> rule,
            Class<?> reads,
            String code,
            Severity severity,
            boolean needsAsOf,
            Message message,
            Message undecidedMessage,
            Message hint) {

        void ask(Object value, RuleContext context) {
            context.ask(this, reads, rule, value);
        }
    }

    private final ValidationConfig config;
    private final List<Active> whole = new ArrayList<>();
    private final List<Active> each = new ArrayList<>();
    private final Map<Class<?>, List<Active>> byType = new ConcurrentHashMap<>();

    Ruleset(ValidationConfig config) {
        this.config = config;
        RuleCatalog catalog = config.catalog();
        for (Rule<?> rule : catalog.rules()) {
            RuleDescription description = RuleDescription.of(rule);
            if (config.isOn(description.code(), description.category())) {
                Active active = new Active(
                        rule,
                        rule.reads(),
                        description.code(),
                        config.severityOf(description.code(), description.severity()),
                        description.needsAsOf(),
                        description.message(),
                        description.undecidedMessage(),
                        description.hint());
                (rule.reads() == Dataset.class ? whole : each).add(active);
            }
        }
    }

    /** The rules that see all records at once. */
    List<Active> whole() {
        return whole;
    }

    /** The rules that read a value of this class. */
    List<Active> readers(Class<?> type) {
        // Without a lock, which computeIfAbsent may take for what is there.
        List<Active> known = byType.get(type);
        return known != null
                ? known
                : byType.computeIfAbsent(
                        type,
                        key -> each.stream()
                                .filter(active -> active.reads().isAssignableFrom(key))
                                .toList());
    }

    /** Says which rules do not run, and why. */
    void reportNotRun(Tally tally, Optional<Edtf> asOf, boolean streaming) {
        for (RuleDescription description : config.catalog().descriptions()) {
            if (!config.isOn(description.code(), description.category())) {
                tally.notRun(description.code(), new Message("the configuration leaves it out", "설정에서 제외되었습니다"));
            }
        }
        for (List<Active> rules : List.of(whole, each)) {
            for (Active active : rules) {
                if (active.needsAsOf() && asOf.isEmpty()) {
                    tally.notRun(
                            active.code(),
                            new Message(
                                    "it compares with a day: neither the configuration nor the dataset tells one",
                                    "비교할 기준일이 설정에도 데이터셋에도 없습니다"));
                }
            }
        }
        if (streaming) {
            for (Active active : whole) {
                tally.notRun(
                        active.code(),
                        new Message(
                                "it needs the whole dataset, and the records came one by one",
                                "전체 데이터셋이 필요하지만 레코드가 하나씩 주어졌습니다"));
            }
        }
    }
}
