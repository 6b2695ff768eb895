package org.urbancoop.participation.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KnownWordsTest {

    /** Letters of all ways to fold, what stands between words, and what changes the letter before it. */
    private static final String CHARACTERS =
            "aAzZ09 ,.-_'éÉþÞßÿ×÷µªº²·’–•가힣ㄱ\u1100\u1161\u0301ıİſKσςΣ中ﬁ𐐀𐐨\u00a0\u2009";

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        CHARACTERS.codePoints().mapToObj(Character::toString).toList())
                .list()
                .ofMaxSize(12)
                .map(characters -> String.join("", characters));
    }

    /** The first look may see what is not there, and never misses what is. */
    @Property(tries = 20_000)
    void mayBeIn_isTrueWhereTokensKnowTheWords(@ForAll("texts") String names, @ForAll("texts") String text) {
        Map<String, Integer> words = new HashMap<>();
        new Tokens(names, word -> words.computeIfAbsent(word, unknown -> words.size() + 1));
        int known = new Tokens(text, word -> words.getOrDefault(word, Tokens.OTHER_WORD)).knownWords();
        if (known > 0) {
            assertThat(new KnownWords(words.keySet(), words.keySet()).mayBeIn(text))
                    .isTrue();
        }
        if (known > 1) {
            assertThat(new KnownWords(words.keySet(), List.of()).mayBeIn(text)).isTrue();
        }
    }

    /** Each single character, alone and within a word, in both cases. */
    @Test
    void mayBeIn_everyLetter_isSeen() {
        IntStream.range(1, Character.MAX_CODE_POINT)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .filter(c -> c < 0x3000 || c % 7 == 0)
                .forEach(c -> {
                    String word = "a" + Character.toString(c) + "b";
                    Map<String, Integer> words = new HashMap<>();
                    new Tokens(word, part -> words.computeIfAbsent(part, unknown -> words.size() + 1));
                    assertThat(new KnownWords(words.keySet(), words.keySet()).mayBeIn(word))
                            .as("U+%04X", c)
                            .isTrue();
                });
    }

    @Test
    void mayBeIn_otherWords_areNotSeen() {
        KnownWords seen = new KnownWords(List.of("naoki", "otomo", "mr", "김민수"), List.of("김민수"));
        assertThat(seen.mayBeIn("A metro line for Québec, 2014–2016")).isFalse();
        assertThat(seen.mayBeIn("서울시와 도쿄도")).isFalse();
        assertThat(seen.mayBeIn("Mr. Smith")).isFalse();
        assertThat(seen.mayBeIn("Mr. Otomo")).isTrue();
        assertThat(seen.mayBeIn("Naoki, NAOKI")).isTrue();
        assertThat(seen.mayBeIn("김민수 씨")).isTrue();
        assertThat(seen.mayBeIn("")).isFalse();
    }
}
