package org.urbancoop.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.ByVerdict;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.notation.RecordSearch;
import org.urbancoop.notation.SearchResult;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.time.Verdict;

/**
 * Finds the records of a dataset for which a {@link RecordFilter} holds, and reads filters that somebody types.
 *
 * <p>It keeps what it needs to know of the dataset, such as the index of names, from one question to the next. It is
 * safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class RecordFinder {

    private final Dataset dataset;
    private final AtomicReference<@Nullable RecordSearch> search = new AtomicReference<>();

    private RecordFinder(Dataset dataset) {
        this.dataset = dataset;
    }

    /**
     * Obtains what finds the records of a dataset. Nothing is indexed before it is needed.
     *
     * @param dataset where to look
     * @return the finder
     */
    public static RecordFinder of(Dataset dataset) {
        return new RecordFinder(Objects.requireNonNull(dataset, "dataset"));
    }

    /**
     * Gets the dataset that it looks at.
     *
     * @return the dataset
     */
    public Dataset dataset() {
        return dataset;
    }

    /**
     * Gets the search over the names of the dataset, which is built when it is first asked for.
     *
     * @return the search
     */
    public RecordSearch search() {
        RecordSearch known = search.get();
        if (known == null) {
            known = RecordSearch.of(dataset);
            search.set(known);
        }
        return known;
    }

    /**
     * Finds the records for which all conditions hold that need no date, by what the dates of the others say: yes,
     * undecided by the data, or no. Without a condition on dates, all are a yes.
     *
     * @param filter the conditions
     * @return the records, in the order of the document; with a text, the most like it first
     */
    public ByVerdict<CooperationRecord> find(RecordFilter filter) {
        FilterQuestions questions = new FilterQuestions(dataset, Objects.requireNonNull(filter, "filter"));
        List<CooperationRecord> yes = new ArrayList<>();
        List<CooperationRecord> undecided = new ArrayList<>();
        List<CooperationRecord> no = new ArrayList<>();
        List<CooperationRecord> all = filter.getText()
                .map(text -> search().search(text).stream().map(SearchResult::record))
                .orElseGet(dataset::records)
                .toList();
        for (CooperationRecord entry : all) {
            if (questions.holdsWithoutDates(entry)) {
                switch (questions.byDates(entry)) {
                    case YES -> yes.add(entry);
                    case NO -> no.add(entry);
                    case UNDECIDED -> undecided.add(entry);
                }
            }
        }
        return new ByVerdict<>(yes, undecided, no);
    }

    /**
     * Tells whether all conditions hold for a record.
     *
     * @param filter the conditions
     * @param entry a record of the dataset
     * @return undecided if dates leave it open
     */
    public Verdict test(RecordFilter filter, CooperationRecord entry) {
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(entry, "entry");
        boolean isFound = filter.getText()
                .map(text -> search().search(text).stream()
                        .anyMatch(result -> result.record().reference().equals(entry.reference())))
                .orElse(true);
        FilterQuestions questions = new FilterQuestions(dataset, filter);
        return isFound && questions.holdsWithoutDates(entry) ? questions.byDates(entry) : Verdict.NO;
    }

    /**
     * Reads conditions that somebody types, such as {@code {type=[project], country=[Vietnam], party=[Seoul]}}. Terms
     * are known by their labels in both languages, too, parties by their names. Only parties and kinds may stand more
     * often than once.
     *
     * @param asked the values of each condition
     * @return the filter
     * @throws FilterException with the first condition that cannot be asked, and what is wrong with it
     */
    public RecordFilter parse(Map<FilterCondition, List<String>> asked) {
        return new FilterParser(this).parse(Objects.requireNonNull(asked, "asked"));
    }
}
