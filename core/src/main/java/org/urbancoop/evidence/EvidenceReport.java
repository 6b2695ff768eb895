package org.urbancoop.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.progress.Progress;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;

/**
 * What the texts of the sources prove of a dataset: {@code EvidenceReport.prove(dataset, texts).isSound()}.
 *
 * <p>Each quotation ({@code verbatim}) is looked up in the text of its source. Line breaks and other white space, kinds
 * of quotation marks and dashes, characters of no width and composed or decomposed letters may differ, and then
 * {@link Occurrence#differences()} tells so; each other letter counts.
 *
 * <p>Each value of a record but its id, and of each declared total the stated number, its day and its qualifier, is
 * then compared with the words that are cited for it: the readers of dates, times, amounts and numbers and the names of
 * records, countries and codes find the value there, or the value is explained, or it is not provable, or the words say
 * another one. Of a source itself the checksum is compared. A citation covers the members below its {@code field}, or
 * the whole record if it has none; the nearest counts first. Of a quotation longer than 4,000 characters the start is
 * compared, and of a member that more than 100 citations cover the first 100.
 *
 * <p>What it can't tell: whether a summary says what the source means, whether a reading is a good reason, and what a
 * register holds that is cited without words.
 *
 * @since 0.1.0
 */
public final class EvidenceReport {

    private final List<CheckedQuotation> quotations;
    private final List<CheckedValue> values;

    private EvidenceReport(List<CheckedQuotation> quotations, List<CheckedValue> values) {
        this.quotations = List.copyOf(quotations);
        this.values = List.copyOf(values);
    }

    /**
     * Proves a dataset.
     *
     * @param dataset the dataset
     * @param texts the texts of its sources, as many as are at hand
     * @return the report; the same for the same dataset and texts
     */
    public static EvidenceReport prove(Dataset dataset, SourceTexts texts) {
        return prove(dataset, texts, Progress.NONE);
    }

    /**
     * Proves a dataset and tells how far that has come.
     *
     * @param dataset the dataset
     * @param texts the texts of its sources, as many as are at hand
     * @param progress who is told; it may end the work
     * @return the report; the same for the same dataset and texts
     */
    public static EvidenceReport prove(Dataset dataset, SourceTexts texts, Progress progress) {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(progress, "progress");
        List<Subject> subjects = Subject.of(dataset);
        List<Map<Integer, CheckedQuotation>> found = new QuotationSearch(texts).find(subjects);
        ValueMatcher matcher = new ValueMatcher(new RecordNames(dataset));
        StatedDays days = new StatedDays(found, matcher);
        List<CheckedQuotation> quotations = new ArrayList<>();
        List<CheckedValue> values = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            Subject subject = subjects.get(i);
            quotations.addAll(found.get(i).values());
            if (subject.object() instanceof Source source) {
                checksum(source, texts).ifPresent(values::add);
            } else {
                values.addAll(new SubjectProof(subject, found.get(i), matcher, days).values());
            }
            progress.at(Progress.Phase.COMPARING, i + 1L, subjects.size());
        }
        return new EvidenceReport(quotations, values);
    }

    private static Optional<CheckedValue> checksum(Source source, SourceTexts texts) {
        return source.getSha256().map(recorded -> {
            Optional<SourceText> text = texts.find(source.reference());
            Ground ground = text.map(one -> one.sha256().equals(recorded) ? Ground.DIGEST : Ground.OTHER_DIGEST)
                    .orElse(Ground.TEXT_MISSING);
            String said = ground == Ground.OTHER_DIGEST
                    ? text.orElseThrow().sha256()
                    : ground == Ground.TEXT_MISSING ? source.reference().toString() : "";
            return new CheckedValue(
                    source.reference().toString(),
                    JsonPointer.ROOT.child("sha256"),
                    recorded,
                    ground,
                    said,
                    Optional.empty(),
                    Optional.empty());
        });
    }

    /**
     * Gets all values that were checked, in the order of the document.
     *
     * @return the values with their verdicts
     */
    public List<CheckedValue> values() {
        return values;
    }

    /**
     * Gets the values with one verdict, in the order of the document.
     *
     * @param proof the verdict
     * @return the values
     */
    public List<CheckedValue> values(Proof proof) {
        Objects.requireNonNull(proof, "proof");
        return values.stream().filter(value -> value.proof() == proof).toList();
    }

    /**
     * Gets all quotations, in the order of the document.
     *
     * @return the citations with words, and where these stand
     */
    public List<CheckedQuotation> quotations() {
        return quotations;
    }

    /**
     * Gets the quotations that do not stand in the text of their source, though that is at hand.
     *
     * @return the wrong quotations, in the order of the document
     */
    public List<CheckedQuotation> missingQuotations() {
        return quotations.stream().filter(CheckedQuotation::isMissing).toList();
    }

    /**
     * Checks that nothing is wrong: no value is contradicted, and no quotation is missing in a text that is at hand.
     *
     * @return true if nothing is wrong; what is not provable counts as neither
     */
    public boolean isSound() {
        return values(Proof.CONTRADICTED).isEmpty() && missingQuotations().isEmpty();
    }

    /**
     * Counts the values by verdict.
     *
     * @return a number for each verdict, 0 included
     */
    public Map<Proof, Long> counts() {
        return count(values);
    }

    /**
     * Counts the values by ground.
     *
     * @return a number for each ground that there is, in the order of the grounds
     */
    public Map<Ground, Long> countsByGround() {
        Map<Ground, Long> counts = new EnumMap<>(Ground.class);
        values.forEach(value -> counts.merge(value.ground(), 1L, Long::sum));
        return Collections.unmodifiableMap(counts);
    }

    /**
     * Counts the values by the type of their record.
     *
     * @return the numbers by verdict, by {@code city}, {@code declared-total} and so on, in the order of the document
     */
    public Map<String, Map<Proof, Long>> countsByType() {
        return group(
                new LinkedHashMap<>(),
                value ->
                        Optional.of(value.subject().substring(0, value.subject().indexOf('/'))));
    }

    /**
     * Counts the values by the source of the quotation that their verdicts rest on; a value that rests on no quotation
     * is in none.
     *
     * @return the numbers by verdict, by source, in the order of the sources' names
     */
    public Map<RecordReference, Map<Proof, Long>> countsBySource() {
        return group(
                new TreeMap<>(),
                value -> value.quotation().map(quotation -> quotation.citation().getSource()));
    }

    private <K> Map<K, Map<Proof, Long>> group(
            Map<K, Map<Proof, Long>> groups, Function<CheckedValue, Optional<K>> key) {
        Map<K, List<CheckedValue>> members = new LinkedHashMap<>();
        for (CheckedValue value : values) {
            key.apply(value)
                    .ifPresent(group -> members.computeIfAbsent(group, none -> new ArrayList<>())
                            .add(value));
        }
        members.forEach((group, list) -> groups.put(group, count(list)));
        return Collections.unmodifiableMap(groups);
    }

    private static Map<Proof, Long> count(List<CheckedValue> values) {
        Map<Proof, Long> counts = new EnumMap<>(Proof.class);
        for (Proof proof : Proof.values()) {
            counts.put(proof, 0L);
        }
        values.forEach(value -> counts.merge(value.proof(), 1L, Long::sum));
        return Collections.unmodifiableMap(counts);
    }

    /**
     * Prints the report for a person: the numbers, what is wrong, and what is not provable.
     *
     * @param locale the language; Korean, and English for any other
     * @return the lines, each with a line break at its end
     */
    public String toText(Locale locale) {
        return new EvidenceText(this, Objects.requireNonNull(locale, "locale")).toString();
    }
}
