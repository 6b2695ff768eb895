package org.urbancoop.exchange.wikidata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.exchange.reading.Origin;
import org.urbancoop.format.Problem;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/**
 * A row of a result.
 *
 * @param pointer its place, such as {@code /results/bindings/3}; of CSV the number of the row, from 0
 * @param location where it starts
 * @param cells what it has, by the names of the variables; what is not bound is missing
 * @param raw its text
 * @param problems what is wrong with it; with an error there are no cells
 */
record ResultRow(
        JsonPointer pointer, Optional<Location> location, Map<String, Cell> cells, String raw, List<Problem> problems)
        implements Origin {

    @Override
    public String shown() {
        return "";
    }

    @Override
    public void carried(boolean is) {
        // Its cells are.
    }
}
