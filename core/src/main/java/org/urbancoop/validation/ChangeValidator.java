package org.urbancoop.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;

/**
 * Tells what a change of one record breaks between records, without reading all of them: what every service and every
 * form asks before it keeps a record, such as {@code ChangeValidator.standard().validate(before, after, changed)}.
 *
 * <p>It asks the rules that judge a record by what it leads to, directly or by way of others ({@link Reach#REFERENCES},
 * {@link Reach#REFERENCES_TWICE}, {@link Reach#CIRCLE}), about the records that the change touches and all that they
 * lead to. What they find there is what they find in the whole dataset. {@link RecordValidator} has the rules of the
 * record itself.
 *
 * <p>This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class ChangeValidator {

    private static final Set<Reach> ALONG_REFERENCES =
            EnumSet.of(Reach.REFERENCES, Reach.REFERENCES_TWICE, Reach.CIRCLE);

    private static final ChangeValidator STANDARD = of(ValidationConfig.standard());

    private final PartValidator validator;

    private ChangeValidator(PartValidator validator) {
        this.validator = validator;
    }

    /**
     * Obtains the validator with all rules along references.
     *
     * @return the validator
     */
    public static ChangeValidator standard() {
        return STANDARD;
    }

    /**
     * Obtains a validator with some of the rules along references, such as those of a service's own.
     *
     * @param config the rules to choose from; others than those along references are left out
     * @return the validator
     * @throws IllegalArgumentException if no rule is left
     */
    public static ChangeValidator of(ValidationConfig config) {
        return new ChangeValidator(PartValidator.of(config, ALONG_REFERENCES));
    }

    /**
     * Validates a change.
     *
     * @param before the dataset without the change
     * @param after the dataset with it
     * @param changed the one record that was added, replaced or taken away
     * @return what is found after the change and was not before: the errors, warnings and notices that it makes, about
     *     this record or others
     */
    public List<Finding> validate(Dataset before, Dataset after, RecordReference changed) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(changed, "changed");
        Set<RecordReference> near = near(before, after, changed);
        Set<String> known = found(before, near).map(Finding::fingerprint).collect(Collectors.toSet());
        return found(after, near)
                .filter(finding -> !known.contains(finding.fingerprint()))
                .toList();
    }

    private Stream<Finding> found(Dataset dataset, Set<RecordReference> near) {
        // Totals cite sources; what of theirs is not near is missing before and after, and so not told.
        List<Extensible> part = Stream.concat(
                        dataset.records().filter(entry -> near.contains(entry.reference())),
                        dataset.getDeclaredTotals().stream())
                .toList();
        return validator.validate(dataset, part).stream().flatMap(List::stream).filter(Finding::decided);
    }

    /** The record, those that refer to it and to these, and whatever they lead to. */
    private static Set<RecordReference> near(Dataset before, Dataset after, RecordReference changed) {
        Set<RecordReference> near = new HashSet<>(Set.of(changed));
        for (int step = 0; step < 2; step++) {
            for (RecordReference known : new ArrayList<>(near)) {
                Stream.of(before, after)
                        .flatMap(dataset -> dataset.mentions(known).stream())
                        .forEach(mention -> near.add(mention.from().reference()));
            }
        }
        Deque<RecordReference> ahead = new ArrayDeque<>(near);
        while (!ahead.isEmpty()) {
            RecordReference next = ahead.remove();
            Stream.of(before, after)
                    .flatMap(dataset -> dataset.find(next).stream())
                    .flatMap(entry -> ReachKey.references(entry).stream())
                    // Rules look whether a record of another type has the id.
                    .flatMap(to -> Stream.of(RecordType.values()).map(type -> RecordReference.of(type, to.id())))
                    .filter(near::add)
                    .forEach(ahead::add);
        }
        return near;
    }
}
