package org.urbancoop.cli.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.urbancoop.city.City;
import org.urbancoop.city.FormerName;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.organization.Organization;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.Reference;

/** What records are called, in the language of the reader where they have a name in it. */
public final class Names {

    private final Dataset dataset;

    /**
     * Creates it.
     *
     * @param dataset where parties are looked up
     */
    public Names(Dataset dataset) {
        this.dataset = dataset;
    }

    /** The name of whatever a reference leads to; the reference itself where it leads nowhere. */
    public String of(Reference reference, Locale locale) {
        if (reference instanceof CountryReference country) {
            return country.country().label(locale);
        }
        return dataset.find(reference).map(entry -> of(entry, locale)).orElse(reference.toString());
    }

    /** The name of a record; an agreement without a title is called by its parties. */
    public String of(CooperationRecord entry, Locale locale) {
        return own(entry, locale)
                .orElseGet(() -> entry.parties().isEmpty()
                        ? entry.reference().toString()
                        : entry.parties().stream()
                                .map(party -> of(party, locale))
                                .collect(Collectors.joining(" – ")));
    }

    /** The name or title that the record itself has. */
    public Optional<String> own(CooperationRecord entry, Locale locale) {
        Map<String, Object> values = MemberValues.of(entry);
        for (String member : List.of("names", "titles")) {
            if (values.get(member) instanceof Map<?, ?> others
                    && others.get(locale.getLanguage()) instanceof String it) {
                return Optional.of(it);
            }
        }
        return Optional.ofNullable(values.getOrDefault("name", values.get("title")))
                .map(Object::toString);
    }

    /** The other names that somebody may search for. */
    public Set<String> others(Reference reference) {
        Set<String> others = new LinkedHashSet<>();
        dataset.find(reference).ifPresent(entry -> {
            if (entry instanceof City city) {
                others.addAll(city.getNames().values());
                others.addAll(city.getAliases());
                others.addAll(
                        city.getFormerNames().stream().map(FormerName::getName).toList());
            }
            if (entry instanceof Organization organization) {
                others.addAll(organization.getNames().values());
                others.addAll(organization.getAliases());
                organization.getAcronym().ifPresent(others::add);
            }
        });
        List<String> shown = new ArrayList<>(List.of(of(reference, Locale.ENGLISH), of(reference, Locale.KOREAN)));
        others.removeAll(shown);
        return others;
    }
}
