package org.urbancoop.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.Signatory;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.element.Evidence;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.ValueKind;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Contact;
import org.urbancoop.participation.Group;
import org.urbancoop.participation.Participation;
import org.urbancoop.participation.Person;
import org.urbancoop.participation.names.PersonNames;
import org.urbancoop.program.Program;
import org.urbancoop.progress.Progress;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.record.RecordVisitor;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;

/** Takes persons and contacts out of a dataset. What is done and why: docs/decisions/0062. */
final class PersonalData {

    /** What stands where a name or an address stood, as an editor marks what is left out of a quotation. */
    static final String MASK = "[…]";

    /** The label of a person's place when no affiliation is printed. */
    static final String WITHHELD = "name withheld";

    /** The members of a type that may hold persons or contacts; most types have none, and no type holds itself. */
    private static final ClassValue<List<MemberDescription>> HOLDERS = new ClassValue<>() {
        @Override
        protected List<MemberDescription> computeValue(Class<?> type) {
            return Members.of(type.asSubclass(Extensible.class)).all().stream()
                    .filter(member -> member.kind() == ValueKind.OBJECT && isHolder(member.valueType()))
                    .toList();
        }

        private boolean isHolder(Class<?> type) {
            return type == Person.class || type == Contact.class || !get(type).isEmpty();
        }
    };

    private final PersonNames persons;

    private final Progress progress;
    private final long total;
    private long done;

    private PersonalData(Dataset dataset, Progress progress, long total) {
        this.progress = progress;
        this.total = total;
        List<String> names = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        find(dataset, names, addresses);
        persons = PersonNames.of(names, addresses);
    }

    static Dataset without(Dataset dataset, Progress progress) {
        long total = dataset.records().count() + dataset.getDeclaredTotals().size();
        progress.at(Progress.Phase.REDACTING, 0, total);
        return new PersonalData(dataset, progress, total).redact(dataset);
    }

    /** Knows the persons of a dataset, and takes them out of one record after the other. */
    static UnaryOperator<CooperationRecord> redactor(Dataset dataset) {
        PersonalData persons = new PersonalData(dataset, Progress.NONE, 0);
        Redactor redactor = persons.new Redactor();
        return entry -> Objects.requireNonNull(entry, "entry").accept(redactor);
    }

    private Dataset redact(Dataset dataset) {
        return masked(dataset.withoutRecords()).toBuilder()
                .sources(all(dataset.getSources(), this::masked))
                .cities(all(dataset.getCities(), this::redact))
                .organizations(all(dataset.getOrganizations(), this::redact))
                .agreements(all(dataset.getAgreements(), this::redact))
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
        return persons.isEmpty() ? object : MemberValues.withTexts(object, text -> persons.replace(text, MASK));
    }

    /** What becomes of a record, by its type. */
    private final class Redactor implements RecordVisitor<CooperationRecord> {

        @Override
        public CooperationRecord visitCity(City city) {
            return redact(city);
        }

        @Override
        public CooperationRecord visitOrganization(Organization organization) {
            return redact(organization);
        }

        @Override
        public CooperationRecord visitAgreement(Agreement agreement) {
            return redact(agreement);
        }

        @Override
        public CooperationRecord visitProject(Project project) {
            return redact(project);
        }

        @Override
        public CooperationRecord visitEvent(Event event) {
            return redact(event);
        }

        @Override
        public CooperationRecord visitProgram(Program program) {
            return redact(program);
        }

        @Override
        public CooperationRecord visitSource(Source source) {
            return masked(source);
        }
    }

    /** A place keeps its names, even those that a person bears, too. */
    private City redact(City city) {
        City masked = masked(city);
        return masked == city
                ? city
                : masked.toBuilder()
                        .name(city.getName())
                        .names(city.getNames())
                        .aliases(city.getAliases())
                        .formerNames(city.getFormerNames())
                        .build();
    }

    /** An organization keeps its names, even if it is named after a person. */
    private Organization redact(Organization organization) {
        Organization masked = masked(organization);
        return masked == organization
                ? organization
                : masked.toBuilder()
                        .name(organization.getName())
                        .names(organization.getNames())
                        .aliases(organization.getAliases())
                        .acronym(organization.getAcronym())
                        .build();
    }

    private Agreement redact(Agreement agreement) {
        List<Signatory> signatories = each(agreement.getSignatories(), PersonalData::withoutPerson);
        List<Citation> citations = citations(agreement);
        boolean isSame = signatories == agreement.getSignatories() && citations == agreement.getCitations();
        return masked(
                isSame
                        ? agreement
                        : agreement.toBuilder()
                                .signatories(signatories)
                                .citations(citations)
                                .build());
    }

