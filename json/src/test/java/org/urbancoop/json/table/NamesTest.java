package org.urbancoop.json.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.city.City;
import org.urbancoop.json.problem.ProblemCode;

/** Names are found where they stand; whatever is not found is only looked for more slowly. */
class NamesTest {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";

    /** Of each length, from the end of the alphabet and from its start, so that many end or start alike. */
    private static final List<String> TEXTS = IntStream.rangeClosed(1, 24)
            .boxed()
            .flatMap(length -> Stream.of(ALPHABET.substring(26 - length), ALPHABET.substring(0, length)))
            .toList();

    private static Names names() {
        List<Member<City, City.Builder>> members = new ArrayList<>();
        for (String text : TEXTS) {
            members.add(new Member.Constant<>(
                    new Name(text), Member.Presence.CONSTANT, "", ProblemCode.WRONG_FORMAT, new Member.Checks()));
        }
        return new Names(members);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void eachName_isFound_whateverIsExpected() {
        Names names = names();
        for (int i = 0; i < TEXTS.size(); i++) {
            String quoted = '"' + TEXTS.get(i) + "\":";
            byte[] document = bytes("{" + quoted + "\"a\":1,");
            assertThat(names.quotedLength(i)).isEqualTo(quoted.length());
            assertThat(names.indexOf(TEXTS.get(i))).isEqualTo(i);
            for (int expected : new int[] {i, 0, 1, TEXTS.size() - 1, TEXTS.size()}) {
                assertThat(names.find(document, 1, document.length, expected))
                        .as("%s, expected the name at %s", quoted, expected)
                        .isEqualTo(i);
            }
        }
    }

    @Test
    void whatIsLikeAName_isNotFound() {
        Names names = names();
        assertThat(names.indexOf("-")).isEqualTo(Names.UNKNOWN);
        for (int i = 0; i < TEXTS.size(); i++) {
            String quoted = '"' + TEXTS.get(i) + "\":";
            for (int at = 0; at < quoted.length(); at++) {
                byte[] document = bytes(quoted.substring(0, at) + '-' + quoted.substring(at + 1) + "\"a\":1,");
                for (int expected : new int[] {i, TEXTS.size()}) {
                    assertThat(names.find(document, 0, document.length, expected))
                            .isEqualTo(Names.UNKNOWN);
                }
            }
        }
    }

    /** Eight bytes are looked at at once, which have to be there. */
    @Test
    void nameAtTheEnd_isFoundIfAllOfItIsThere() {
        Names names = names();
        for (int i = 0; i < TEXTS.size(); i++) {
            String quoted = '"' + TEXTS.get(i) + "\":";
            byte[] document = bytes("{" + quoted + "\"a\":1,");
            for (int to = 1; to <= document.length; to++) {
                boolean isThere = to >= 1 + Math.max(quoted.length(), Long.BYTES);
                assertThat(names.find(document, 1, to, i)).isEqualTo(isThere ? i : Names.UNKNOWN);
                assertThat(names.find(document, 1, to, TEXTS.size())).isEqualTo(isThere ? i : Names.UNKNOWN);
            }
        }
    }
}
