package org.urbancoop.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A register whose identifiers have one normal form: {@code Q8684} for {@code q8684}, {@code Wikidata: Q8684} and the
 * address of the item.
 *
 * @param name the name, as the key of identifiers
 * @param printed what people write for an identifier, the normal form as its first group
 */
public record IdentifierScheme(String name, Pattern printed) {

    private static final List<IdentifierScheme> ALL = List.of(
            of("wikidata", "(?:https?://(?:www\\.|m\\.)?wikidata\\.org/(?:wiki|entity)/(?:item:)?)", "(q[1-9][0-9]*)"),
            of("geonames", "(?:https?://(?:www\\.|sws\\.)?geonames\\.org/)", "([1-9][0-9]*)(?:/[^ ]*)?"));

    private static IdentifierScheme of(String name, String address, String identifier) {
        return new IdentifierScheme(
                name,
                Pattern.compile(
                        "(?:" + address + "|" + name + "(?: id)?\\s*[:=/]?\\s*)?" + identifier,
                        Pattern.CASE_INSENSITIVE));
    }

    /** Finds the scheme of a key of identifiers, in any letter case. */
    public static Optional<IdentifierScheme> find(String key) {
        return ALL.stream()
                .filter(scheme -> scheme.name.equals(key.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** What two records share that have one identifier: scheme and normal form, or what is printed if none is known. */
    public static String key(String scheme, String identifier) {
        Optional<IdentifierScheme> known = find(scheme);
        return known.map(IdentifierScheme::name).orElse(scheme) + " "
                + known.flatMap(each -> each.normal(identifier)).orElse(identifier);
    }

    /** The normal form of what is printed; empty if it is no identifier of this scheme. */
    public Optional<String> normal(String identifier) {
        Matcher matcher = printed.matcher(identifier.strip());
        return matcher.matches() ? Optional.of(matcher.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
