package org.urbancoop.exchange.reading;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.code.Code;
import org.urbancoop.code.CodeList;
import org.urbancoop.exchange.ledger.Rows;

/**
 * The terms of the lists of others, by what ours are: those that our lists name as equal ({@code sameAs}), so that the
 * table grows with them; those of {@code terms.tsv} beside a format; and those that are written as ours.
 */
public final class Terms {

    /** List, term, our term or value. */
    private static final String TABLE = "terms.tsv";

    private static final int COLUMNS = 3;

    private final Map<String, String> aliases = new HashMap<>();
    private final String lists;

    private Terms(Class<?> beside, String lists) {
        this.lists = lists;
        for (String[] cells : Rows.of(beside, TABLE, COLUMNS)) {
            aliases.put(key(cells[0], cells[1]), cells[2]);
        }
    }

    /**
     * Reads the table of a format.
     *
     * @param beside a class beside which {@code terms.tsv} lies
     * @param lists what the addresses of its lists start with, as {@code sameAs} has them; the name of a list follows
     */
    public static Terms of(Class<?> beside, String lists) {
        return new Terms(beside, lists);
    }

    private static String key(String list, String term) {
        return list + '\t' + term.toLowerCase(Locale.ROOT);
    }

    /**
     * Finds our term.
     *
     * @param <C> the type of our terms
     * @param ours our list
     * @param list the name of theirs, with what stands before a term, such as {@code projectSector:}
     * @param term their term
     * @return ours; empty if none is known to mean the same
     */
    public <C extends Code> Optional<C> find(CodeList<C> ours, String list, String term) {
        String address = lists + list + term;
        return ours.terms().stream()
                .filter(code -> code.sameAs().stream().map(URI::toString).anyMatch(address::equals))
                .findFirst()
                .or(() -> alias(list, term).flatMap(ours::find))
                .or(() -> ours.find(term));
    }

    /** Finds what stands for a term in the table. */
    public Optional<String> alias(String list, String term) {
        return Optional.ofNullable(aliases.get(key(list, term)));
    }
}
