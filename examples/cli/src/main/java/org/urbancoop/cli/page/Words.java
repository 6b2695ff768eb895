package org.urbancoop.cli.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.urbancoop.city.City;
import org.urbancoop.time.Edtf;

/** The words of the page in the language of its reader. */
final class Words {

    private final Locale locale;
    private final ResourceBundle bundle;

    Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "org.urbancoop.cli.page.Words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    String date(Edtf date) {
        return date.toText(locale);
    }

    String year(int year) {
        return say("year", String.valueOf(year));
    }

    /** The name in the language of the reader where the record has one, with the country behind it. */
    String name(City city) {
        String name = city.getNames().getOrDefault(locale.getLanguage(), city.getName());
        return city.getCountry()
                .map(country -> name + ", " + country.label(locale))
                .orElse(name);
    }
}
