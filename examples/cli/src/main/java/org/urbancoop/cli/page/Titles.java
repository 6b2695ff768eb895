package org.urbancoop.cli.page;

import java.util.Locale;
import java.util.Map;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.source.Source;

/** What records and parties are called in the language of the reader. */
public final class Titles {

    private final Dataset dataset;
    private final Locale locale;

    /**
     * Creates it.
     *
     * @param dataset where parties are looked up
     * @param locale the language
     */
    public Titles(Dataset dataset, Locale locale) {
        this.dataset = dataset;
        this.locale = locale;
    }

    /**
     * Gets the name or title of a record; an agreement without one is called by its parties.
     *
     * @return a text in the language, where the record has one
     */
    public String of(CooperationRecord entry) {
        if (entry instanceof City city) {
            return in(city.getNames(), city.getName());
        }
        if (entry instanceof Organization organization) {
            return in(organization.getNames(), organization.getName());
        }
        if (entry instanceof Project project) {
            return in(project.getTitles(), project.getTitle());
        }
        if (entry instanceof Event event) {
            return in(event.getTitles(), event.getTitle());
        }
        if (entry instanceof Program program) {
            return in(program.getTitles(), program.getTitle());
        }
        if (entry instanceof Source source) {
            return source.getTitle();
        }
        Agreement agreement = (Agreement) entry;
        return agreement
                .getTitle()
                .orElseGet(() -> String.join(
                        " – ", agreement.getParties().stream().map(this::of).toList()));
    }

    /**
     * Gets what a party is called.
     *
     * @return its name, or the reference of what is not there
     */
    public String of(Reference party) {
        return party instanceof RecordReference known
                ? dataset.find(known).map(this::of).orElse(party.toString())
                : party.toString();
    }

    private String in(Map<String, String> names, String name) {
        return names.getOrDefault(locale.getLanguage(), name);
    }
}
