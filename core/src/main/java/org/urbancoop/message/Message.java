package org.urbancoop.message;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.urbancoop.text.VisibleText;

/**
 * A text for people in English and Korean, such as {@code Warning} and {@code 경고}. In a template, {@code {name}} stands
 * for an argument.
 *
 * @param english the English words
 * @param korean the Korean words
 * @since 0.1.0
 */
public record Message(String english, String korean) {

    /**
     * Checks that both are there.
     *
     * @param english the English words
     * @param korean the Korean words
     */
    public Message {
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(korean, "korean");
    }

    /**
     * Checks for the same words. Written out, for what a record generates takes the first finding of a fresh JVM as
     * long as all else.
     *
     * @param other anything
     * @return true if it is a message of the same words in both languages
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Message that && english.equals(that.english) && korean.equals(that.korean);
    }

    @Override
    public int hashCode() {
        return 31 * english.hashCode() + korean.hashCode();
    }

    /**
     * Obtains words that are the same in both languages, such as {@code 16} or {@code city/seoul}.
     *
     * @param both the words
     * @return the words
     */
    public static Message of(String both) {
        Objects.requireNonNull(both, "both");
        return new Message(both, both);
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

    /**
     * Gets the message with control and direction characters as escapes, as {@link VisibleText} shows them.
     *
     * @return the message itself if it has none
     */
    public Message visible() {
        String shown = VisibleText.of(english);
        String shownInKorean = VisibleText.of(korean);
        // Mostly nothing changes, and then nothing is made.
        return shown.equals(english) && shownInKorean.equals(korean) ? this : new Message(shown, shownInKorean);
    }

    /**
     * Fills a template: replaces each {@code {name}} by the argument of that name, in both languages.
     *
     * <p>A Korean template names both forms of a particle, as in {@code {value}은(는)}; the one that goes with the sound
     * before it is written: {@code 값은}, {@code 레코드는}, {@code 3은}, {@code KR은}. Both forms stay behind a word that
     * is neither Korean nor Latin. Arguments stay as they are.
     *
     * @param arguments the arguments by name; a message is filled in in its language, anything else by its text
     * @return the filled message, in which the names of other arguments stay
     */
    public Message fill(Map<String, ?> arguments) {
        Objects.requireNonNull(arguments, "arguments");
        arguments.forEach((name, argument) -> {
            Objects.requireNonNull(name, "arguments has a null name");
            Objects.requireNonNull(argument, "arguments has a null value");
        });
        return new Message(fill(english, arguments, Locale.ENGLISH), fill(korean, arguments, Locale.KOREAN));
    }

    private static String fill(String template, Map<String, ?> arguments, Locale locale) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        boolean korean = locale.equals(Locale.KOREAN);
        StringBuilder filled = new StringBuilder(template.length() + 32);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            Object argument = close < 0 ? null : arguments.get(template.substring(open + 1, close));
            int to = argument == null ? open + 1 : close + 1;
            append(filled, template, from, argument == null ? to : open, korean);
            if (argument != null) {
                filled.append(argument instanceof Message words ? words.in(locale) : argument.toString());
            }
            from = to;
        }
        append(filled, template, from, template.length(), korean);
        return filled.toString();
    }

    private static void append(StringBuilder filled, String template, int from, int to, boolean korean) {
        if (korean) {
            Particle.append(filled, template, from, to);
        } else {
            filled.append(template, from, to);
        }
    }
}
