package org.urbancoop.dataset;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.progress.Progress;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.VisibleText;

/**
 * What differs between two datasets, such as {@code ~ /period: 2014/2025 → 2014/2027} in {@code
 * project/ulaanbaatar-fare-collection-2014}.
 *
 * <p>Records are compared by type and id, the elements of a list by what they speak of: a participation by its role and
 * party, a citation by its source and words. So the order of records and of elements is no difference, except in an
 * agenda, whose order is its content.
 *
 * <p>Each change has a {@link Meaning}. It is judged from what the two datasets hold, not known: the criteria are those
 * of {@link Meaning}, and no more.
 *
 * @since 0.1.0
 */
public final class DatasetDiff {

    /** What the header's changes are about. */
    public static final String HEADER = "dataset";

    private static final JsonPointer TITLE = JsonPointer.parse("/title");
    private static final JsonPointer NAME = JsonPointer.parse("/name");

    private final Dataset before;
    private final Dataset after;
    private final List<Change> changes;

    private DatasetDiff(Dataset before, Dataset after, List<Change> changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    /**
     * What a change says, such as {@link #ENRICHMENT} of a name that was not there before.
     *
     * <p>The first of the four that fits is taken, from the top.
     *
     * @since 0.1.0
     */
    public enum Meaning {
        /** Something about the dataset itself: a member of its header, such as its version. */
        EDITION("edition", "버전 변경"),
        /**
         * The world is another one than before: a status changed or was declared, a value that moves in time (a period,
         * a venue, a participant) has another value and a citation that was not there, a name went to the former names,
         * or what was added dates from after the day of the older dataset.
         */
        WORLD("change in the world", "현실의 변화"),
        /** More is known: a value that was absent is there, an unknown end is known, a date became more precise. */
        ENRICHMENT("enrichment", "보강"),
        /** The same evidence is read otherwise, or a statement is withdrawn. */
        CORRECTION("correction", "정정");

        private final String english;
        private final String korean;

        Meaning(String english, String korean) {
            this.english = english;
            this.korean = korean;
        }

        /**
         * Gets the label for a person: {@code correction}, {@code 정정}.
         *
         * @param locale the language; Korean, and English for any other
         * @return the label
         */
        public String label(Locale locale) {
            Objects.requireNonNull(locale, "locale");
            return isKorean(locale) ? korean : english;
        }
    }

    /**
     * One side of a change, such as {@code 2014/2025} at {@code /period}.
     *
     * @param pointer the place in the record, the whole record for one that was added or removed
     * @param value what stands there: a text, a number, a date, a code, a reference, an object of the model or a list
     * @since 0.1.0
     */
    public record Side(JsonPointer pointer, Object value) {

        /**
         * Checks that nothing is null.
         *
         * @param pointer the place in the record, the whole record for one that was added or removed
         * @param value what stands there: a text, a number, a date, a code, a reference, an object of the model or a
         *     list
         */
        public Side {
            Objects.requireNonNull(pointer, "pointer");
            Objects.requireNonNull(value, "value");
        }

        /**
         * Gets the place and the value as one line, such as {@code /period: 2014/2025}.
         *
         * @return the line, to show
         */
        @Override
        public String toString() {
            return VisibleText.of(pointer + ": " + text(value));
        }
    }

    /**
     * One change, such as the name of a city in Korean that was not there before.
     *
     * @param subject what it is in: {@code city/seoul}, {@code declared-total/seoul-projects}, or {@value #HEADER}
     * @param meaning what the change says
     * @param before the older side; empty for an addition
     * @param after the newer side; empty for a removal
     * @since 0.1.0
     */
    public record Change(String subject, Meaning meaning, Optional<Side> before, Optional<Side> after) {

        /**
         * Checks that nothing is null.
         *
         * @param subject what it is in: {@code city/seoul}, {@code declared-total/seoul-projects}, or {@value #HEADER}
         * @param meaning what the change says
         * @param before the older side; empty for an addition
         * @param after the newer side; empty for a removal
         */
        public Change {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(meaning, "meaning");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /**
         * Gets the place in the record: the newer one, or the older one of a removal.
         *
         * @return the pointer; empty text for a whole record
         */
        public JsonPointer pointer() {
            return after.or(() -> before).orElseThrow().pointer();
        }

        /**
         * Checks whether a whole record or total was added or removed.
         *
         * @return true if it was
         */
        public boolean isWhole() {
            return pointer().equals(JsonPointer.ROOT);
        }

        /**
         * Gets the change as one line, such as {@code ~ /name: Sao Paulo → São Paulo}.
         *
         * @return a sign ({@code +}, {@code -} or {@code ~}), the place and the values; the subject for a whole record
         */
        @Override
        public String toString() {
            if (isWhole()) {
                return (after.isPresent() ? "+ " : "- ") + subject;
            }
            StringJoiner values = new StringJoiner(" → ");
            before.ifPresent(side -> values.add(text(side.value())));
            after.ifPresent(side -> values.add(text(side.value())));
            return VisibleText.of(
                    (before.isEmpty() ? "+ " : after.isEmpty() ? "- " : "~ ") + pointer() + ": " + values);
        }
    }

    /**
     * Obtains what differs between two datasets.
     *
     * @param before the older one
     * @param after the newer one
     * @return the differences
     */
    public static DatasetDiff between(Dataset before, Dataset after) {
        return between(before, after, Progress.NONE);
    }

    /**
     * Obtains what differs between two datasets.
     *
     * @param before the older one
     * @param after the newer one
     * @param progress who is told how far it has come, and may cancel
     * @return the differences
     */
    public static DatasetDiff between(Dataset before, Dataset after, Progress progress) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(progress, "progress");
        return new DatasetDiff(before, after, Differences.between(before, after, progress));
    }

    /**
     * Gets the changes.
     *
     * @return the changes of the header, of the records in the order of the newer dataset, of the records that are
     *     gone, and of the totals likewise
     */
    public List<Change> changes() {
        return changes;
    }

    /**
     * Checks whether there is no difference.
     *
     * @return true if both say the same
     */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * Gets the changes for a person to read, such as {@code city/sao-paulo (São Paulo)} and below it
     * {@code ~ /name: Sao Paulo → São Paulo [correction]}.
     *
     * @param locale the language; Korean, and English for any other
     * @return lines of text, each with a line end
     */
    public String toText(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        StringBuilder text = new StringBuilder();
        text.append(title(before)).append(" → ").append(title(after)).append(": ");
        if (changes.isEmpty()) {
            return text.append(isKorean(locale) ? "차이 없음" : "no difference")
                    .append('\n')
                    .toString();
        }
        text.append(isKorean(locale) ? "변경 " + changes.size() + "건" : changes.size() + " changes");
        Map<Meaning, Long> counts = changes.stream()
                .collect(Collectors.groupingBy(
                        Change::meaning, () -> new EnumMap<>(Meaning.class), Collectors.counting()));
        StringJoiner meanings = new StringJoiner(", ", " (", ")");
        counts.forEach((meaning, count) -> meanings.add(meaning.label(locale) + " " + count));
        text.append(meanings).append('\n');
        Map<String, String> names = names();
        String subject = "";
        for (Change change : changes) {
            String name = names.getOrDefault(change.subject(), "");
            String indent = change.isWhole() ? "" : "  ";
            if (!change.isWhole() && !change.subject().equals(subject)) {
                text.append(change.subject()).append(name).append('\n');
            }
            subject = change.subject();
            text.append(indent).append(change);
            if (change.isWhole()) {
                text.append(name);
            }
            text.append(" [").append(change.meaning().label(locale)).append("]\n");
        }
        return text.toString();
    }

    /**
     * Takes these changes back in a dataset that may have changed since, member by member: what was changed elsewhere
     * stays.
     *
     * @param current the newer dataset, or what has become of it
     * @return the dataset without the changes; what says the same as the older dataset if nothing was changed since
     * @throws IllegalArgumentException if a member that is to be taken back is no longer as the newer dataset has it;
     *     it names the places, and nothing is taken back
     */
    public Dataset undo(Dataset current) {
        return Undo.of(before, after, changes, Objects.requireNonNull(current, "current"));
    }

    private static boolean isKorean(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage());
    }

