package org.urbancoop.service.store;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.event.Event;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.service.problem.Refusal;
import org.urbancoop.source.Source;
import org.urbancoop.text.Slug;
import org.urbancoop.text.VisibleText;

/** The types of records by the words of an address. */
public final class RecordTypes {

    private static final Map<RecordType, Class<? extends CooperationRecord>> CLASSES = Map.of(
            RecordType.AGREEMENT, Agreement.class,
            RecordType.CITY, City.class,
            RecordType.EVENT, Event.class,
            RecordType.ORGANIZATION, Organization.class,
            RecordType.PROGRAM, Program.class,
            RecordType.PROJECT, Project.class,
            RecordType.SOURCE, Source.class);

    private static final int SHOWN = 100;

    private RecordTypes() {}

    /** Gets the class of the records of a type. */
    public static Class<? extends CooperationRecord> classOf(RecordType type) {
        return Objects.requireNonNull(CLASSES.get(type));
    }

    /** Reads a type, such as {@code city}. */
    public static RecordType of(String type) {
        return Arrays.stream(RecordType.values())
                .filter(known -> known.toString().equals(type))
                .findAny()
                .orElseThrow(() -> Refusal.of(
                        "no-such-type", Map.of("value", type, "list", Arrays.toString(RecordType.values()))));
    }

    /** Reads what an address names, such as {@code city/seoul}. */
    public static RecordReference of(String type, String id) {
        RecordType known = of(type);
        try {
            return RecordReference.of(known, Slug.parse(id));
        } catch (IllegalArgumentException e) {
            throw missing(type + "/" + id);
        }
    }

    /** There is no such record. */
    public static Refusal missing(Object reference) {
        return Refusal.of("no-such-record", Map.of("value", VisibleText.of(reference.toString(), SHOWN)));
    }
}
