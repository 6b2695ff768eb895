package org.urbancoop.message;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.urbancoop.text.Spelling;

/**
 * How a word in Latin letters ends when it is read in Korean: as its Korean name does, where that departs from the
 * rule, or as words with such letters mostly do.
 */
final class LatinWord {

    private record Ending(Pattern letters, Sound sound) {

        static Ending of(String letters, Sound sound) {
            return new Ending(Pattern.compile("(" + letters + ")$"), sound);
        }
    }

    /** How words mostly end; whatever fits none ends in a vowel, as 리포트 and 서비스 do. */
    private static final List<Ending> ENDINGS = List.of(
            // 서울, 시애틀, 모바일
            Ending.of("le?", Sound.RIEUL),
            // 부산, 평양, 멜버른, 홈
            Ending.of("[mn]e?|ng", Sound.CONSONANT),
            // 방콕, 퀘벡, 워크숍
            Ending.of("[aeiouy](ck|[ckp])", Sound.CONSONANT),
            // 시티넷, 파일럿
            Ending.of("[eo]t", Sound.CONSONANT));

    /**
     * Words that the rule gets wrong: last words of the names of countries and of large cities by their Korean names
     * (티베트, 칠레, 로마), and words of which computers speak (클럽, 웹).
     */
    private static final Map<String, Sound> WORDS = new HashMap<>();

    static {
        put(
                Sound.VOWEL,
                "tibet belgium chile ukraine rome milan turin marseille male pune lome windhoek nuuk reykjavik");
        put(Sound.VOWEL, "bishkek vladivostok kirkuk tabuk nashik gaziantep eldoret sialkot cuttack joinville");
        put(Sound.VOWEL, "mbabane gaborone quelimane");
        put(Sound.CONSONANT, "philippines grenadines munich penh winnipeg york charlotte");
        put(Sound.CONSONANT, "club web lab job tab book chat");
        put(Sound.RIEUL, "brussels seychelles");
    }

    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");

    /** Lomé and São Tomé are read to the last letter. */
    private static final String ACCENTED = "éèáàíóúãõ";

    /** 엘 and 알, 엠 and 엔; the names of all other letters end in a vowel. */
    private static final String NAMES_RIEUL = "LR";

    private static final String NAMES_CONSONANT = "MN";

    /** Longer ones are words in capitals: CHARACTER가. */
    private static final int LONGEST_ABBREVIATION = 5;

    private LatinWord() {}

    private static void put(Sound sound, String words) {
        for (String word : words.split(" ", -1)) {
            WORDS.put(word, sound);
        }
    }

    /** A few capitals alone are read letter by letter, and so is what has no vowel, such as {@code km}. */
    static Sound sound(String word) {
        String folded = Spelling.fold(word);
        boolean isAbbreviation = word.length() <= LONGEST_ABBREVIATION && word.equals(word.toUpperCase(Locale.ROOT));
        if (isAbbreviation || !VOWEL.matcher(folded).find()) {
            return letter(word.toUpperCase(Locale.ROOT).charAt(word.length() - 1));
        }
        Sound known = WORDS.get(folded);
        if (known != null) {
            return known;
        }
        if (ACCENTED.indexOf(Character.toLowerCase(word.charAt(word.length() - 1))) >= 0) {
            return Sound.VOWEL;
        }
        for (Ending ending : ENDINGS) {
            if (ending.letters.matcher(folded).find()) {
                return ending.sound;
            }
        }
        return Sound.VOWEL;
    }

    private static Sound letter(char name) {
        if (NAMES_RIEUL.indexOf(name) >= 0) {
            return Sound.RIEUL;
        }
        return NAMES_CONSONANT.indexOf(name) >= 0 ? Sound.CONSONANT : Sound.VOWEL;
    }
}
