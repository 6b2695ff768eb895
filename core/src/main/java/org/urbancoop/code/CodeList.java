package org.urbancoop.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.CodeTable.Row;
import org.urbancoop.text.Spelling;
import org.urbancoop.text.near.NearSpellings;

/**
 * A code list, such as {@code sector} with its terms {@code transport}, {@code water} and so on.
 *
 * <p>It holds the known terms, each exactly once. It is open: {@link #of(String)} also takes a term that it does not
 * know.
 *
 * @param <C> the class of the terms
 * @since 0.1.0
 */
public final class CodeList<C extends Code> {

    private final String name;
    private final Class<C> type;
    private final Factory<C> factory;
    private final BiConsumer<String, String> grammar;
    private final List<C> terms;
    private final Map<String, C> byTerm = new HashMap<>();
    /** Built when a text is first not known; two threads may build equal ones. */
    private volatile @Nullable NearSpellings<C> spellings;

    /** Loads the list of a class, from the data file that is named like it. */
    CodeList(Class<C> type, Factory<C> factory) {
        this(type, factory, Code::checkText);
    }

    /** Loads the list of a class whose terms have a grammar of their own. */
    CodeList(Class<C> type, Factory<C> factory, BiConsumer<String, String> grammar) {
        this.name = fileName(type.getSimpleName());
        this.type = type;
        this.factory = factory;
        this.grammar = grammar;
        List<C> inOrder = new ArrayList<>();
        for (Map.Entry<String, CodeTable.Row> row : CodeTable.load(name).rows().entrySet()) {
            C known = factory.create(this, row.getKey(), row.getValue());
            byTerm.put(row.getKey(), known);
            inOrder.add(known);
        }
        this.terms = List.copyOf(inOrder);
    }

    /** Makes {@code city-kind} of {@code CityKind}. */
    private static String fileName(String simpleName) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < simpleName.length(); i++) {
            char c = simpleName.charAt(i);
            if (i > 0 && Character.isUpperCase(c)) {
                name.append('-');
            }
            name.append(Character.toLowerCase(c));
        }
        return name.toString();
    }

    /**
     * Gets the name of the list, such as {@code agreement-kind}.
     *
     * @return the name, which is that of the data file, too
     */
    public String name() {
        return name;
    }

    /**
     * Gets the class of the terms, such as {@code AgreementKind}.
     *
     * @return the class
     */
    public Class<C> type() {
        return type;
    }

    /**
     * Gets the title for people, such as {@code Kind of agreement} or {@code 협정 유형}.
     *
     * @param locale the language wanted; Korean and English are at hand, any other gets English
     * @return the title
     */
    public String title(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return Titles.of(name).text(locale, "label_en", "label_ko");
    }

    /**
     * Gets what the list is for, in one sentence.
     *
     * @param locale the language wanted; Korean and English are at hand, any other gets English
     * @return the definition
     */
    public String definition(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return Titles.of(name).text(locale, "definition_en", "definition_ko");
    }

    /**
     * Gets the known terms, deprecated ones included.
     *
     * @return the terms, in the order of the data file
     */
    public List<C> terms() {
        return terms;
    }

    /**
     * Obtains the term with the given text, such as {@code transport.urban}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the one instance of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty, too long, or against the grammar of a
     *     list that has one
     */
    public C of(String term) {
        C known = byTerm.get(Objects.requireNonNull(term, "term"));
        if (known != null) {
            return known;
        }
        grammar.accept(type.getSimpleName(), term);
        return factory.create(this, term, null);
    }

    /**
     * Finds the known term with exactly the given text.
     *
     * @param term any text
     * @return the term, or empty if the list does not know it
     */
    public Optional<C> find(String term) {
        return Optional.ofNullable(byTerm.get(Objects.requireNonNull(term, "term")));
    }

    /**
     * Finds the known term that was probably meant by a text, such as {@code sister-city} by {@code Sister Cty}.
     *
     * <p>The text is compared with the terms, their labels in both languages and the other spellings that the list
     * knows. Letter case, accents, blanks and punctuation do not count. One letter may be wrong, missing, too many or
     * swapped with its neighbour when the text has four letters or more, and two when it has eight or more; a Korean
     * syllable counts as the letters that it is made of.
     *
     * @param text any text
     * @return the nearest term, the first of the list among equally near ones, or empty if none is near
     */
    public Optional<C> nearest(String text) {
        Objects.requireNonNull(text, "text");
        NearSpellings<C> index = spellings;
        if (index == null) {
            Map<String, C> known = new LinkedHashMap<>();
            terms.forEach(
                    term -> term.spellings().forEach(spelling -> known.putIfAbsent(Spelling.fold(spelling), term)));
            index = new NearSpellings<>(known);
            spellings = index;
        }
        String folded = Spelling.fold(text);
        return folded.isEmpty() ? Optional.empty() : index.nearest(folded, Optional::of);
    }

    /** Finds the known term whose text ends at the last dot of the given one. */
    Optional<C> broader(String term) {
        int dot = term.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : find(term.substring(0, dot));
    }

    /** Gets a term for a constant: the data file must have it. */
    C constant(String term) {
        return find(term)
                .orElseThrow(
                        () -> new IllegalStateException("Code list " + name + ".tsv lacks the term '" + term + "'"));
    }

    /**
     * Gets the name of the list, such as {@code agreement-kind}.
     *
     * @return the name
     */
    @Override
    public String toString() {
        return name;
    }

    /** Creates a term: a known one from its row, an unknown one without. */
    interface Factory<C extends Code> {
        C create(CodeList<C> list, String term, @Nullable Row row);
    }

    /** The list of the lists, loaded when a title is first asked for. */
    private static final class Titles {

        private static final CodeTable TABLE = CodeTable.load("code-list");

        static Row of(String name) {
            return Objects.requireNonNull(TABLE.rows().get(name), () -> "code-list.tsv lacks the list '" + name + "'");
        }
    }
}
