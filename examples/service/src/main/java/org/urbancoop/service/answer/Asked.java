package org.urbancoop.service.answer;

import java.util.Locale;
import org.urbancoop.format.FormatOptions;

/**
 * How a format shall write.
 *
 * @param language the language of labels
 * @param mayInvent whether what a format demands and the data do not say may be made up
 */
public record Asked(Locale language, boolean mayInvent) {

    /** Gets the options of the library. What the caller may not see is gone from the records already. */
    public FormatOptions options() {
        return FormatOptions.builder()
                .keepsPersonalData(true)
                .language(language)
                .mayInvent(mayInvent)
                .build();
    }
}
