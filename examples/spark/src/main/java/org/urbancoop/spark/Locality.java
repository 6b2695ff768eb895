package org.urbancoop.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.RuleCatalog;
import org.urbancoop.validation.RuleDescription;

/** Which records a rule has to see beside each other: the table {@code localities.tsv}. */
enum Locality {
    /** One line. It is that of all rules that do not read a dataset. */
    LINE,
    /** The header. */
    HEADER,
    /** A record and those that it refers to. */
    REFERS,
    /** A record with relations, those that it refers to, and those that these refer to. */
    REFERS_TWICE,
    /** A record and the first two of each kind that refer to it. */
    REFERRED,
    /** All records of one reference. */
    SUBJECT,
    /** All records of one name or title, and for cities the agreements between them. */
    NAME,
    /** All cities that are called so: by name, alias or former name. */
    CALLED,
    /** All records with one identifier. */
    IDENTIFIER,
    /** All parts of one whole. */
    WHOLE,
    /** An event and its sessions. */
    SESSION,
    /** All agreements of one kind between the same parties, governments being their cities. */
    PARTIES,
    /** What is left of references and relations after all ends are peeled off, again and again. */
    CIRCLE,
    /** Any text, beside the names of all persons. */
    PERSONS,
    /** All cities, and the agreements between cities, in one task. */
    ALL_CITIES,
    /** All declared totals and all records of which they speak, in one task. */
    ALL_COUNTED,
    /** Nothing that could be made local. */
    NOT_ON_A_CLUSTER;

    private static final String TABLE = "localities.tsv";

    /** Gets the locality of each rule by its code. */
    static Map<String, Locality> table() {
        Map<String, Locality> table = new HashMap<>();
        try (InputStream in = Locality.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: it lacks " + TABLE);
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] cells = line.split("\t", 3);
                table.put(cells[0], valueOf(cells[1].toUpperCase(Locale.ROOT).replace('-', '_')));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return complete(table, RuleCatalog.standard());
    }

    /**
     * Adds the rules that need one line.
     *
     * @throws IllegalStateException if a rule that reads a dataset is not in the table, or a line is of no rule
     */
    static Map<String, Locality> complete(Map<String, Locality> table, RuleCatalog catalog) {
        Map<String, Locality> all = new HashMap<>(table);
        Set<String> missing = new TreeSet<>();
        for (RuleDescription rule : catalog.descriptions()) {
            if (rule.category() == Category.VALIDATION) {
                continue;
            }
            if (!rule.reads().contains("Dataset")) {
                all.put(rule.code(), LINE);
            } else if (!table.containsKey(rule.code())) {
                missing.add(rule.code());
            }
        }
        table.keySet().stream().filter(code -> catalog.find(code).isEmpty()).forEach(missing::add);
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    TABLE + " does not say which records these rules have to see, or they are no rules: "
                            + String.join(", ", missing));
        }
        return all;
    }

    /** Gets the rules of a locality. */
    Set<String> rules(Map<String, Locality> table) {
        return table.entrySet().stream()
                .filter(rule -> rule.getValue() == this)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
