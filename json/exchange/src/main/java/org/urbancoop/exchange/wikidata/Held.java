package org.urbancoop.exchange.wikidata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.Extensions;

/**
 * The cells that one record is made of, from all rows that speak of it. A cell that another row had alike is the same,
 * so that memory grows with what a result says, and not with its rows.
 */
final class Held {

    /** By the variable and the value as text. */
    private final Map<String, Cell> cells = new LinkedHashMap<>();

    /** Adds a cell; false if there was one alike. */
    boolean add(String variable, Cell cell) {
        String key = variable + '\t' + cell.value();
        @Nullable Cell known = cells.putIfAbsent(key, cell);
        // Two objects may have one text.
        while (known != null && !known.value().equals(cell.value())) {
            key += '\t';
            known = cells.putIfAbsent(key, cell);
        }
        return known == null;
    }

    /** Gets what no record has: each value once, a list where a variable has several. */
    static Optional<ExtensionValue> left(List<Held> of) {
        Held left = new Held();
        of.forEach(held -> held.cells.values().stream()
                .filter(cell -> !cell.isCarried())
                .forEach(cell -> left.add(cell.variable(), cell)));
        Map<String, List<ExtensionValue>> values = new LinkedHashMap<>();
        left.cells
                .values()
                .forEach(cell -> values.computeIfAbsent(cell.variable(), name -> new ArrayList<>())
                        .add(cell.value()));
        Map<String, ExtensionValue> members = new LinkedHashMap<>();
        values.forEach((variable, all) -> members.put(variable, all.size() == 1 ? all.get(0) : new ArrayValue(all)));
        return members.isEmpty() ? Optional.empty() : Optional.of(new ObjectValue(Extensions.from(members)));
    }
}
