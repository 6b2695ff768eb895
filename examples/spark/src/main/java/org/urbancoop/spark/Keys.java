package org.urbancoop.spark;

import java.util.LinkedHashSet;
import java.util.Set;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.identity.IdentifierScheme;
import org.urbancoop.organization.Organization;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Spelling;
import org.urbancoop.validation.Finding;

/** What records have in common that rules see beside each other: records of one key come into one bucket. */
final class Keys {

    private static final JsonPointer IDENTIFIERS = JsonPointer.parse("/identifiers");

    /**
     * What records have in common.
     *
     * @param why the kind of key
     * @param text the key; it may be coarser than what a rule compares, never finer
     */
    record Key(Locality why, String text) {

        long bucket(long buckets) {
            return Math.floorMod((why + " " + text).hashCode(), buckets);
        }
    }

    private Keys() {}

    /** Gets the keys that a line has by itself. */
    static Set<Key> of(Extensible value) {
        Set<Key> keys = new LinkedHashSet<>();
        keys.add(new Key(Locality.SUBJECT, Subject.name(value)));
        if (!(value instanceof CooperationRecord entry)) {
            return keys;
        }
        if (isAskedWhoRefers(entry)) {
            keys.add(new Key(Locality.REFERRED, Subject.name(entry)));
        }
        String name = name(entry);
        if (!name.isEmpty()) {
            keys.add(new Key(Locality.NAME, name));
        }
        if (entry instanceof City city) {
            called(city.getName(), keys);
            city.getAliases().forEach(alias -> called(alias, keys));
            city.getFormerNames().forEach(former -> called(former.getName(), keys));
        }
        MemberValues.find(entry, IDENTIFIERS)
                .ifPresent(identifiers -> MemberValues.children(identifiers)
                        .forEach((scheme, identifier) -> keys.add(identifier(scheme, identifier))));
        if (entry instanceof Event event) {
            keys.add(new Key(Locality.SESSION, Subject.name(event)));
            event.whole().ifPresent(whole -> {
                keys.add(new Key(Locality.SESSION, whole.toString()));
                keys.add(new Key(Locality.WHOLE, whole.toString()));
            });
        }
        return keys;
    }

    /** Whether a bucket owns what a rule of a locality found: others may not know all that it looked at. */
    static boolean owns(Locality locality, long buckets, long bucket, Neighbours.Member about, Finding finding) {
        if (locality == Locality.PARTIES) {
            return about.why().contains(Locality.PARTIES.name());
        }
        return key(locality, about.value(), finding.pointer()).bucket(buckets) == bucket;
    }

    private static Key key(Locality locality, Extensible value, JsonPointer pointer) {
        return switch (locality) {
            case SUBJECT, REFERRED -> new Key(locality, Subject.name(value));
            case NAME -> new Key(locality, name((CooperationRecord) value));
            case CALLED ->
                new Key(
                        locality,
                        Spelling.fold(
                                MemberValues.find(value, pointer).orElseThrow().toString()));
            case IDENTIFIER ->
                identifier(
                        pointer.steps().get(1),
                        MemberValues.find(value, pointer).orElseThrow());
            case WHOLE -> new Key(locality, whole(value));
            case SESSION ->
                new Key(locality, pointer.steps().get(0).equals("agenda") ? Subject.name(value) : whole(value));
            default -> throw new IllegalStateException("The records of " + locality + " have no key in common");
        };
    }

    private static String whole(Extensible value) {
        return ((CooperationRecord) value).whole().orElseThrow().toString();
    }

    private static void called(String name, Set<Key> keys) {
        keys.add(new Key(Locality.CALLED, Spelling.fold(name)));
    }

    private static Key identifier(String scheme, Object identifier) {
        return new Key(Locality.IDENTIFIER, IdentifierScheme.key(scheme, identifier.toString()));
    }

    private static boolean isAskedWhoRefers(CooperationRecord entry) {
        return entry instanceof City
                || entry instanceof Organization
                || entry instanceof Source
                || entry instanceof Agreement;
    }

    /** The name of a city, an organization, a project or an event, with its type; empty for others. */
    static String name(CooperationRecord entry) {
        String name = entry instanceof City city
                ? city.getName()
                : entry instanceof Organization organization
                        ? organization.getName()
                        : entry instanceof Project project
                                ? project.getTitle()
                                : entry instanceof Event event ? event.getTitle() : "";
        return name.isEmpty() ? "" : entry.getType() + " " + Spelling.fold(name);
    }
}
