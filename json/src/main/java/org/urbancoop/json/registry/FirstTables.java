package org.urbancoop.json.registry;

import org.jspecify.annotations.Nullable;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.agreement.AgreementCodec;
import org.urbancoop.json.city.CityCodec;
import org.urbancoop.json.event.EventCodec;
import org.urbancoop.json.organization.OrganizationCodec;
import org.urbancoop.json.program.ProgramCodec;
import org.urbancoop.json.project.ProjectCodec;
import org.urbancoop.json.source.SourceCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.source.Source;

/**
 * The tables of single records, each set up when the first of its type is read or written: most of the time that a
 * fresh JVM takes for its first record is the making of tables, and one record needs a few of them.
 */
public final class FirstTables {

    private FirstTables() {}

    /**
     * Checks whether an object of a type says what it is when it stands alone; a dataset says so by its format.
     *
     * @param type the class of a document
     * @return true for a record and a declared total
     */
    public static boolean isTyped(Class<?> type) {
        return CooperationRecord.class.isAssignableFrom(type) || type == DeclaredTotal.class;
    }

    /**
     * Finds the codec of a class that a user names.
     *
     * @throws IllegalArgumentException if there is none
     */
    @SuppressWarnings("unchecked") // A codec stands beside the class of its values.
    public static <T extends Extensible> ValueCodec<T> of(Class<T> type) {
        ValueCodec<?> codec = find(type);
        return codec == null ? Tables.of(type) : (ValueCodec<T>) codec;
    }

    /**
     * Finds the codec of a value: its class is generated, and the class above it is the one that has a table.
     *
     * @throws IllegalArgumentException if there is none
     */
    @SuppressWarnings("unchecked") // The class above the generated one is the type of the value.
    public static <T extends Extensible> ValueCodec<T> of(T value) {
        return (ValueCodec<T>) of((Class<? extends Extensible>) value.getClass().getSuperclass());
    }

    private static @Nullable ValueCodec<?> find(Class<?> type) {
        if (type == Project.class) {
            return ProjectCodec.CODEC;
        }
        if (type == Event.class) {
            return EventCodec.CODEC;
        }
        if (type == Agreement.class) {
            return AgreementCodec.CODEC;
        }
        if (type == City.class) {
            return CityCodec.CODEC;
        }
        if (type == Organization.class) {
            return OrganizationCodec.CODEC;
        }
        if (type == Program.class) {
            return ProgramCodec.CODEC;
        }
        return type == Source.class ? SourceCodec.CODEC : null;
    }
}
