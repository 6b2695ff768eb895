package org.urbancoop.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Identifiers that differ for things whose names do not: {@code columbia-us} and {@code columbia-gb}.
 *
 * @since 0.1.0
 */
public final class Slugs {

    private Slugs() {}

    /**
     * Gives each thing an identifier of its own.
     *
     * <p>Who is alone with a name has it, {@code oslo}. Of several with one name each takes what tells it apart, one
     * word after the other, until they differ: {@code toledo-es} and {@code toledo-us}. Those that agree in all words
     * get numbers from the second one on, {@code toledo-us-2}. Which identifiers come out does not hang on the order
     * of the things; only among those that agree in all, the first is the one without a number.
     *
     * <p>Another thing of the same name changes the identifiers of those that are there: give them once, and keep them.
     *
     * @param <T> the things
     * @param things the things
     * @param name gives the name's identifier, as of {@link Slug#fromName}
     * @param apart gives words that tell a thing from others of its name, the strongest first, such as the code of its
     *     country and its identifier in a register; they are in Latin letters
     * @return the identifiers in the order of the things, no two of them equal
     * @throws MalformedTextException if a word is not in Latin letters
     */
    public static <T> List<Slug> distinct(
            List<T> things, Function<? super T, Slug> name, Function<? super T, List<String>> apart) {
        Objects.requireNonNull(things, "things");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(apart, "apart");
        List<Wanted> all = new ArrayList<>(things.size());
        for (T thing : things) {
            Objects.requireNonNull(thing, "things has a null element");
            all.add(new Wanted(
                    name.apply(thing).toString(),
                    apart.apply(thing).stream()
                            .map(word -> Slug.fromName(word).toString())
                            .toList()));
        }
        boolean raised = true;
        while (raised) {
            raised = false;
            for (List<Wanted> alike : byText(all).values()) {
                for (Wanted wanted : alike.size() > 1 ? alike : List.<Wanted>of()) {
                    raised |= wanted.takeWord();
                }
            }
        }
        number(byText(all));
        return all.stream().map(wanted -> Slug.parse(wanted.text)).toList();
    }

    private static Map<String, List<Wanted>> byText(List<Wanted> all) {
        Map<String, List<Wanted>> byText = new TreeMap<>();
        all.forEach(wanted ->
                byText.computeIfAbsent(wanted.text, text -> new ArrayList<>()).add(wanted));
        return byText;
    }

    private static void number(Map<String, List<Wanted>> byText) {
        Set<String> taken = new HashSet<>(byText.keySet());
        byText.forEach((text, alike) -> {
            int number = 2;
            alike.sort(Comparator.comparing(wanted -> wanted.all));
            for (Wanted wanted : alike.subList(1, alike.size())) {
                while (!taken.add(with(text, Integer.toString(number)))) {
                    number++;
                }
                wanted.text = with(text, Integer.toString(number));
            }
        });
    }

    private static String with(String text, String word) {
        String end = SlugOfName.cut(word, Slug.MAX_LENGTH / 2);
        return SlugOfName.cut(text, Slug.MAX_LENGTH - 1 - end.length()) + "-" + end;
    }

    /** An identifier that still grows. */
    private static final class Wanted {

        private final List<String> words;
        private final String all;
        private int taken;
        private String text;

        Wanted(String text, List<String> words) {
            this.text = text;
            this.words = words;
            this.all = text + " " + String.join(" ", words);
        }

        /** Adds the next word, if there is one. */
        boolean takeWord() {
            if (taken == words.size()) {
                return false;
            }
            text = with(text, words.get(taken++));
            return true;
        }
    }
}
