package org.urbancoop.tables.form;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.urbancoop.code.Code;
import org.urbancoop.code.CodeList;
import org.urbancoop.text.Spelling;

/** Which terms of a code list a text may mean: a term, or a label in either language. */
public final class CodeIndex {

    private static final Map<String, CodeIndex> INDEXES = new ConcurrentHashMap<>();

    private final CodeList<?> list;
    private final Map<String, Set<String>> byLabel = new HashMap<>();

    private CodeIndex(CodeList<?> list) {
        this.list = list;
        for (Code term : list.terms()) {
            Stream.of(term.term(), term.label(Locale.ENGLISH), term.label(Locale.KOREAN))
                    .map(Spelling::fold)
                    .forEach(label -> byLabel.computeIfAbsent(label, key -> new LinkedHashSet<>())
                            .add(term.term()));
        }
    }

    /** Gets the index of a list. */
    public static CodeIndex of(CodeList<?> list) {
        return INDEXES.computeIfAbsent(list.name(), name -> new CodeIndex(list));
    }

    /** Finds what a text may mean; a term that the list does not have means itself, if it could be one. */
    public List<String> find(String text) {
        if (list.find(text).isPresent()) {
            return List.of(text);
        }
        Set<String> found = byLabel.getOrDefault(Spelling.fold(text), Set.of());
        if (!found.isEmpty()) {
            return List.copyOf(found);
        }
        try {
            return List.of(list.of(text).term());
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Writes a term as a person would: by its label, if nothing else has it. */
    String shown(String term, Locale locale) {
        String label = list.find(term).map(code -> code.label(locale)).orElse(term);
        return find(label).equals(List.of(term)) ? label : term;
    }

    /** The labels of a list, for a person to choose from. */
    static List<String> labels(CodeList<?> list, Locale locale) {
        return list.terms().stream()
                .filter(code -> !code.isDeprecated())
                .map(code -> CodeIndex.of(list).shown(code.term(), locale))
                .sorted()
                .toList();
    }
}
