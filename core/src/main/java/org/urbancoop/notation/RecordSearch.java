package org.urbancoop.notation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.Spelling;
import org.urbancoop.text.VisibleText;
import org.urbancoop.text.near.NearSpellings;

/**
 * Finds the records of a dataset by a text that somebody types, such as {@code seoul}, {@code 서울시}, {@code Saigon},
 * {@code smart transp} or {@code Ulanbatar}.
 *
 * <p>It knows ids, names and titles in all languages, aliases, acronyms and former names. Letter case, accents, blanks
 * and apostrophes do not count. Names of cities that no record has are known as {@link NameReader#cityCandidates} knows
 * them. It proposes; what is meant is for somebody to decide.
 *
 * <p>This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class RecordSearch {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’]+");

    /** A name of a record. */
    private record Named(CooperationRecord record, String name, boolean isFormer) {}

    private final Map<String, List<CooperationRecord>> byId = new HashMap<>();
    private final List<Named> names = new ArrayList<>();
    private final Map<String, List<Named>> byName = new LinkedHashMap<>();
    /** The words of all names with the numbers of their names: those that begin alike stand together. */
    private final NavigableMap<String, List<Integer>> byWord = new TreeMap<>();

    private final NearSpellings<List<Named>> spellings;
    private final NameReader reader;

    private RecordSearch(Dataset dataset) {
        dataset.records().forEach(this::put);
        spellings = new NearSpellings<>(byName);
        reader = NameReader.of(dataset);
    }

    private void put(CooperationRecord entry) {
        byId.computeIfAbsent(entry.getId().toString(), id -> new ArrayList<>()).add(entry);
        entry.accept(new RecordNames()).forEach(name -> put(new Named(entry, name, false)));
        if (entry instanceof City city) {
            city.getFormerNames().stream()
                    .flatMap(former -> Stream.concat(Stream.of(former.getName()), former.getNames().values().stream()))
                    .forEach(name -> put(new Named(entry, name, true)));
        }
    }

    private void put(Named named) {
        byName.computeIfAbsent(Spelling.fold(VisibleText.strip(named.name)), name -> new ArrayList<>(1))
                .add(named);
        for (String word : words(named.name)) {
            List<Integer> known = byWord.computeIfAbsent(word, first -> new ArrayList<>(1));
            if (known.isEmpty() || known.get(known.size() - 1) != names.size()) {
                known.add(names.size());
            }
        }
        names.add(named);
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text)
                .map(Spelling::fold)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * Obtains a search over the records of a dataset.
     *
     * @param dataset the records
     * @return the search, whose index is built once, in one pass
     */
    public static RecordSearch of(Dataset dataset) {
        return new RecordSearch(Objects.requireNonNull(dataset, "dataset"));
    }

    /**
     * Finds the records that a text may mean, each with the name that was found and the reason.
     *
     * @param text any text, such as {@code 서울}; one of more than {@value NameReader#MAX_LENGTH} characters is no name
     * @return each record once, for its surest reason: the surest reason first, then in the order of the document.
     *     Empty if nothing is like the text, or it has no letter or digit
     */
    public List<SearchResult> search(String text) {
        Objects.requireNonNull(text, "text");
        String name = VisibleText.strip(text);
        String folded = name.length() > NameReader.MAX_LENGTH ? "" : Spelling.fold(name);
        if (folded.isEmpty()) {
            return List.of();
        }
        Map<RecordReference, SearchResult> found = new LinkedHashMap<>();
        String id = name.substring(name.indexOf('/') + 1);
        byId.getOrDefault(id, List.of()).stream()
                .filter(entry ->
                        name.equals(id) || name.equals(entry.reference().toString()))
                .forEach(entry -> add(found, entry, name, SearchReason.ID));
        List<Named> named = byName.getOrDefault(folded, List.of());
        named.stream().filter(each -> !each.isFormer).forEach(each -> add(found, each, SearchReason.NAME));
        named.stream().filter(each -> each.isFormer).forEach(each -> add(found, each, SearchReason.FORMER_NAME));
        withWords(words(name)).stream().forEach(number -> add(found, names.get(number), SearchReason.WORDS));
        // What was not found by its name and is read all the same has a word for its kind, such as 서울시.
        Reading<City> read = reader.city(name);
        Stream.concat(read.value().stream(), read.alternatives().stream())
                .forEach(city -> add(found, city, city.getName(), SearchReason.OTHER_KIND));
        for (Candidate<City> candidate : reader.cityCandidates(name)) {
            add(found, candidate.value(), candidate.name(), SearchReason.of(candidate.reason()));
        }
        if (found.isEmpty()) {
            spellings
                    .nearest(folded, Optional::of)
                    .ifPresent(near -> near.forEach(each -> add(found, each, SearchReason.NEAR_SPELLING)));
        }
        return found.values().stream()
                .sorted((one, other) -> one.reason().compareTo(other.reason()))
                .toList();
    }

    /** The numbers of the names in which each word begins one. */
    private BitSet withWords(List<String> words) {
        BitSet all = new BitSet();
        all.set(0, words.isEmpty() ? 0 : names.size());
        for (String word : words) {
            BitSet with = new BitSet();
            byWord.subMap(word, word + Character.MAX_VALUE).values().forEach(numbers -> numbers.forEach(with::set));
            all.and(with);
        }
        return all;
    }

    private static void add(Map<RecordReference, SearchResult> found, Named named, SearchReason reason) {
        add(found, named.record, named.name, reason);
    }

    private static void add(
            Map<RecordReference, SearchResult> found, CooperationRecord entry, String name, SearchReason reason) {
        // Whichever look-up comes first, the surest reason stays.
        found.merge(
                entry.reference(),
                new SearchResult(entry, name, reason),
                (known, other) -> other.reason().compareTo(known.reason()) < 0 ? other : known);
    }
}
