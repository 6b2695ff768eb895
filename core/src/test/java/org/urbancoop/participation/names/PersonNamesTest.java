package org.urbancoop.participation.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {

    private static String replace(String text, String... names) {
        return PersonNames.of(List.of(names), List.of()).replace(text, "#");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Naoki Otomo          | Naoki Otomo, NAOKI  OTOMO                     | #, #
            Naoki Otomo          | Otomo Naoki; Otomo, Naoki; Otomo ,Naoki       | #; #; Otomo ,Naoki
            Naoki Otomo          | Naoki, Otomo                                  | Naoki, Otomo
            Naoki Otomo          | Mr Otomo, mr. naoki, Messrs Otomo, Otomo      | Mr #, mr. #, Messrs Otomo, Otomo
            Naoki Otomo          | xNaoki Otomo; Naoki Otomox; Naoki Otomo2      | xNaoki Otomo; Naoki Otomox; Naoki \
            Otomo2
            Jaime Paulo Mora     | Mora, Jaime Paulo; Mora, Jaime, Paulo         | #; #
            Jaime Paulo Mora     | Paulo Mora, Jaime Paulo                       | Paulo #
            Otomo, Naoki         | Otomo, Naoki; Naoki Otomo; Otomo Naoki        | #; #; Otomo Naoki
            (a+)+ [b] $1 \\Q\\E  | (A+)+ [b] $1 \\q\\e. x(a+)+ [b] $1 \\Q\\E     | #. x(a+)+ [b] $1 \\Q\\E
            J. R. O'Neil-Kim Jr. | J. R. O'NEIL-KIM JR., J. R. O'Neil-Kim Jr.x   | #, J. R. O'Neil-Kim Jr.x
            J. R. O'Neil-Kim Jr. | Dr. O'Neil-Kim and Dr. O'Neil                 | Dr. # and Dr. O'Neil
            X                    | x, X-ray, exit, X2                            | #, #-ray, exit, X2
            김민수               | 김민수 씨, 김민수는, 김민수                   | # 씨, 김민수는, #
            김 민수              | 민수 김, 김  민수, Mr. 김                     | #, #, Mr. #
            Işıl İnan            | IŞIL INAN, ışıl inan, işil İNAN               | #, #, #
            Groß Weiß            | GROSS WEISS, GROẞ WEIẞ, gross weiss           | #, #, #
            ΣΊΣΥΦΟΣ ΛΌΓΟΣ        | Σίσυφος Λόγος                                 | #
            𐐀𐐁 𝔄                  | 𐐨𐐩 𝔄, 𐐨𐐩𐐩 𝔄                                 | #, 𐐨𐐩𐐩 𝔄
            राम शर्मा                | राम शर्मा, राम शर्माजी                              | #, राम शर्माजी
            A 😀                 | A 😀, a 😁, a 😀😀                            | #, a 😁, #😀
            """)
    void replace_oddNames(String name, String text, String expected) {
        assertThat(replace(text, name)).isEqualTo(expected);
    }

    @Test
    void replace_namesThatOverlap_theLongestFromTheLeft() {
        assertThat(replace("Kim Lee Park and Lee Park and Park", "Kim Lee", "Lee Park", "Kim Lee Park"))
                .isEqualTo("# and # and Park");
        assertThat(replace("Kim Lee Park Choi", "Kim Lee", "Lee Park Choi")).isEqualTo("# Park Choi");
        assertThat(replace("An Li, An Li Po, An Lin", "An Li", "An Li Po", "An"))
                .isEqualTo("#, #, # Lin");
    }

    @Test
    void replace_accentsAreEncodedEitherWay() {
        assertThat(replace("Jose\u0301 Nu\u0301n\u0303ez", "Jos\u00e9 N\u00fa\u00f1ez"))
                .isEqualTo("#");
        assertThat(replace("JOS\u00c9 N\u00da\u00d1EZ", "Jose\u0301 Nu\u0301n\u0303ez"))
                .isEqualTo("#");
        assertThat(replace("\u1100\u1175\u11b7\u1106\u1175\u11ab\u1109\u116e", "\uae40\ubbfc\uc218"))
                .isEqualTo("#");
        assertThat(replace("Jose\u0301 and Jose", "Jose")).isEqualTo("Jose\u0301 and #");
        assertThat(replace("i\u0307nan", "\u0130nan")).isEqualTo("#");
    }

    @Test
    void replace_spacesOfEveryWidth() {
        assertThat(replace("Naoki\u00a0Otomo, Naoki\n Otomo, Naoki\u3000Otomo, Mr.\u202fOtomo", "Naoki Otomo"))
                .isEqualTo("#, #, #, Mr.\u202f#");
        assertThat(replace("Naoki Otomo", "\u00a0 Naoki\u2003Otomo\n")).isEqualTo("#");
    }

    @Test
    void replace_loneSurrogates() {
        assertThat(replace("\ud83dNaoki Otomo\ude00", "Naoki Otomo")).isEqualTo("\ud83d#\ude00");
        assertThat(replace("\ude00 a \ud83d \ude00 a b", "\ud83d b", "\ude00 a"))
                .isEqualTo("# \ud83d # b");
    }

    /** A name of no letter would else be found between any two characters. */
    @Test
    void replace_namesWithoutALetter_areNotLookedFor() {
        assertThat(replace("a - b. c", "", " ", "-", ".", "\u00a0", "- .")).isEqualTo("a - b. c");
        assertThat(PersonNames.of(List.of(), List.of("-", "+82 (44) 211")).replace("call +82  (44)\t211 - now", "#"))
                .isEqualTo("call # - now");
    }

    @Test
    void in_fullNamesInTheOrderOfTheText() {
        PersonNames names = PersonNames.of(List.of("Kim Lee", "Lee Park", "Park", "O'Hara Jin"), List.of());
        assertThat(names.in("O'Hara Jin; Kim Lee Park, Kim Lee; Park; Mr. Lee"))
                .containsExactly("O'Hara Jin", "Kim Lee", "Lee Park");
        assertThat(names.in("Jin, O'Hara")).containsExactly("O'Hara Jin");
        assertThat(names.in("")).isEmpty();
    }

    // ------------------------------------------------------------------------------------- compared with one by one

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "A", " ", "  ", ", ", ",", ".", "-", "Mr ", "ms. ", "é", "ß")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.of("a", "b", "A", " ", " ", ", ", ".", "-", "mr", "é", "ß")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Property(tries = 1000)
    void replace_findsWhatExpressionsFindOneByOne(@ForAll("names") List<String> names, @ForAll("texts") String text) {
        assertThat(PersonNames.of(names, List.of()).replace(text, "#")).isEqualTo(oneByOne(names, text));
    }

    private static final String EDGE = "[\\p{L}\\p{M}\\p{N}]";

    private static String oneByOne(List<String> names, String text) {
        List<Pattern> whole = new ArrayList<>();
        List<Pattern> single = new ArrayList<>();
        for (String name : names) {
            add(whole, "", quoted(List.of(name.strip().split("\\s+")), "\\s+"), name);
            List<String> words = Stream.of(name.split("[\\s,]+"))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toList());
            if (words.size() > 1) {
                String courtesy = "(?<=(?<!" + EDGE + ")(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor)\\.?\\s{1,9})";
                words.forEach(word -> add(single, courtesy, Pattern.quote(word), word));
                Collections.rotate(words, 1);
                add(whole, "", quoted(words, ",?\\s+"), name);
            }
        }
        StringBuilder replaced = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int end = longest(whole, text, at);
            end = end > at ? end : longest(single, text, at);
            replaced.append(end > at ? "#" : text.charAt(at));
            at = end > at ? end : at + 1;
        }
        return replaced.toString();
    }

    private static String quoted(List<String> words, String gap) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining(gap));
    }

    private static void add(List<Pattern> patterns, String before, String phrase, String name) {
        if (name.matches("(?s).*" + EDGE + ".*")) {
            patterns.add(Pattern.compile(
                    "(?<!" + EDGE + ")" + before + phrase + "(?!" + EDGE + ")",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    private static int longest(List<Pattern> patterns, String text, int at) {
        int longest = -1;
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
            if (matcher.lookingAt()) {
                longest = Math.max(longest, matcher.end());
            }
        }
        return longest;
    }

    // -------------------------------------------------------------------------------------------------------- growth

    /** Counts the steps of the automaton. */
    @SuppressWarnings("serial")
    private static final class Counted extends HashMap<Long, Integer> {

        private long steps;

        @Override
        public @Nullable Integer get(Object key) {
            steps++;
            return super.get(key);
        }
    }

    private static int[] phrase(IntStream symbols) {
        return symbols.toArray();
    }

    @Test
    void longest_stepsGrowAsTheText_whateverThePhrases() {
        Counted steps = new Counted();
        Phrases phrases = new Phrases(steps);
        // Each is nearly found everywhere: a row of ones, and at last a two.
        for (int length = 1; length < 200; length++) {
            int last = length;
            phrases.add(phrase(IntStream.rangeClosed(0, last).map(i -> i == 0 ? 2 : 1)), "a" + length);
            phrases.add(phrase(IntStream.rangeClosed(0, last).map(i -> i == last ? 2 : 1)), "b" + length);
        }
        phrases.complete();
        int[] text = IntStream.range(0, 10_000).map(i -> i % 50 == 0 ? 3 : 1).toArray();
        steps.steps = 0;
        phrases.longest(text);
        assertThat(steps.steps).isLessThan(3L * text.length);
    }

    @Test
    void phrases_ofOneBeginning_shareIt() {
        Map<Long, Integer> ways = new HashMap<>();
        Phrases phrases = new Phrases(ways);
        for (int i = 0; i < 1000; i++) {
            phrases.add(new int[] {i + 2, -1, 1}, "");
        }
        assertThat(ways).hasSize(1002);
    }
}
