package org.urbancoop.service.store;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.record.CooperationRecord;

/**
 * All that was kept at one moment: whoever has it goes on reading it while others write.
 *
 * @param revision how many writes there were
 * @param all what those see who may see personal data
 * @param open what all others see
 * @param redactor what makes one of the other
 */
public record Edition(long revision, View all, View open, UnaryOperator<CooperationRecord> redactor) {

    static Edition of(long revision, Dataset dataset) {
        return new Edition(revision, View.of(dataset), View.of(dataset.withoutPersonalData()), dataset.redactor());
    }

    /** Gets what a caller sees. */
    public View view(boolean withPersonalData) {
        return withPersonalData ? all : open;
    }

    /** After a change. Unless it names persons, who may be named anywhere, the other records stay as they are seen. */
    Edition after(Change change, long revision) {
        View next = all.after(change);
        boolean namesPersons = Stream.concat(change.entry().stream(), all.dataset().find(change.reference()).stream())
                .anyMatch(Edition::namesPersons);
        return namesPersons
                ? new Edition(
                        revision,
                        next,
                        open.with(next.dataset().withoutPersonalData()),
                        next.dataset().redactor())
                : new Edition(
                        revision,
                        next,
                        open.after(new Change(change.reference(), change.entry().map(redactor))),
                        redactor);
    }

    private static boolean namesPersons(CooperationRecord entry) {
        Dataset alone = Dataset.builder().id("alone").title("Alone").add(entry).build();
        return !alone.withoutPersonalData().equals(alone);
    }
}
