package org.urbancoop.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name on its way to an identifier.
 *
 * @param text what follows the grammar of identifiers, or nothing
 * @param foreign the index of the first letter that has no Latin form, or -1
 */
record SlugOfName(String text, int foreign) {

    private static final Pattern DOT_OF_ABBREVIATION =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})\\.(?=\\p{L}(?!\\p{L}))");

    /** Apostrophes, as people type them, and the letters that stand for a glottal stop. */
    private static final Pattern VANISHES = Pattern.compile("[\\p{M}'’‘´`ʻʼʹʾʿ′]");

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    static SlugOfName of(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        int foreign = -1;
        String undotted =
                DOT_OF_ABBREVIATION.matcher(name.replace("&", " and ")).replaceAll("$1");
        String latin = without(Spelling.latin(without(undotted))).toLowerCase(Locale.ROOT);
        for (int at = 0; at < latin.length() && foreign < 0; at += Character.charCount(latin.codePointAt(at))) {
            int letter = latin.codePointAt(at);
            foreign = letter >= 0x80 && Character.isLetterOrDigit(letter) ? foreignIn(name) : -1;
        }
        plain.append(OTHER.matcher(latin).replaceAll("-"));
        return new SlugOfName(cut(trim(plain), Slug.MAX_LENGTH), foreign);
    }

    /** Before and after decomposition: some apostrophes are decomposed into a blank and a mark. */
    private static String without(String text) {
        return VANISHES.matcher(text).replaceAll("");
    }

    /** The index of the first letter of the name itself that stays a letter of another script. */
    private static int foreignIn(String name) {
        for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
            int letter = name.codePointAt(at);
            if (letter >= 0x80
                    && Spelling.fold(Character.toString(letter)).chars().anyMatch(c -> c >= 0x80)) {
                return at;
            }
        }
        return 0;
    }

    private static String trim(CharSequence hyphened) {
        int from = 0;
        int to = hyphened.length();
        while (from < to && hyphened.charAt(from) == '-') {
            from++;
        }
        while (to > from && hyphened.charAt(to - 1) == '-') {
            to--;
        }
        return hyphened.subSequence(from, to).toString();
    }

    /** Leaves out what is too much, by whole words where there are several. */
    static String cut(String slug, int length) {
        if (slug.length() <= length) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', length);
        return slug.substring(0, hyphen > 0 ? hyphen : length);
    }
}
