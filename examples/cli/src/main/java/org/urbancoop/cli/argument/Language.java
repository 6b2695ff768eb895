package org.urbancoop.cli.argument;

import java.util.Locale;

/** The languages that there are words in, by their tags. */
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
}
