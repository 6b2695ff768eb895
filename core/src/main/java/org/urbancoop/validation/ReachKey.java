package org.urbancoop.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.identity.IdentifierScheme;
import org.urbancoop.organization.Organization;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Relation;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Spelling;

/**
 * What records have in common that rules see beside each other, such as {@code same-name city seoul}.
 *
 * <p>Records of one key, brought together, are what the rules of its reach look at. A key may be coarser than what a
 * rule compares, never finer.
 *
 * @param reach the reach of the rules
 * @param text what the records have in common
 * @since 0.1.0
 */
public record ReachKey(Reach reach, String text) {

    /** The types of which rules ask who refers to a record. */
    private static final Set<RecordType> ASKED =
            EnumSet.of(RecordType.CITY, RecordType.ORGANIZATION, RecordType.SOURCE, RecordType.AGREEMENT);

    private static final JsonPointer IDENTIFIERS = JsonPointer.parse("/identifiers");

    /**
     * Checks that nothing is null.
     *
     * @param reach the reach of the rules
     * @param text what the records have in common
     */
    public ReachKey {
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Gets the keys that a record or a declared total has by itself.
     *
     * @param value the record or total
     * @return its keys; those of an agreement that come from its parties are those of {@link #ofParties}
     */
    public static Set<ReachKey> of(Extensible value) {
        Objects.requireNonNull(value, "value");
        Set<ReachKey> keys = new LinkedHashSet<>();
        keys.add(new ReachKey(Reach.SAME_REFERENCE, Finding.subjectOf(value)));
        if (!(value instanceof CooperationRecord entry)) {
            return keys;
        }
        if (ASKED.contains(entry.getType())) {
            keys.add(new ReachKey(Reach.REFERRERS, Finding.subjectOf(entry)));
        }
        name(entry).ifPresent(name -> keys.add(new ReachKey(Reach.SAME_NAME, name)));
        if (entry instanceof City city) {
            called(city.getName(), keys);
            city.getAliases().forEach(alias -> called(alias, keys));
            city.getFormerNames().forEach(former -> called(former.getName(), keys));
        }
        MemberValues.find(entry, IDENTIFIERS)
                .ifPresent(identifiers -> MemberValues.children(identifiers)
                        .forEach((scheme, identifier) -> keys.add(identifier(scheme, identifier))));
        if (entry instanceof Event event) {
            keys.add(new ReachKey(Reach.SESSIONS, Finding.subjectOf(event)));
            event.whole().ifPresent(whole -> {
                keys.add(new ReachKey(Reach.SESSIONS, whole.toString()));
                keys.add(new ReachKey(Reach.SAME_WHOLE, whole.toString()));
            });
        }
        return keys;
    }

    /**
     * Gets the keys of the records that a record or a declared total refers to, under which rules ask who refers to
     * them.
     *
     * @param value the record or total
     * @return the keys by what they are for, such as {@code project city/seoul}; no rule asks for a third record of the
     *     same
     */
    public static Map<String, ReachKey> ofReferences(Extensible value) {
        Map<String, ReachKey> keys = new LinkedHashMap<>();
        String type = value instanceof CooperationRecord entry ? entry.getType() + " " : "declared-total ";
        for (RecordReference to : references(value)) {
            if (ASKED.contains(to.type())) {
                keys.put(type + to, new ReachKey(Reach.REFERRERS, to.toString()));
            }
        }
        if (value instanceof CooperationRecord entry) {
            for (Relation relation : entry.getRelations()) {
                RecordReference to = relation.getTarget();
                if (ASKED.contains(to.type())) {
                    keys.put(type + relation.getKind() + " " + to, new ReachKey(Reach.REFERRERS, to.toString()));
                }
            }
        }
        return keys;
    }

    /**
     * Gets the records that a record or a declared total refers to, wherever in it the references stand.
     *
     * @param value the record or total
     * @return the references, each once, in their order
     */
    public static Set<RecordReference> references(Extensible value) {
        Set<RecordReference> references = new LinkedHashSet<>();
        PartValidator.forEach(Objects.requireNonNull(value, "value"), each -> {
            if (each instanceof RecordReference to) {
                references.add(to);
            }
        });
        return references;
    }

    /**
     * Gets the keys that an agreement has by its parties: the parties, governments being their cities, and the names
     * that two of its cities share.
     *
     * @param agreement the agreement
     * @param parties the records of its parties, as far as there are any; others do not count
     * @return the keys; the first one is that of {@link Reach#SAME_PARTIES}, which the parties that are organizations
     *     have to see, too
     */
    public static List<ReachKey> ofParties(Agreement agreement, Collection<? extends CooperationRecord> parties) {
        Objects.requireNonNull(agreement, "agreement");
        Map<RecordReference, RecordReference> represented = new HashMap<>();
        Map<String, Set<RecordReference>> named = new TreeMap<>();
        for (CooperationRecord party : Objects.requireNonNull(parties, "parties")) {
            RecordReference reference =
                    Objects.requireNonNull(party, "parties element").reference();
            if (party instanceof Organization organization) {
                organization.getRepresents().ifPresent(city -> represented.putIfAbsent(reference, city));
            } else if (party instanceof City && agreement.getParties().contains(reference)) {
                name(party)
                        .ifPresent(name -> named.computeIfAbsent(name, first -> new HashSet<>())
                                .add(reference));
            }
        }
        String sides = agreement.getParties().stream()
                .map(party ->
                        (party instanceof RecordReference one ? represented.getOrDefault(one, one) : party).toString())
                .sorted()
                .collect(Collectors.joining(" "));
        List<ReachKey> keys = new ArrayList<>();
        keys.add(new ReachKey(Reach.SAME_PARTIES, agreement.getKind() + " " + sides));
        named.forEach((name, cities) -> {
            if (cities.size() > 1) {
                keys.add(new ReachKey(Reach.SAME_NAME, name));
            }
        });
        return List.copyOf(keys);
    }

    /**
     * Gets the key under which a rule looked at what it found: whoever has the records of other keys, too, may know
     * only some of them.
     *
     * @param reach the reach of the rule
     * @param value the record or total that the finding is about
     * @param finding what the rule found
     * @return the key; empty if the reach has none that the record has by itself
     */
    public static Optional<ReachKey> of(Reach reach, Extensible value, Finding finding) {
        Objects.requireNonNull(value, "value");
        JsonPointer pointer = Objects.requireNonNull(finding, "finding").pointer();
        return switch (Objects.requireNonNull(reach, "reach")) {
            case SAME_REFERENCE, REFERRERS -> Optional.of(new ReachKey(reach, Finding.subjectOf(value)));
            case SAME_NAME ->
                value instanceof CooperationRecord entry
                        ? name(entry).map(name -> new ReachKey(reach, name))
                        : Optional.empty();
            case SAME_CITY_NAME ->
                MemberValues.find(value, pointer).map(name -> new ReachKey(reach, Spelling.fold(name.toString())));
            case SAME_IDENTIFIER ->
                MemberValues.find(value, pointer)
                        .filter(identifier -> pointer.steps().size() > 1)
                        .map(identifier -> identifier(pointer.steps().get(1), identifier));
            case SAME_WHOLE -> whole(value).map(whole -> new ReachKey(reach, whole));
            case SESSIONS ->
                (pointer.steps().contains("agenda") ? Optional.of(Finding.subjectOf(value)) : whole(value))
                        .map(event -> new ReachKey(reach, event));
            default -> Optional.empty();
        };
    }

    private static Optional<String> whole(Extensible value) {
        return value instanceof CooperationRecord entry ? entry.whole().map(Object::toString) : Optional.empty();
    }

    private static void called(String name, Set<ReachKey> keys) {
        keys.add(new ReachKey(Reach.SAME_CITY_NAME, Spelling.fold(name)));
    }

    private static ReachKey identifier(String scheme, Object identifier) {
        return new ReachKey(Reach.SAME_IDENTIFIER, IdentifierScheme.key(scheme, identifier.toString()));
    }

    /** The name of a city, an organization, a project or an event, with its type. */
    private static Optional<String> name(CooperationRecord entry) {
        String name = entry instanceof City city
                ? city.getName()
                : entry instanceof Organization organization
                        ? organization.getName()
                        : entry instanceof Project project
                                ? project.getTitle()
                                : entry instanceof Event event ? event.getTitle() : "";
        return name.isEmpty() ? Optional.empty() : Optional.of(entry.getType() + " " + Spelling.fold(name));
    }

    /**
     * Gets the key in one line.
     *
     * @return the line, such as {@code same-name city seoul}
     */
    @Override
    public String toString() {
        return reach + " " + text;
    }
}
