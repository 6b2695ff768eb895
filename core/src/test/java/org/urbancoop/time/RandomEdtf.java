package org.urbancoop.time;

import java.util.Random;

/** Makes texts that follow the grammar in all its parts, texts that nearly do, and noise. */
final class RandomEdtf {

    private static final String ALPHABET = "0123456789X-/.,[]{}?~%YESTZ:+ ";
    private static final String[] QUALIFIERS = {"?", "~", "%"};

    private final Random random;
    private final int maxYear;

    /** The years are from 0 to the greatest one, or from its negative. */
    RandomEdtf(Random random, int maxYear) {
        this.random = random;
        this.maxYear = maxYear;
    }

    String valid() {
        return switch (random.nextInt(10)) {
            case 0 -> plainDay();
            case 1 -> dateTime();
            case 2, 3 -> interval();
            case 4, 5 -> set();
            default -> date();
        };
    }

    /** A valid text with a few characters taken away, put in, doubled or swapped. */
    String mutated() {
        StringBuilder text = new StringBuilder(valid());
        int edits = 1 + random.nextInt(3);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1));
                case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(4))));
                default -> {
                    if (at < text.length()) {
                        text.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                    }
                }
            }
        }
        return text.toString();
    }

    String noise() {
        int length = random.nextInt(24);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(
                    random.nextInt(20) == 0
                            ? (char) random.nextInt(0x10000)
                            : ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    String plainDay() {
        int year = random.nextInt(maxYear + 1);
        int month = 1 + random.nextInt(12);
        int length = java.time.YearMonth.of(year, month).lengthOfMonth();
        return String.format("%04d-%02d-%02d", year, month, 1 + random.nextInt(length));
    }

    String date() {
        return switch (random.nextInt(12)) {
            case 0 -> letterYear();
            case 1 -> year() + "S" + (1 + random.nextInt(4)) + maybeQualifier();
            case 2 -> component(year()) + "-" + maybeQualifier() + part() + maybeQualifier();
            case 3 -> component(year());
            case 4 -> masked(year()) + "-" + masked(month());
            case 5 -> year() + "-" + part();
            case 6, 7 -> component(year()) + "-" + component(month());
            // The day may turn out not to exist; the parser then refuses, as do its peers or not.
            default ->
                component(year()) + "-" + component(month()) + "-"
                        + component(String.format("%02d", 1 + random.nextInt(31)));
        };
    }

    /** A date that is only a year, a month or a day. */
    private String simple(int precision) {
        return switch (precision) {
            case 0 -> year();
            case 1 -> year() + "-" + month();
            default -> plainDay();
        };
    }

    /** Two dates of one precision that are a few years apart at most, mostly in order. */
    private String range(int precision) {
        int first = random.nextInt(maxYear + 1);
        int last = Math.max(0, Math.min(maxYear, first + random.nextInt(5) - 1));
        String rest = switch (precision) {
            case 0 -> "";
            case 1 -> "-" + month();
            default -> "-" + month() + "-" + String.format("%02d", 1 + random.nextInt(28));
        };
        return String.format("%04d%s..%04d%s", first, rest, last, rest);
    }

    private String dateTime() {
        String[] zones = {"", "Z", "+09", "-04", "+04:30", "-11:00", "+14:00", "+18:30"};
        return plainDay()
                + String.format(
                        "T%02d:%02d:%02d%s",
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60),
                        zones[random.nextInt(zones.length)]);
    }

    private String interval() {
        return switch (random.nextInt(8)) {
            case 0 -> date() + "/..";
            case 1 -> "../" + date();
            case 2 -> date() + "/";
            case 3 -> "/" + date();
            case 4 -> simple(random.nextInt(3)) + "/" + simple(random.nextInt(3));
            default -> date() + "/" + date();
        };
    }

    private String set() {
        boolean all = random.nextBoolean();
        StringBuilder set = new StringBuilder(all ? "{" : "[");
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            set.append(i == 0 ? "" : ",");
            int precision = random.nextInt(3);
            switch (random.nextInt(5)) {
                case 0 -> set.append(range(precision));
                case 1 -> set.append(i == 0 ? ".." : "").append(simple(precision));
                case 2 -> set.append(simple(precision)).append(i == size - 1 ? ".." : "");
                default -> set.append(date());
            }
        }
        return set.append(all ? '}' : ']').toString();
    }

    private String letterYear() {
        String sign = random.nextBoolean() ? "-" : "";
        String year = "Y" + sign + (1 + random.nextInt(9));
        if (random.nextBoolean()) {
            return year + "E" + (4 + random.nextInt(6)) + (random.nextBoolean() ? "S1" : "");
        }
        StringBuilder digits = new StringBuilder(year);
        int count = 4 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits + (random.nextBoolean() ? "S" + (1 + random.nextInt(5)) : "") + maybeQualifier();
    }

    private String year() {
        int year = random.nextInt(maxYear + 1);
        return (year > 0 && random.nextInt(10) == 0 ? "-" : "") + String.format("%04d", year);
    }

    private String part() {
        return Integer.toString(21 + random.nextInt(21));
    }

    private String component(String digits) {
        return maybeQualifier() + masked(digits) + maybeQualifier();
    }

    private String month() {
        return String.format("%02d", 1 + random.nextInt(12));
    }

    private String masked(String digits) {
        if (random.nextInt(3) != 0) {
            return digits;
        }
        StringBuilder masked = new StringBuilder(digits);
        for (int i = 0; i < masked.length(); i++) {
            if (masked.charAt(i) != '-' && random.nextBoolean()) {
                masked.setCharAt(i, 'X');
            }
        }
        return masked.toString();
    }

    private String maybeQualifier() {
        return random.nextInt(10) == 0 ? QUALIFIERS[random.nextInt(QUALIFIERS.length)] : "";
    }
}
