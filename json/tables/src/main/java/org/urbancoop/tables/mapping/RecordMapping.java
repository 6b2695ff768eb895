package org.urbancoop.tables.mapping;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.Copies;
import org.urbancoop.reference.RecordType;

/**
 * A record that each row makes.
 *
 * @param label the name by which other records of the row refer to it, such as {@code partner}
 * @param type the type, such as {@code city}
 * @param members where its members come from
 * @since 0.1.0
 */
public record RecordMapping(Optional<String> label, RecordType type, List<MemberMapping> members) {

    /**
     * Makes the mapping.
     *
     * @param label the name by which other records of the row refer to it
     * @param type the type
     * @param members where its members come from
     */
    public RecordMapping {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(type, "type");
        members = Copies.list(members, "members");
    }
}
