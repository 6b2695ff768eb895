package org.urbancoop.cli.policytable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.code.OrganizationKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.organization.Organization;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.Slug;
import org.urbancoop.text.Spelling;

/** The cities and organizations that the tables name, each made once. */
final class Records {

    private static final int MOST_SPELLINGS = 20;

    private final Dataset known;
    private final List<TableFinding> findings;
    private final Map<String, City> cities = new LinkedHashMap<>();
    /** The reference of a city by its name and country. */
    private final Map<String, String> byName = new LinkedHashMap<>();

    private final Map<String, Organization> organizations = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();

    Records(Dataset known, City home, List<TableFinding> findings) {
        this.known = known;
        this.findings = findings;
        put(home);
    }

    private void put(City city) {
        String reference = city.reference().toString();
        cities.put(reference, city);
        byName.putIfAbsent(key(city.getName(), city.getCountry()), reference);
        ids.add(reference);
    }

    List<City> cities() {
        return List.copyOf(cities.values());
    }

    List<Organization> organizations() {
        return List.copyOf(organizations.values());
    }

    private static String key(String name, Optional<Country> country) {
        return Spelling.fold(name) + "/" + country.map(Country::term).orElse("");
    }

    /** Gets the city that is known, or that was named before, or a new one. */
    RecordReference city(String name, Optional<Country> country, Optional<City> match, Citation citation) {
        if (match.isPresent()) {
            return (RecordReference) known(match.get().reference());
        }
        String key = key(name, country);
        String reference = byName.get(key);
        City city = reference == null ? null : cities.get(reference);
        if (city == null) {
            String slug = slug(name);
            String id = unique(
                    "city/", slug, country.map(in -> slug + "-" + in.term().toLowerCase(Locale.ROOT)));
            city = City.builder()
                    .id(id)
                    .name(name)
                    .kind(CityKind.CITY)
                    .country(country)
                    .addCitation(citation)
                    .build();
        } else if (!city.getName().equals(name)
                && !city.getAliases().contains(name)
                && city.getAliases().size() < MOST_SPELLINGS) {
            city = city.toBuilder().addAlias(name).build();
        }
        put(city);
        return city.reference();
    }

    /** Gets the organization that was named before, or a new one. */
    RecordReference organization(String name, Optional<Country> country, int line, Citation citation) {
        String key = key(name, country);
        Organization organization = organizations.get(key);
        if (organization == null) {
            String slug = slug(name);
            String prefix =
                    country.map(in -> slug(in.label(Locale.ENGLISH)) + "-").orElse("");
            String id = unique("organization/", cut(slug.startsWith(prefix) ? slug : prefix + slug), Optional.empty());
            OrganizationKind kind = OrganizationKind.PUBLIC_AGENCY;
            if (name.toLowerCase(Locale.ROOT).contains("ministry")) {
                kind = OrganizationKind.MINISTRY;
            } else {
                findings.add(TableFinding.of(line, TableCode.KIND_ASSUMED, name));
            }
            organization = Organization.builder()
                    .id(id)
                    .name(name)
                    .kind(kind)
                    .country(country)
                    .addCitation(citation)
                    .build();
            organizations.put(key, organization);
        }
        return organization.reference();
    }

    /** Takes what is known over as it stands. */
    Reference known(Reference reference) {
        known.city(reference).ifPresent(city -> {
            if (!cities.containsKey(reference.toString())) {
                put(city);
            }
        });
        known.organization(reference).ifPresent(organization -> {
            organizations.putIfAbsent(reference.toString(), organization);
            ids.add(reference.toString());
        });
        return reference;
    }

    /** Obtains an id that no other record of the type has: the first wish, the second one, or a number behind. */
    String unique(String type, String wish, Optional<String> second) {
        List<String> wishes = new ArrayList<>(List.of(wish));
        second.map(Records::cut).ifPresent(wishes::add);
        for (String id : wishes) {
            if (ids.add(type + id)) {
                return id;
            }
        }
        for (int number = 2; ; number++) {
            String id = cut(wish, Slug.MAX_LENGTH - 6) + "-" + number;
            if (ids.add(type + id)) {
                return id;
            }
        }
    }

    /** Writes words as an id; {@code x} where no letter of them is Latin. */
    static String slug(String words) {
        String plain = Normalizer.normalize(words.replace("&", " and "), Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’´`]+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return cut(plain.isEmpty() ? "x" : plain);
    }

    private static String cut(String slug) {
        return cut(slug, Slug.MAX_LENGTH);
    }

    private static String cut(String slug, int length) {
        if (slug.length() <= length) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', length);
        return slug.substring(0, hyphen > 0 ? hyphen : length);
    }
}
