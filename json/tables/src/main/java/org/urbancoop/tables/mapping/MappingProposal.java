package org.urbancoop.tables.mapping;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.Copies;
import org.urbancoop.message.Message;

/**
 * What a sheet seems to hold: a mapping to edit, why each column is mapped as it is, and what a person has to decide.
 *
 * @param mapping the mapping; empty if nobody can tell what a row is
 * @param reasons why, in both languages, such as {@code Column B 'City': the header is that of a city}
 * @param open what it leaves to a person: where two columns fit, neither is taken
 * @since 0.1.0
 */
public record MappingProposal(Optional<SheetMapping> mapping, List<Message> reasons, List<Message> open) {

    /**
     * Makes the proposal.
     *
     * @param mapping the mapping
     * @param reasons why
     * @param open what it leaves to a person
     */
    public MappingProposal {
        Objects.requireNonNull(mapping, "mapping");
        reasons = Copies.list(reasons, "reasons");
        open = Copies.list(open, "open");
    }
}
