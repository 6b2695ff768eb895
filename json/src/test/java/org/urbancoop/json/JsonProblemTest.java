package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.message.Location;
import org.urbancoop.testing.Hidden;
import org.urbancoop.text.JsonPointer;

class JsonProblemTest {

    /** A name of many signs that are shown as six characters each must not make the message long, either. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "\u007f", "\u2028", "한", "🚇"})
    void message_ofALongName_isShortAndOneLine(String sign) {
        JsonPointer pointer = JsonPointer.ROOT.child(sign.repeat(5_000));
        JsonProblem problem = JsonProblem.of(ProblemCode.MALFORMED_JSON, pointer, Location.of(1, 1), "", "a rule", "");
        assertThat(problem.pointer()).isEqualTo(pointer);
        assertThat(problem.message()).hasSizeLessThan(400).contains("…, line 1").doesNotContain("\n", "\u2028");
    }

    @Test
    void message_hidesNothing_whateverHoldsIt() {
        JsonPointer pointer = JsonPointer.ROOT.child(Hidden.textWithHalf());
        Hidden.assertNone(JsonProblem.of(
                        ProblemCode.MALFORMED_JSON,
                        pointer,
                        Location.of(1, 1),
                        Hidden.textWithHalf(),
                        Hidden.textWithHalf(),
                        Hidden.textWithHalf())
                .message());
    }
}