    private static String title(Dataset dataset) {
        return dataset.getId()
                + dataset.getVersion()
                        .map(version -> " " + VisibleText.of(version))
                        .orElse("");
    }

    /** The names or titles of the records that changed, in brackets, by subject: the newer one where there are two. */
    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        Set<String> changed = changes.stream().map(Change::subject).collect(Collectors.toSet());
        for (Dataset dataset : List.of(after, before)) {
            Set<String> seen = new HashSet<>();
            dataset.records().forEach(entry -> {
                String subject = entry.reference().toString();
                if (changed.contains(subject) && seen.add(subject)) {
                    name(entry).ifPresent(name -> names.putIfAbsent(subject, " (" + VisibleText.of(name) + ")"));
                }
            });
        }
        return names;
    }

    private static Optional<String> name(CooperationRecord entry) {
        return MemberValues.find(entry, TITLE)
                .or(() -> MemberValues.find(entry, NAME))
                .map(MemberValues::text);
    }

    /** A value as a person writes it: objects by their members, without the names of types. */
    private static String text(Object value) {
        if (value instanceof Extensible || value instanceof Map<?, ?>) {
            return MemberValues.children(value).entrySet().stream()
                    .map(member -> member.getKey() + ": " + text(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(element -> text(element)).collect(Collectors.joining(", ", "[", "]"));
        }
        return MemberValues.text(value);
    }

    @Override
    public String toString() {
        return toText(Locale.ROOT);
    }
}
