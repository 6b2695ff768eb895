package org.urbancoop.notation;

import java.util.List;
import java.util.Set;
import org.urbancoop.notation.Tokens.Kind;

/** What may stand behind a number: nothing, or that it is still open, as {@code (TBD)}. */
final class AmountSuffix {

    private static final Set<String> UNDECIDED = Set.of("tbd", "tba", "tbc", "tentative", "미정", "예정");

    private AmountSuffix() {}

    /** Reads the rest of a text: empty words if it is in order, or no value. */
    static Reading<String> of(Tokens tokens, int from, String text) {
        int at = from;
        boolean opened = tokens.get(at).is(Kind.OPEN);
        if (opened) {
            at++;
        }
        if (tokens.get(at).in(UNDECIDED)
                && (!opened || tokens.get(at + 1).is(Kind.CLOSE))
                && tokens.get(at + (opened ? 2 : 1)).is(Kind.END)) {
            return Reading.of(
                    "",
                    "",
                    List.of(Finding.of(
                            FindingCode.TO_BE_DECIDED,
                            tokens.get(from).start(),
                            text.substring(tokens.get(from).start()))));
        }
        if (tokens.get(from).is(Kind.DOT) && tokens.get(from + 1).is(Kind.END)) {
            return Reading.of("", "", List.of());
        }
        int start = tokens.get(from).start();
        return tokens.get(from).is(Kind.END)
                ? Reading.of("", "", List.of())
                : Reading.none("", Finding.of(FindingCode.NOT_UNDERSTOOD, start, text.substring(start)));
    }
}