    /** Where only a person signed, the affiliation is kept in its place. */
    private static Signatory withoutPerson(Signatory signatory) {
        if (signatory.getPerson().isEmpty()) {
            return signatory;
        }
        Person person = signatory.getPerson().get();
        boolean isNamed =
                signatory.getParty().isPresent() || signatory.getNameAsPrinted().isPresent();
        return signatory.toBuilder()
                .person(Optional.empty())
                .nameAsPrinted(
                        isNamed
                                ? signatory.getNameAsPrinted()
                                : Optional.of(person.getAffiliation().orElse(WITHHELD)))
                .build();
    }

    private Project redact(Project project) {
        List<Participation> participants = each(project.getParticipants(), PersonalData::withoutPerson);
        List<Citation> citations = citations(project);
        boolean isSame = participants == project.getParticipants() && citations == project.getCitations();
        return masked(
                isSame
                        ? project
                        : project.toBuilder()
                                .participants(participants)
                                .citations(citations)
                                .build());
    }

    private Program redact(Program program) {
        List<Participation> participants = each(program.getParticipants(), PersonalData::withoutPerson);
        List<Citation> citations = citations(program);
        boolean isSame = participants == program.getParticipants()
                && citations == program.getCitations()
                && program.getContacts().isEmpty();
        return masked(
                isSame
                        ? program
                        : program.toBuilder()
                                .participants(participants)
                                .contacts(List.of())
                                .citations(citations)
                                .build());
    }

    private Event redact(Event event) {
        List<Participation> participants = each(event.getParticipants(), PersonalData::withoutPerson);
        List<AgendaItem> agenda = each(event.getAgenda(), PersonalData::withoutPersons);
        List<Citation> citations = citations(event);
        boolean isSame = participants == event.getParticipants()
                && agenda == event.getAgenda()
                && citations == event.getCitations()
                && event.getContacts().isEmpty();
        return masked(
                isSame
                        ? event
                        : event.toBuilder()
                                .participants(participants)
                                .agenda(agenda)
                                .contacts(List.of())
                                .citations(citations)
                                .build());
    }

    private static AgendaItem withoutPersons(AgendaItem item) {
        List<Participation> participants = each(item.getParticipants(), PersonalData::withoutPerson);
        return participants == item.getParticipants()
                ? item
                : item.toBuilder().participants(participants).build();
    }

    /** A person's place is taken by one unnamed participant of the same affiliation. */
    private static Participation withoutPerson(Participation participation) {
        return participation
                .getPerson()
                .map(person -> participation.toBuilder()
                        .person(Optional.empty())
                        .group(Group.builder()
                                .label(person.getAffiliation().orElse(WITHHELD))
                                .count(1)
                                .build())
                        .build())
                .orElse(participation);
    }

    /** The evidence for contacts goes with them; that for a person is evidence for the participation. */
    private static List<Citation> citations(CooperationRecord entry) {
        List<Citation> citations = entry.getCitations();
        return each(isAnyOfContacts(citations) ? withoutContacts(citations) : citations, PersonalData::ofParticipation);
    }

    /** Asked of every record, so that no stream is made for it. */
    private static boolean isAnyOfContacts(List<Citation> citations) {
        for (Citation citation : citations) {
            if (Evidence.isOfContacts(citation)) {
                return true;
            }
        }
        return false;
    }

    private static List<Citation> withoutContacts(List<Citation> citations) {
        return citations.stream()
                .filter(citation -> !Evidence.isOfContacts(citation))
                .toList();
    }

    private static Citation ofParticipation(Citation citation) {
        List<String> steps = citation.getField()
                .filter(field -> field.toString().contains("/person"))
                .map(JsonPointer::steps)
                .orElse(List.of());
        int person = steps.indexOf("person");
        return person < 0 || !(steps.contains("participants") || steps.get(0).equals("signatories"))
                ? citation
                : citation.toBuilder()
                        .field(JsonPointer.of(steps.subList(0, person)))
                        .build();
    }

    /** Changes the elements of a list; most lists stay as they are, which takes no copy. */
    private static <T> List<T> each(List<T> list, UnaryOperator<T> change) {
        List<T> changed = list;
        for (int i = 0; i < list.size(); i++) {
            T now = change.apply(list.get(i));
            if (now != list.get(i)) {
                changed = changed == list ? new ArrayList<>(list) : changed;
                changed.set(i, now);
            }
        }
        return changed;
    }

    /** Looks everywhere but in unknown members: they hold no persons, and can be deeper than the stack. */
    private static void find(Object value, List<String> names, List<String> addresses) {
        if (value instanceof Extensible object) {
            if (object instanceof Person person) {
                names.add(person.getName());
            } else if (object instanceof Contact contact) {
                contact.getEmail().ifPresent(addresses::add);
                contact.getTelephone().ifPresent(addresses::add);
                contact.getFax().ifPresent(addresses::add);
            }
            List<MemberDescription> holders = HOLDERS.get(object.getClass());
            for (int i = 0; i < holders.size(); i++) {
                Object child = holders.get(i).find(object).orElse(null);
                if (child != null) {
                    find(child, names, addresses);
                }
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                find(list.get(i), names, addresses);
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Object child : map.values()) {
                find(child, names, addresses);
            }
        }
    }
}
