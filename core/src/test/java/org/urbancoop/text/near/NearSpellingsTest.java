package org.urbancoop.text.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.urbancoop.text.Spelling;

class NearSpellingsTest {

    private static Map<String, String> known(List<String> spellings) {
        Map<String, String> known = new LinkedHashMap<>();
        spellings.forEach(spelling -> known.putIfAbsent(spelling, spelling));
        return known;
    }

    /** A comparison with each: what the index has to agree with. */
    private static Optional<String> scan(
            String folded, Map<String, String> known, Function<String, Optional<String>> meant) {
        int tooFar = Spelling.tooFar(folded);
        Optional<String> nearest = Optional.empty();
        for (Map.Entry<String, String> entry : known.entrySet()) {
            int distance = Spelling.distance(folded, entry.getKey(), tooFar);
            if (distance < tooFar) {
                Optional<String> found = meant.apply(entry.getValue());
                if (found.isPresent()) {
                    tooFar = distance;
                    nearest = found;
                }
            }
        }
        return nearest;
    }

    /** Few letters, so that many are near and many are equally near. */
    @Provide
    Arbitrary<String> spellings() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("ab").ofMaxLength(12),
                Arbitraries.strings()
                        .withChars("abc가나\ud801\udc28")
                        .ofMinLength(3)
                        .ofMaxLength(10),
                Arbitraries.of("", "a", "abcdefgh", "bacdefgh", "abcdefhg", "abcdegfh", "xabcdefgh", "abcdefghxx"));
    }

    @Property(tries = 3000)
    void nearest_isThatOfAScan(
            @ForAll("spellings") String wanted, @ForAll("lists") List<String> spellings, @ForAll boolean some) {
        Map<String, String> known = known(spellings);
        Function<String, Optional<String>> meant =
                some ? text -> Optional.of(text).filter(each -> each.hashCode() % 3 != 0) : Optional::of;
        assertThat(new NearSpellings<>(known).nearest(wanted, meant)).isEqualTo(scan(wanted, known, meant));
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return spellings().list().ofMaxSize(40);
    }

    private static final String[] PARTS =
            "san santa new old al el kam pur bad stan ville ton burg ing ou ei ra ta ma ko li mi no su ve zu gra lan"
                    .split(" ", -1);

    private static Map<String, String> towns(int count, Random random) {
        Map<String, String> towns = new LinkedHashMap<>();
        while (towns.size() < count) {
            StringBuilder name = new StringBuilder();
            for (int parts = 2 + random.nextInt(4); parts > 0; parts--) {
                name.append(PARTS[random.nextInt(PARTS.length)]);
            }
            towns.putIfAbsent(name.toString(), name.toString());
        }
        return towns;
    }

    private static String misspelt(String name, Random random) {
        StringBuilder text = new StringBuilder(name);
        for (int edits = 1 + random.nextInt(2); edits > 0; edits--) {
            int at = random.nextInt(text.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) ('a' + random.nextInt(26)));
                case 2 -> text.setCharAt(at, (char) ('a' + random.nextInt(26)));
                default -> text.insert(at + 1, text.charAt(at)).deleteCharAt(at);
            }
        }
        return text.toString();
    }

    @Test
    void nearest_manyNames_isThatOfAScan() {
        Random random = new Random(20_261_128);
        Map<String, String> towns = towns(3000, random);
        NearSpellings<String> index = new NearSpellings<>(towns);
        List<String> names = List.copyOf(towns.keySet());
        for (int i = 0; i < 300; i++) {
            String wanted = misspelt(names.get(random.nextInt(names.size())), random);
            assertThat(index.nearest(wanted, Optional::of)).as(wanted).isEqualTo(scan(wanted, towns, Optional::of));
        }
    }

    /** A scan works out ten rows and more of each spelling that is about as long. */
    @Test
    void nearest_looksAtFewRows() {
        Random random = new Random(20_261_128);
        Map<String, String> towns = towns(20_000, random);
        NearSpellings<String> index = new NearSpellings<>(towns);
        int searches = 100;
        long work = 0;
        List<String> names = List.copyOf(towns.keySet());
        for (int i = 0; i < searches; i++) {
            work += index.search(misspelt(names.get(random.nextInt(names.size())), random), Optional::of)
                    .work();
        }
        assertThat(work / searches).isBetween(10L, 3000L);
    }

    @Test
    void nearest_muchLongerThanAll_isNotLookedFor() {
        NearSpellings<String> index = new NearSpellings<>(known(List.of("a", "abcdefgh")));
        assertThat(index.search("abcdefghi".repeat(100_000), Optional::of).work())
                .isZero();
        assertThat(index.nearest("abcdefghij", Optional::of)).contains("abcdefgh");
        assertThat(new NearSpellings<>(Map.<String, String>of()).nearest("abc", Optional::of))
                .isEmpty();
    }

    @Test
    void find_exactly() {
        NearSpellings<String> index = new NearSpellings<>(known(List.of("seoul")));
        assertThat(index.find("seoul")).contains("seoul");
        assertThat(index.find("seoull")).isEmpty();
    }
}
