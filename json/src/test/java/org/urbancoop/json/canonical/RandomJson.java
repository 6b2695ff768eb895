package org.urbancoop.json.canonical;

import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;

/** Documents at random, each on one line, with every way to write a text, a number and white space. */
final class RandomJson {

    private static final String[] CHARACTERS = {
        "a", "b", "B", "Z", "z", "0", "9", " ", "/", "'", "é", "e\u0301", "ı", "İ", "ß", "서울", "€", "\u0080", "\u00f6",
        "\ufb33", "\uffff", "\ue000", "😀", "🚇", "\u2028", "\u2029", "\u007f", "\ufeff", "\t", "\n", "\b", "\f", "\r",
        "\u0000", "\u001f", "\"", "\\"
    };
    private static final String[] SPACES = {"", "", "", " ", "\t", "  "};

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private RandomJson(Random random) {
        this.random = random;
    }

    static String document(Random random) {
        RandomJson json = new RandomJson(random);
        json.value(4);
        return json.text.toString();
    }

    private void value(int depth) {
        space();
        switch (random.nextInt(depth > 0 ? 10 : 6)) {
            case 0 -> text.append("null");
            case 1 -> text.append(random.nextBoolean());
            case 2, 3 -> number();
            case 4, 5 -> quoted(characters());
            case 6, 7 -> {
                text.append('[');
                for (int i = 0, end = random.nextInt(5); i < end; i++) {
                    text.append(i == 0 ? "" : ",");
                    value(depth - 1);
                }
                space();
                text.append(']');
            }
            default -> {
                Set<String> names = new LinkedHashSet<>();
                for (int i = 0, end = random.nextInt(9); i < end; i++) {
                    names.add(characters());
                }
                text.append('{');
                String comma = "";
                for (String name : names) {
                    text.append(comma);
                    space();
                    quoted(name);
                    space();
                    text.append(':');
                    value(depth - 1);
                    comma = ",";
                }
                space();
                text.append('}');
            }
        }
        space();
    }

    private void space() {
        text.append(SPACES[random.nextInt(SPACES.length)]);
    }

    private void number() {
        text.append(random.nextInt(3) == 0 ? "-" : "");
        text.append(random.nextInt(3) == 0 ? "0" : Long.toString(1 + (random.nextLong() >>> (1 + random.nextInt(62)))));
        if (random.nextBoolean()) {
            text.append('.').append("0".repeat(random.nextInt(8))).append(random.nextInt(1_000_000));
        }
        if (random.nextInt(3) == 0) {
            text.append(random.nextBoolean() ? "e" : "E")
                    .append(new String[] {"", "+", "-"}[random.nextInt(3)])
                    .append(random.nextInt(random.nextInt(10) == 0 ? 330 : 25));
        }
    }

    private String characters() {
        StringBuilder characters = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            characters.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        return characters.toString();
    }

    private void quoted(String characters) {
        text.append('"');
        characters.codePoints().forEach(c -> {
            int letter = "\"\\/\b\f\n\r\t".indexOf(c);
            if (letter >= 0 && (random.nextBoolean() || c == '"' || c == '\\')) {
                text.append('\\').append("\"\\/bfnrt".charAt(letter));
            } else if (c < 0x20 || random.nextInt(4) == 0) {
                // Both halves of a pair or none: half a pair in the clear would have no UTF-8.
                for (char unit : Character.toChars(c)) {
                    text.append(String.format(random.nextBoolean() ? "\\u%04x" : "\\u%04X", (int) unit));
                }
            } else {
                text.appendCodePoint(c);
            }
        });
        text.append('"');
    }
}
