package org.urbancoop.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PhraseSearchTest {

    @Property
    void find_isIndexOf(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 60) String text,
            @ForAll @Size(max = 12)
                    List<@CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 6) String> phrases) {
        int[] found = new PhraseSearch(phrases).find(text);
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).as(phrases.get(i)).isEqualTo(text.indexOf(phrases.get(i)));
        }
    }

    /** A search for each phrase alone would take minutes: each of them nearly stands at each place. */
    @Test
    void find_doesNotGrowWithTextTimesPhrases() {
        List<String> phrases = new ArrayList<>();
        for (int i = 1; i < 2_000; i++) {
            phrases.add("a".repeat(i % 160 + 1) + "b" + i);
        }
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(new PhraseSearch(phrases).find("a".repeat(1_000_000)))
                        .containsOnly(-1));
    }
}
