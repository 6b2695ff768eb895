package org.urbancoop.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.participation.Person;
import org.urbancoop.participation.names.PersonNames;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.validation.member.Member;
import org.urbancoop.validation.member.TypeMembers;

/**
 * Asks rules about a part of a dataset: some records and declared totals that stand beside each other, such as the
 * lines of a stretch of a file and those that they refer to, by {@code PartValidator.of(config,
 * Set.of(Reach.REFERENCES)).validate(header, part)}.
 *
 * <p>What a rule finds of a record is what it finds in the whole, if the part has all within the {@link Reach} of the
 * rule; more than that does no harm. Who cuts a dataset into parts keeps each finding from the part that has it all.
 *
 * <p>This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class PartValidator {

    private final DatasetValidator validator;

    private PartValidator(DatasetValidator validator) {
        this.validator = validator;
    }

    /**
     * Obtains what asks the rules of some reaches.
     *
     * @param config the rules to choose from; all findings are told, however many the configuration lets through
     * @param reaches what the rules look at, such as {@code [REFERENCES, REFERENCES_TWICE]}
     * @return the validator
     * @throws IllegalArgumentException if no rule is left
     */
    public static PartValidator of(ValidationConfig config, Set<Reach> reaches) {
        Objects.requireNonNull(reaches, "reaches").forEach(each -> Objects.requireNonNull(each, "reaches element"));
        List<String> rules = Objects.requireNonNull(config, "config").catalog().descriptions().stream()
                .filter(rule -> reaches.contains(rule.reach())
                        && rule.category() != Category.VALIDATION
                        && config.isOn(rule.code(), rule.category()))
                .map(RuleDescription::code)
                .toList();
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("None of the rules looks at " + reaches);
        }
        return new PartValidator(DatasetValidator.of(
                config.toBuilder().rules(rules).cap(Integer.MAX_VALUE).build()));
    }

    /**
     * Returns a copy that knows persons of other parts, for the rules that look for their names in texts.
     *
     * @param names the names of all persons, as {@link #persons} gets them
     * @return the validator
     */
    public PartValidator withPersons(Collection<String> names) {
        Objects.requireNonNull(names, "names").forEach(each -> Objects.requireNonNull(each, "names element"));
        return new PartValidator(validator.withPersons(PersonNames.of(names, List.of())));
    }

    /**
     * Gets the names of the persons in a record.
     *
     * @param value the record, or any object
     * @return the names, such as {@code Naoki Otomo}, in their order
     */
    public static Set<String> persons(Extensible value) {
        Set<String> names = new LinkedHashSet<>();
        forEach(Objects.requireNonNull(value, "value"), each -> {
            if (each instanceof Person person) {
                names.add(person.getName());
            }
        });
        return names;
    }

    /**
     * Validates a part.
     *
     * @param header the dataset of which it is a part; its own records and totals are not looked at
     * @param part the records and declared totals, in the order of the dataset
     * @return for each of them in this order what is found of it, also what is undecided
     * @throws IllegalArgumentException if one of them is neither a record nor a declared total
     */
    public List<List<Finding>> validate(Dataset header, List<? extends Extensible> part) {
        Dataset.Builder dataset = Objects.requireNonNull(header, "header").withoutRecords().toBuilder()
                .declaredTotals(List.of());
        List<List<Finding>> found = new ArrayList<>();
        Map<Class<?>, List<List<Finding>>> lists = new HashMap<>();
        for (Extensible value : Objects.requireNonNull(part, "part")) {
            Objects.requireNonNull(value, "part element");
            if (value instanceof CooperationRecord entry) {
                dataset.addUnchecked(entry);
            } else if (value instanceof DeclaredTotal total) {
                dataset.addDeclaredTotal(total);
            } else {
                throw new IllegalArgumentException("A part has records and declared totals, not " + value);
            }
            List<Finding> own = new ArrayList<>();
            found.add(own);
            lists.computeIfAbsent(value.getClass(), type -> new ArrayList<>()).add(own);
        }
        Map<String, List<List<Finding>>> byName = byName(lists);
        ValidationReport report = validator.validate(dataset.build());
        Stream.concat(report.findings().stream(), report.undecided().stream()).forEach(finding -> {
            List<String> steps = finding.documentPointer().orElseThrow().steps();
            List<List<Finding>> list = steps.size() < 2 ? null : byName.get(steps.get(0));
            if (list != null) {
                list.get(Integer.parseInt(steps.get(1))).add(finding);
            }
        });
        return found;
    }

    /**
     * Validates what a dataset says of itself: its header, such as the version of the format.
     *
     * @param dataset the dataset
     * @return what is found of it and not of its records and declared totals, also what is undecided
     */
    public List<Finding> validate(Dataset dataset) {
        ValidationReport report =
                validator.validate(Objects.requireNonNull(dataset, "dataset").withoutRecords().toBuilder()
                        .declaredTotals(List.of())
                        .build());
        return Stream.concat(report.findings().stream(), report.undecided().stream())
                .toList();
    }

    /** Lists of a dataset by their names, such as {@code cities}, of those by the classes of their elements. */
    private static <V> Map<String, V> byName(Map<Class<?>, V> lists) {
        Map<String, V> byName = new LinkedHashMap<>();
        for (Member member : TypeMembers.of(Dataset.class).members()) {
            lists.forEach((type, list) -> {
                if (member.holdsSubjects() && member.elementType().isAssignableFrom(type)) {
                    byName.put(member.name(), list);
                }
            });
        }
        return byName;
    }

    /** Gives an object and all that it holds, in order. */
    static void forEach(Extensible value, Consumer<Object> action) {
        // Not recursive: unknown members can be deeper than the stack.
        Deque<Object> open = new ArrayDeque<>(List.of(value));
        while (!open.isEmpty()) {
            Object next = open.pop();
            action.accept(next);
            List<Object> children = new ArrayList<>();
            MemberValues.forEachChild(next, (step, child) -> children.add(child));
            Collections.reverse(children);
            children.forEach(open::push);
        }
    }
}
