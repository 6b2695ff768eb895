package org.urbancoop.exchange.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.Slug;

/**
 * Gives records identifiers that are made of those of others, each its own. What is no identifier of ours in itself is
 * made one by its letters and digits; of two that give the same one, the later gets a number.
 */
public final class Ids {

    private final Map<String, String> ours = new HashMap<>();
    private final Map<String, String> theirs = new HashMap<>();
    private final String otherwise;
    private final boolean remembers;
    private int nameless;

    /**
     * Starts.
     *
     * @param otherwise what an id without Latin letters or digits becomes, with a number, such as {@code project}
     * @param remembers whether ids that were given are remembered, so that none is given twice; records that are read
     *     one by one are more than may be remembered
     */
    public Ids(String otherwise, boolean remembers) {
        this.otherwise = otherwise;
        this.remembers = remembers;
    }

    /** Gets the identifier of ours for one of theirs; for the same one, the same. */
    public String of(String text) {
        if (!remembers) {
            return slug(text);
        }
        return ours.computeIfAbsent(text, this::free);
    }

    /** Gets an identifier of ours for a thing that has names, the best first, and perhaps an identifier of theirs. */
    public String ofNames(Optional<String> id, List<String> names) {
        String best = names.stream()
                .filter(name -> !slug(name, "").isEmpty())
                .findFirst()
                .or(() -> id)
                .orElse("");
        return remembers ? free(best) : slug(best);
    }

    private String free(String text) {
        String wanted = slug(text);
        String id = wanted;
        for (int number = 2; theirs.putIfAbsent(id, text) != null; number++) {
            String start = wanted.substring(0, Math.min(wanted.length(), Slug.MAX_LENGTH - 12));
            id = Slug.fromName(start + " " + number).toString();
        }
        return id;
    }

    private String slug(String text) {
        String slug = slug(text, "");
        return slug.isEmpty() ? otherwise + "-" + ++nameless : slug;
    }

    private static String slug(String text, String none) {
        try {
            return Slug.fromName(text).toString();
        } catch (MalformedTextException e) {
            return none;
        }
    }
}
