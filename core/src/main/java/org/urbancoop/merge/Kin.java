package org.urbancoop.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.city.FormerName;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.identity.Identifiers;
import org.urbancoop.identity.SameAgreement;
import org.urbancoop.identity.SameCity;
import org.urbancoop.identity.SameEvent;
import org.urbancoop.identity.SameOrganization;
import org.urbancoop.identity.SameProgram;
import org.urbancoop.identity.SameProject;
import org.urbancoop.identity.SameSource;
import org.urbancoop.identity.Sameness;
import org.urbancoop.key.Key;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.source.Source;
import org.urbancoop.text.Spelling;

/**
 * By what two records of one type are known to be of one thing.
 *
 * @param type the type
 * @param list the records of a dataset
 * @param identifiers those in other registers
 * @param names what two records of one thing have one of in common, the main one first
 * @param compared whether two records with such a name are of one thing, beside their identifiers
 * @param title the text by which copies of a record are looked for
 * @param related whether two records of one id, without such a name, may be of one thing all the same
 */
record Kin<T extends CooperationRecord>(
        RecordType type,
        Function<Dataset, List<T>> list,
        Function<T, Map<String, String>> identifiers,
        Function<T, List<Key>> names,
        BiFunction<T, T, Sameness> compared,
        Function<T, String> title,
        BiPredicate<T, T> related) {

    private Kin(
            RecordType type,
            Function<Dataset, List<T>> list,
            Function<T, Map<String, String>> identifiers,
            Function<T, List<Key>> names,
            BiFunction<T, T, Sameness> compared,
            Function<T, String> title) {
        this(type, list, identifiers, names, compared, title, titled(title));
    }

    /** The types in an order in which what a record is known by is matched before it, but for agreements. */
    static final List<Kin<?>> INDEPENDENT = List.of(
            new Kin<>(
                    RecordType.SOURCE,
                    Dataset::getSources,
                    source -> Map.of(),
                    Kin::names,
                    SameSource::of,
                    Source::getTitle),
            new Kin<>(
                    RecordType.CITY, Dataset::getCities, City::getIdentifiers, Kin::names, SameCity::of, City::getName),
            new Kin<>(
                    RecordType.ORGANIZATION,
                    Dataset::getOrganizations,
                    Organization::getIdentifiers,
                    Kin::names,
                    SameOrganization::of,
                    Organization::getName),
            new Kin<>(
                    RecordType.PROGRAM,
                    Dataset::getPrograms,
                    Program::getIdentifiers,
                    program -> names(program.getTitle(), program.getTitles(), program.getPartOf()),
                    SameProgram::of,
                    Program::getTitle),
            new Kin<>(
                    RecordType.EVENT,
                    Dataset::getEvents,
                    Event::getIdentifiers,
                    event -> names(event.getTitle(), event.getTitles(), event.getPartOf()),
                    SameEvent::of,
                    Event::getTitle),
            new Kin<>(
                    RecordType.PROJECT,
                    Dataset::getProjects,
                    Project::getIdentifiers,
                    project -> names(project.getTitle(), project.getTitles(), SameProject.counterparts(project)),
                    SameProject::of,
                    Project::getTitle));

    /** Agreements are known by their parties, where a government stands for its city. */
    static Kin<Agreement> agreements(Map<RecordReference, RecordReference> represented) {
        return new Kin<>(
                RecordType.AGREEMENT,
                Dataset::getAgreements,
                Agreement::getIdentifiers,
                agreement -> List.of(Key.of(parties(agreement, represented))),
                SameAgreement::of,
                agreement -> agreement.getTitle().orElse("") + others(agreement, represented),
                (one, other) -> one.getParties().containsAll(other.getParties())
                        || other.getParties().containsAll(one.getParties()));
    }

    /** The parties that are no agreements, whose ids are not known yet. */
    private static List<Reference> others(Agreement agreement, Map<RecordReference, RecordReference> represented) {
        return parties(agreement, represented).stream()
                .filter(party -> !(party instanceof RecordReference known && known.type() == RecordType.AGREEMENT))
                .toList();
    }

    private static List<Reference> parties(Agreement agreement, Map<RecordReference, RecordReference> represented) {
        return agreement.getParties().stream()
                .map(party -> party instanceof RecordReference record && represented.containsKey(record)
                        ? represented.get(record)
                        : party)
                .sorted(Reference.ORDER)
                .toList();
    }

    private static List<Key> names(Source source) {
        List<Key> names = new ArrayList<>();
        names.add(Key.of(List.of(fold(source.getTitle()), source.getPublisher().map(Kin::fold))));
        source.getUrl().ifPresent(url -> names.add(Key.of(url)));
        source.getSha256().ifPresent(sum -> names.add(Key.of(sum)));
        return names;
    }

    private static List<Key> names(City city) {
        return Stream.of(
                        Stream.of(city.getName()),
                        city.getNames().values().stream(),
                        city.getAliases().stream(),
                        city.getFormerNames().stream().map(FormerName::getName))
                .flatMap(names -> names)
                .map(Kin::fold)
                .distinct()
                .map(Key::of)
                .toList();
    }

    private static List<Key> names(Organization organization) {
        return Stream.of(
                        Stream.of(organization.getName()),
                        organization.getNames().values().stream(),
                        organization.getAliases().stream())
                .flatMap(names -> names)
                .map(Kin::fold)
                .distinct()
                .map(name -> Key.of(List.of(name, organization.getPartOf())))
                .toList();
    }

    private static List<Key> names(String title, Map<String, String> titles, Object beside) {
        return Stream.concat(Stream.of(title), titles.values().stream())
                .map(Kin::fold)
                .distinct()
                .map(name -> Key.of(List.of(name, beside)))
                .toList();
    }

    /** A name without what does not count; a name of signs alone as it is. */
    private static String fold(String name) {
        String folded = Spelling.fold(name);
        return folded.isEmpty() ? name : folded;
    }

    /** Whether two records whose names are alike are of one thing. */
    Sameness same(T one, T other) {
        Optional<Boolean> registered = Identifiers.agree(identifiers.apply(one), identifiers.apply(other));
        if (registered.isPresent()) {
            return registered.get() ? Sameness.ONE_IDENTIFIER : Sameness.OTHER_IDENTIFIERS;
        }
        return compared.apply(one, other);
    }

    /** Whether two records of one id have names that one thing may have: alike, nearly so, or one within the other. */
    boolean isNamedAlike(T one, T other) {
        List<Key> known = names.apply(one);
        if (names.apply(other).stream().anyMatch(known::contains)) {
            return true;
        }
        return related.test(one, other);
    }

    /** Whether one id with other names is a question: agreements are numbered, and known by their parties. */
    boolean isOpenByIdAlone() {
        return type != RecordType.AGREEMENT;
    }

    /** Whether two titles are nearly alike, or one stands within the other. */
    private static <T> BiPredicate<T, T> titled(Function<T, String> title) {
        return (one, other) -> {
            String left = Spelling.fold(title.apply(one));
            String right = Spelling.fold(title.apply(other));
            int tooFar = Spelling.tooFar(left.length() < right.length() ? left : right);
            return !left.isEmpty()
                    && !right.isEmpty()
                    && (left.contains(right)
                            || right.contains(left)
                            || Spelling.distance(left, right, tooFar) < tooFar);
        };
    }
}
