package org.urbancoop.service.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RuleCatalog;
import org.urbancoop.validation.RuleDescription;
import org.urbancoop.validation.ValidationConfig;

/**
 * The rules between records whose findings are errors. Each judges a record by what it leads to, directly or by way of
 * others: so those are checked that a change touches, with all that they lead to, and nothing else.
 */
final class BetweenRecords {

    private static final DatasetValidator VALIDATOR = DatasetValidator.of(ValidationConfig.builder()
            .addAllRules(RuleCatalog.standard().descriptions().stream()
                    .filter(rule -> rule.reads().equals(List.of("Dataset")) && rule.severity() == Severity.ERROR)
                    .map(RuleDescription::code)
                    .toList())
            .build());

    private BetweenRecords() {}

    /** The errors that a change of a record makes: what was wrong before is not its fault. */
    static List<Finding> errors(View before, View after, RecordReference changed) {
        Set<RecordReference> near = near(before.dataset(), after.dataset(), changed);
        Set<String> known = errors(before, near).map(Finding::fingerprint).collect(Collectors.toSet());
        return errors(after, near)
                .filter(error -> !known.contains(error.fingerprint()))
                .toList();
    }

    private static Stream<Finding> errors(View view, Set<RecordReference> near) {
        List<CooperationRecord> records = view.dataset()
                .records()
                .filter(entry -> near.contains(entry.reference()))
                .toList();
        return VALIDATOR.validate(view.only(records)).findings().stream();
    }

    /** The record, those that refer to it, and whatever they lead to. */
    private static Set<RecordReference> near(Dataset before, Dataset after, RecordReference changed) {
        Deque<RecordReference> ahead = new ArrayDeque<>(List.of(changed));
        before.mentions(changed).forEach(mention -> ahead.add(mention.from().reference()));
        Set<RecordReference> near = new HashSet<>(ahead);
        while (!ahead.isEmpty()) {
            RecordReference next = ahead.remove();
            Stream.of(before, after)
                    .flatMap(dataset -> dataset.find(next).stream())
                    .flatMap(entry -> MemberValues.leaves(entry).values().stream())
                    .filter(RecordReference.class::isInstance)
                    .map(RecordReference.class::cast)
                    // Rules look whether a record of another type has the id.
                    .flatMap(to -> Stream.of(RecordType.values()).map(type -> RecordReference.of(type, to.id())))
                    .filter(near::add)
                    .forEach(ahead::add);
        }
        return near;
    }
}
