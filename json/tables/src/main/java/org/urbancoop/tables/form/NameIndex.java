package org.urbancoop.tables.form;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.urbancoop.code.Country;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.Spelling;

/** Which records and countries a name may mean. */
public final class NameIndex {

    private static final Set<String> NAMES = Set.of("name", "title", "names", "titles", "aliases", "acronym");

    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** Makes an index of the countries alone. */
    public NameIndex() {
        for (Country country : Country.list().terms()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                add(country.label(locale), "country/" + country.term());
            }
        }
    }

    /** Checks whether a member, by the first step of its place, holds a name. */
    public static boolean isName(String member) {
        return NAMES.contains(member);
    }

    /** Adds a name of a record. */
    public void add(RecordType type, String id, String member, String name) {
        String reference = type + "/" + id;
        add(name, reference);
        if (member.equals("name") || member.equals("title")) {
            names.putIfAbsent(reference, name);
        }
    }

    private void add(String name, String reference) {
        String folded = Spelling.fold(name);
        if (!folded.isEmpty()) {
            byName.computeIfAbsent(folded, key -> new LinkedHashSet<>()).add(reference);
        }
    }

    /** Finds what a name may mean, or the reference that it is. */
    public List<String> find(String text) {
        try {
            return List.of(Reference.parse(text).toString());
        } catch (IllegalArgumentException e) {
            return List.copyOf(byName.getOrDefault(Spelling.fold(text), Set.of()));
        }
    }

    /** Writes a reference as a person would: by its name, if nothing else has it. */
    String shown(String reference, Locale locale) {
        String name = reference.startsWith("country/")
                ? Country.list()
                        .find(reference.substring(reference.indexOf('/') + 1))
                        .map(country -> country.label(locale))
                        .orElse(reference)
                : names.getOrDefault(reference, reference);
        return find(name).equals(List.of(reference)) ? name : reference;
    }
}
