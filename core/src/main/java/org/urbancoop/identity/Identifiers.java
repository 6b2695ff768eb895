package org.urbancoop.identity;

import java.util.Map;
import java.util.Optional;

/** What the identifiers of two records say of whether they are one. */
public final class Identifiers {

    private Identifiers() {}

    /** True if a register has one identifier for both, false if it has two, empty if no register has both. */
    public static Optional<Boolean> agree(Map<String, String> one, Map<String, String> other) {
        Optional<Boolean> agree = Optional.empty();
        for (Map.Entry<String, String> identifier : one.entrySet()) {
            String scheme = identifier.getKey();
            String second = other.get(scheme);
            if (second != null) {
                if (IdentifierScheme.key(scheme, identifier.getValue()).equals(IdentifierScheme.key(scheme, second))) {
                    return Optional.of(true);
                }
                agree = Optional.of(false);
            }
        }
        return agree;
    }
}
