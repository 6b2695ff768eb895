package org.urbancoop.validation;

import java.util.Locale;
import java.util.ResourceBundle;

/** The messages of the constraints, from the same bundles as a Jakarta provider takes them. */
final class ConstraintMessages {

    private static final String BUNDLE = "ContributorValidationMessages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ConstraintMessages() {}

    static Words find(String key) {
        return new Words(Bundles.ENGLISH.getString(key), Bundles.KOREAN.getString(key));
    }

    /** Loaded with the first violation, not with the first record. */
    private static final class Bundles {

        private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
        private static final ResourceBundle KOREAN = bundle(Locale.KOREAN);

        private static ResourceBundle bundle(Locale locale) {
            ClassLoader loader = ConstraintMessages.class.getClassLoader();
            return ConstraintMessages.class.getModule().isNamed()
                    ? ResourceBundle.getBundle(BUNDLE, locale, ConstraintMessages.class.getModule())
                    : ResourceBundle.getBundle(BUNDLE, locale, loader, NO_FALLBACK);
        }
    }
}
