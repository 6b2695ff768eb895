package org.urbancoop.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link LanguageTag} for any Jakarta validator.
 *
 * @since 0.1.0
 */
public final class LanguageTagValidator implements ConstraintValidator<LanguageTag, String> {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** Creates the validator. */
    public LanguageTagValidator() {}

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return value == null || isTag(value);
    }

    private static boolean isTag(String text) {
        // Most tags are nothing but a language, such as ko: no need to take them apart.
        if (LANGUAGES.contains(text)) {
            return true;
        }
        try {
            String language = new Locale.Builder().setLanguageTag(text).build().getLanguage();
            return switch (language.length()) {
                // Undetermined, or of private use alone: x-default.
                case 0 -> !text.isEmpty();
                case 2 -> LANGUAGES.contains(language);
                // No language with a longer subtag is registered.
                default -> language.length() == 3;
            };
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
