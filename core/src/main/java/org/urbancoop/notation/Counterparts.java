package org.urbancoop.notation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.Copies;
import org.urbancoop.time.Edtf;

/**
 * The parties of one project, such as {@code India/Panjim, Simla, Hubli (2016)}.
 *
 * @param parties the parties in the order of the text, one or more
 * @param period the years that hold for all of them, if such are printed
 * @since 0.1.0
 */
public record Counterparts(List<Counterpart> parties, Optional<Edtf> period) {

    /**
     * Creates the value.
     *
     * @param parties the parties
     * @param period the years that hold for all of them
     */
    public Counterparts {
        Objects.requireNonNull(period, "period");
        parties = Copies.list(parties, "parties");
    }
}
