package org.urbancoop.validation;

import java.util.Locale;
import org.urbancoop.code.Code;
import org.urbancoop.message.Message;
import org.urbancoop.time.Edtf;

/** Arguments of messages as they are told in both languages. */
final class DraftWords {

    private static final int MOST_LETTERS = 1_000;

    private static final int MOST_LETTERS_OF_A_DATE = 100;

    private DraftWords() {}

    /** A date in Korean words; one that is long is given as it is written, for its words would be longer still. */
    static Object of(Object argument) {
        return argument instanceof Edtf date && date.toString().length() <= MOST_LETTERS_OF_A_DATE
                ? new Message(date.toString(), date.toText(Locale.KOREAN))
                : argument;
    }

    /** An argument that may be long, cut where it is; a term of a code list by its label. */
    static Object cut(Object argument) {
        String text = argument instanceof Message ? "" : argument.toString();
        if (text.length() > MOST_LETTERS) {
            boolean halves = Character.isHighSurrogate(text.charAt(MOST_LETTERS - 1));
            return text.substring(0, halves ? MOST_LETTERS - 1 : MOST_LETTERS) + "…";
        }
        return argument instanceof Code code ? new Message(code.toString(), code.label(Locale.KOREAN)) : of(argument);
    }
}
