package org.urbancoop.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.Members;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Contact;
import org.urbancoop.participation.Group;
import org.urbancoop.participation.Participation;
import org.urbancoop.participation.Person;
import org.urbancoop.program.Program;
import org.urbancoop.progress.Progress;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;

/** Takes persons and contacts out of a dataset. What is done and why: docs/decisions/0062. */
final class PersonalData {

    /** What stands where a name or an address stood, as an editor marks what is left out of a quotation. */
    static final String MASK = "[…]";

    /** The label of a person's place when no affiliation is printed. */
    static final String WITHHELD = "name withheld";

    private static final String COURTESY = "(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor)\\.?";

    private final UnaryOperator<String> mask;

    private final Progress progress;
    private final long total;
    private long done;

    private PersonalData(Dataset dataset, Progress progress, long total) {
        this.progress = progress;
        this.total = total;
        Set<String> whole = new LinkedHashSet<>();
        Set<String> single = new LinkedHashSet<>();
        parts(dataset).forEach(part -> {
            if (part instanceof Person person) {
                name(person.getName(), whole, single);
            } else if (part instanceof Contact contact) {
                Stream.of(contact.getEmail(), contact.getTelephone(), contact.getFax())
                        .flatMap(Optional::stream)
                        .forEach(address -> whole.add(spaced(address)));
            }
        });
        // The longest first, and single names last, so that no part of a name is taken for the whole.
        Optional<Pattern> pattern = Stream.concat(
                        whole.stream()
                                .sorted(Comparator.comparing(String::length).reversed()),
                        single.stream())
                .reduce((one, other) -> one + "|" + other)
                .map(all -> Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + all + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        mask = text ->
                pattern.map(found -> found.matcher(text).replaceAll(MASK)).orElse(text);
    }

    static Dataset without(Dataset dataset, Progress progress) {
        long total = dataset.records().count() + dataset.getDeclaredTotals().size();
        progress.at(Progress.Phase.REDACTING, 0, total);
        return new PersonalData(dataset, progress, total).redact(dataset);
    }

    private Dataset redact(Dataset dataset) {
        Dataset header = dataset.toBuilder()
                .sources(List.of())
                .cities(List.of())
                .organizations(List.of())
                .agreements(List.of())
                .projects(List.of())
                .events(List.of())
                .programs(List.of())
                .declaredTotals(List.of())
                .build();
        return masked(header).toBuilder()
                .sources(all(dataset.getSources(), this::masked))
                .cities(all(dataset.getCities(), this::redact))
                .organizations(all(dataset.getOrganizations(), this::redact))
                .agreements(all(dataset.getAgreements(), this::masked))
                .projects(all(dataset.getProjects(), this::redact))
                .events(all(dataset.getEvents(), this::redact))
                .programs(all(dataset.getPrograms(), this::redact))
                .declaredTotals(all(dataset.getDeclaredTotals(), this::masked))
                .build();
    }

    private <T> List<T> all(List<T> records, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(records.size());
        for (T each : records) {
            changed.add(change.apply(each));
            progress.at(Progress.Phase.REDACTING, ++done, total);
        }
        return changed;
    }

    private <T extends Extensible> T masked(T object) {
        return Members.withTexts(object, mask);
    }

    /** A place keeps its names, even those that a person bears, too. */
    private City redact(City city) {
        return masked(city).toBuilder()
                .name(city.getName())
                .names(city.getNames())
                .aliases(city.getAliases())
                .formerNames(city.getFormerNames())
                .build();
    }

    /** An organization keeps its names, even if it is named after a person. */
    private Organization redact(Organization organization) {
        return masked(organization).toBuilder()
                .name(organization.getName())
                .names(organization.getNames())
                .aliases(organization.getAliases())
                .acronym(organization.getAcronym())
                .build();
    }

    private Project redact(Project project) {
        return masked(project.toBuilder()
                .participants(participants(project.getParticipants()))
                .citations(citations(project))
                .build());
    }

    private Program redact(Program program) {
        return masked(program.toBuilder()
                .participants(participants(program.getParticipants()))
                .contacts(List.of())
                .citations(citations(program))
                .build());
    }

    private Event redact(Event event) {
        List<AgendaItem> agenda = event.getAgenda().stream()
                .map(item -> item.toBuilder()
                        .participants(participants(item.getParticipants()))
                        .build())
                .toList();
        return masked(event.toBuilder()
                .participants(participants(event.getParticipants()))
                .agenda(agenda)
                .contacts(List.of())
                .citations(citations(event))
                .build());
    }

    /** A person's place is taken by one unnamed participant of the same affiliation. */
    private static List<Participation> participants(List<Participation> participants) {
        return participants.stream()
                .map(participation -> participation
                        .getPerson()
                        .map(person -> participation.toBuilder()
                                .person(Optional.empty())
                                .group(Group.builder()
                                        .label(person.getAffiliation().orElse(WITHHELD))
                                        .count(1)
                                        .build())
                                .build())
                        .orElse(participation))
                .toList();
    }

    /** The evidence for contacts goes with them; that for a person is evidence for the participation. */
    private static List<Citation> citations(CooperationRecord entry) {
        List<Citation> kept = new ArrayList<>();
        for (Citation citation : entry.getCitations()) {
            List<String> steps = citation.getField().map(JsonPointer::steps).orElse(List.of());
            if (!steps.isEmpty() && steps.get(0).equals("contacts")) {
                continue;
            }
            int person = steps.indexOf("person");
            if (person < 0 || !steps.contains("participants")) {
                kept.add(citation);
            } else {
                JsonPointer field = JsonPointer.ROOT;
                for (String step : steps.subList(0, person)) {
                    field = field.child(step);
                }
                kept.add(citation.toBuilder().field(field).build());
            }
        }
        return kept;
    }

    /** Everything in the dataset that is an object, at any depth. */
    private static Stream<Object> parts(Object value) {
        return Stream.concat(
                Stream.of(value), Members.children(value).values().stream().flatMap(PersonalData::parts));
    }

    /** Adds the ways in which a person is named: in full, family name first, and by one name after a courtesy. */
    private static void name(String name, Set<String> whole, Set<String> single) {
        List<String> words = Stream.of(name.strip().split("[\\s,]+", -1))
                .filter(word -> !word.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.toCollection(ArrayList::new));
        whole.add(spaced(name));
        if (words.size() > 1) {
            words.forEach(word -> single.add("(?<=" + COURTESY + "\\s)" + word));
            Collections.rotate(words, 1);
            whole.add(String.join(",?\\s+", words));
        }
    }

    /** A text with any white space where it has some. */
    private static String spaced(String text) {
        return Stream.of(text.strip().split("\\s+", -1)).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    }
}
