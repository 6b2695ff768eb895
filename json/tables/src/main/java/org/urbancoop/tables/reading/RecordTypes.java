package org.urbancoop.tables.reading;

import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Members;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.source.Source;

/** The classes of records by their types. */
final class RecordTypes {

    private RecordTypes() {}

    static Class<? extends CooperationRecord> of(RecordType type) {
        return switch (type) {
            case SOURCE -> Source.class;
            case CITY -> City.class;
            case ORGANIZATION -> Organization.class;
            case AGREEMENT -> Agreement.class;
            case PROJECT -> Project.class;
            case EVENT -> Event.class;
            case PROGRAM -> Program.class;
        };
    }

    static Members members(RecordType type) {
        return Members.of(of(type));
    }
}
