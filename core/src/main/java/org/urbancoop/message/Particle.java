package org.urbancoop.message;

import java.text.Normalizer;
import java.util.List;
import org.urbancoop.text.VisibleText;

/**
 * The Korean particles that depend on the sound before them. Templates name both forms, as in {@code {value}은(는)}, and
 * filling chooses one: {@code 값은}, {@code 레코드는}.
 *
 * <p>Digits and letters of ASCII count as they are read in Korean ({@code 3은}, {@code KR은}); how a Latin word is read
 * {@link LatinWord} knows or guesses. Behind a word of another script both forms stay.
 */
enum Particle {
    TOPIC("은(는)", "은", "는"),
    SUBJECT("이(가)", "이", "가"),
    OBJECT("을(를)", "을", "를"),
    WITH("와(과)", "과", "와"),
    WITH_TOO("과(와)", "과", "와"),
    TOWARDS("(으)로", "으로", "로"),
    CALLED("(이)라", "이라", "라");

    /** More is not looked at of what stands before a particle. */
    private static final int TAIL = 200;

    private static final List<Particle> ALL = List.of(values());

    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';
    private static final int FINALS = 28;
    private static final int FINAL_RIEUL = 8;

    /** 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구; those that end in ㄹ, and the others that end in a consonant. */
    private static final String DIGITS_RIEUL = "178";

    private static final String DIGITS_CONSONANT = "036";

    /** 10 to the 12 is 조, which has no final consonant; 만, 억 and what lies between them have one. */
    private static final int ZEROS_OF_JO = 12;

    private static final int ZEROS_OF_GYEONG = 16;

    private static final String OPENING = "([（［";

    private static final String CLOSING_BRACKETS = ")]）］";

    private final String both;
    private final String behindConsonant;
    private final String behindVowel;

    Particle(String both, String behindConsonant, String behindVowel) {
        this.both = both;
        this.behindConsonant = behindConsonant;
        this.behindVowel = behindVowel;
    }

    /**
     * Appends a part of a template, in which the particles are chosen; what stands before it counts for the first one.
     */
    static void append(StringBuilder filled, String template, int from, int to) {
        int at = from;
        for (int open = template.indexOf('(', from); open >= 0 && open < to; open = template.indexOf('(', open + 1)) {
            for (Particle particle : ALL) {
                int start = open - particle.both.indexOf('(');
                int end = start + particle.both.length();
                // A name in braces is filled in later, and both forms wait for it.
                boolean waits = start > at && template.charAt(start - 1) == '}';
                if (start >= at && end <= to && !waits && template.startsWith(particle.both, start)) {
                    filled.append(template, at, start);
                    filled.append(particle.behind(filled));
                    at = end;
                    break;
                }
            }
        }
        filled.append(template, at, to);
    }

    private String behind(CharSequence text) {
        return switch (lastSound(text)) {
            case VOWEL -> behindVowel;
            case CONSONANT -> behindConsonant;
            case RIEUL -> this == TOWARDS ? behindVowel : behindConsonant;
            case UNKNOWN -> both;
        };
    }

    private static Sound lastSound(CharSequence before) {
        CharSequence tail = before.subSequence(Math.max(0, before.length() - TAIL), before.length());
        String text = Normalizer.normalize(tail, Normalizer.Form.NFC);
        int end = lastRead(text);
        if (end == 0) {
            return Sound.UNKNOWN;
        }
        char last = text.charAt(end - 1);
        if (last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE) {
            int sound = (last - FIRST_SYLLABLE) % FINALS;
            return sound == 0 ? Sound.VOWEL : sound == FINAL_RIEUL ? Sound.RIEUL : Sound.CONSONANT;
        }
        if (last == '%') {
            return Sound.VOWEL;
        }
        if (isDigit(last)) {
            return number(text, end);
        }
        int start = end;
        while (start > 0 && isLatin(text.charAt(start - 1))) {
            start--;
        }
        return start == end ? Sound.UNKNOWN : LatinWord.sound(text.substring(start, end));
    }

    /** The end of what is read last: before quotes and other signs, and before brackets that follow a word. */
    private static int lastRead(String text) {
        int end = text.length();
        while (end > 0) {
            char last = text.charAt(end - 1);
            if (CLOSING_BRACKETS.indexOf(last) >= 0) {
                int open = opening(text, end - 1);
                int before = open;
                while (before > 0 && VisibleText.isBlank(text.charAt(before - 1))) {
                    before--;
                }
                // 서울(Seoul)은: what stands in brackets is not read, unless there is nothing else.
                end = before > 0 && Character.isLetterOrDigit(text.charAt(before - 1)) ? before : end - 1;
            } else if (Character.isLetterOrDigit(last) || Character.isSurrogate(last) || last == '%') {
                break;
            } else {
                end--;
            }
        }
        return end;
    }

    private static int opening(String text, int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            if (CLOSING_BRACKETS.indexOf(text.charAt(i)) >= 0) {
                depth++;
            } else if (OPENING.indexOf(text.charAt(i)) >= 0 && --depth == 0) {
                return i;
            }
        }
        return 0;
    }

    private static Sound number(String text, int end) {
        int start = end;
        while (start > 0 && (isDigit(text.charAt(start - 1)) || isGrouping(text, start - 1))) {
            start--;
        }
        String digits = text.substring(start, end).replace(",", "");
        int zeros = digits.length() - digits.replaceFirst("0+$", "").length();
        if (zeros >= ZEROS_OF_JO && zeros < Math.min(ZEROS_OF_GYEONG, digits.length())) {
            return Sound.VOWEL;
        }
        char last = text.charAt(end - 1);
        return DIGITS_RIEUL.indexOf(last) >= 0
                ? Sound.RIEUL
                : DIGITS_CONSONANT.indexOf(last) >= 0 ? Sound.CONSONANT : Sound.VOWEL;
    }

    /** The comma of 1,000: a digit stands on both sides. */
    private static boolean isGrouping(String text, int at) {
        return text.charAt(at) == ',' && at > 0 && isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
}
