package org.urbancoop.cli.process;

import java.util.Locale;

/** The languages that there are words in, by their tags; the case does not matter. */
@SuppressWarnings("JavaCase") // as a person types them
public enum Language {
    /** English. */
    en,
    /** Korean. */
    ko;

    /**
     * Gets the locale.
     *
     * @return the locale of the tag
     */
    public Locale locale() {
        return Locale.forLanguageTag(name());
    }

    /**
     * Gets the language of the system.
     *
     * @return Korean where the system speaks it, else English
     */
    public static Language ofSystem() {
        return Locale.getDefault(Locale.Category.DISPLAY).getLanguage().equals(ko.name()) ? ko : en;
    }

    /**
     * Finds the language before the arguments are read, for what is wrong with them.
     *
     * @param arguments the arguments of the command line
     * @return that of the last {@code --lang}, if it names one, or that of the system
     */
    public static Language of(String... arguments) {
        Language found = ofSystem();
        for (int i = 0; i < arguments.length; i++) {
            String text = arguments[i].startsWith("--lang=")
                    ? arguments[i].substring("--lang=".length())
                    : arguments[i].equals("--lang") && i + 1 < arguments.length ? arguments[i + 1] : "";
            for (Language language : values()) {
                found = language.name().equalsIgnoreCase(text) ? language : found;
            }
        }
        return found;
    }
}
