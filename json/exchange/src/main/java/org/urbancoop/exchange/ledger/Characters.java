package org.urbancoop.exchange.ledger;

import java.util.function.IntPredicate;

/** Which characters a format has. */
public final class Characters {

    /** All but halves of surrogate pairs: what UTF-8 has. */
    public static final IntPredicate UNICODE = code -> code < 0xD800 || code > 0xDFFF;

    /** Those of XML 1.0, fifth edition, production 2. */
    public static final IntPredicate XML = code -> code == '\t'
            || code == '\n'
            || code == '\r'
            || (code >= 0x20 && code < 0xD800)
            || (code > 0xDFFF && code < 0xFFFE)
            || code > 0xFFFF;

    private static final int REPLACEMENT = 0xFFFD;

    private Characters() {}

    /** Checks whether the format has all characters of a text. */
    public static boolean has(String text, IntPredicate characters) {
        return text.codePoints().allMatch(characters);
    }

    /** Puts U+FFFD for each character that the format does not have. */
    public static String replace(String text, IntPredicate characters) {
        return has(text, characters)
                ? text
                : text.codePoints()
                        .map(code -> characters.test(code) ? code : REPLACEMENT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
