package org.urbancoop.validation;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbancoop.text.VisibleText;

/**
 * The same words in English and Korean, such as {@code Warning} and {@code 경고}.
 *
 * @param english the English words
 * @param korean the Korean words
 */
public record Words(String english, String korean) {

    /**
     * Checks that both are there.
     *
     * @param english the English words
     * @param korean the Korean words
     */
    public Words {
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(korean, "korean");
    }

    /**
     * Obtains words that are the same in both languages, such as {@code 16} or {@code city/seoul}.
     *
     * @param both the words
     * @return the words
     */
    public static Words of(String both) {
        Objects.requireNonNull(both, "both");
        return new Words(both, both);
    }

    /**
     * Gets the words in a language.
     *
     * @param locale the language; Korean, and English for any other
     * @return the words
     */
    public String in(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return locale.getLanguage().equals("ko") ? korean : english;
    }

    /** The words as a person may see them, whatever values they hold. */
    Words visible() {
        String shown = VisibleText.of(english);
        String shownInKorean = VisibleText.of(korean);
        // Mostly nothing changes, and then nothing is made.
        return shown.equals(english) && shownInKorean.equals(korean) ? this : new Words(shown, shownInKorean);
    }

    /** Replaces each placeholder such as {@code {to}} by its argument, in both languages. */
    Words fill(Map<String, ?> arguments) {
        return new Words(fill(english, arguments, Locale.ENGLISH), fill(korean, arguments, Locale.KOREAN));
    }

    private static String fill(String template, Map<String, ?> arguments, Locale locale) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        StringBuilder filled = new StringBuilder(template.length() + 32);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            Object argument = close < 0 ? null : arguments.get(template.substring(open + 1, close));
            int to = argument == null ? open + 1 : close + 1;
            filled.append(template, from, argument == null ? to : open);
            if (argument != null) {
                filled.append(argument instanceof Words words ? words.in(locale) : argument.toString());
            }
            from = to;
        }
        return filled.append(template, from, template.length()).toString();
    }

    /** Gets the names of the placeholders in a template. */
    static java.util.Set<String> placeholders(String template) {
        java.util.Set<String> names = new java.util.TreeSet<>();
        Matcher matcher = Pattern.compile("\\{([A-Za-z]+)}").matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
