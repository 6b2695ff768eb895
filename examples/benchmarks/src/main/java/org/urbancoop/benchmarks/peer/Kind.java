package org.urbancoop.benchmarks.peer;

import org.urbancoop.agreement.Agreement;
import org.urbancoop.benchmarks.plain.Records;
import org.urbancoop.city.City;
import org.urbancoop.event.Event;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.source.Source;

/** The type of a record, as a class of the model and as a plain Java record: whoever reads knows it beforehand. */
public enum Kind {
    /** A city. */
    CITY(City.class, Records.City.class),
    /** An organization. */
    ORGANIZATION(Organization.class, Records.Organization.class),
    /** An agreement. */
    AGREEMENT(Agreement.class, Records.Agreement.class),
    /** A project. */
    PROJECT(Project.class, Records.Project.class),
    /** An event. */
    EVENT(Event.class, Records.Event.class),
    /** A program. */
    PROGRAM(Program.class, Records.Program.class),
    /** A source. */
    SOURCE(Source.class, Records.Source.class);

    private final Class<? extends CooperationRecord> model;
    private final Class<? extends Record> plain;

    Kind(Class<? extends CooperationRecord> model, Class<? extends Record> plain) {
        this.model = model;
        this.plain = plain;
    }

    /**
     * Gets the class of the model.
     *
     * @return such as {@code org.urbancoop.city.City}
     */
    public Class<? extends CooperationRecord> model() {
        return model;
    }

    /**
     * Gets the class that the other libraries read.
     *
     * @return such as {@code Records.City}
     */
    public Class<? extends Record> plain() {
        return plain;
    }

    /**
     * Gets the kind of a record of the model.
     *
     * @param record a record
     * @return its kind
     */
    public static Kind of(CooperationRecord record) {
        return valueOf(record.getType().name());
    }
}
