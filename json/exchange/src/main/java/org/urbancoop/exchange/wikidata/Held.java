package org.urbancoop.exchange.wikidata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.Extensions;

/** The cells that one record is made of, by the names of their variables, from all rows that speak of it. */
final class Held {

    private final Map<String, List<Cell>> cells = new LinkedHashMap<>();

    void add(String variable, Cell cell) {
        cells.computeIfAbsent(variable, name -> new ArrayList<>()).add(cell);
    }

    Map<String, List<Cell>> cells() {
        return cells;
    }

    /** Gets what no record has: each value once, a list where a variable has several. */
    Optional<ExtensionValue> left() {
        Map<String, ExtensionValue> left = new LinkedHashMap<>();
        cells.forEach((variable, all) -> {
            List<ExtensionValue> values = new ArrayList<>();
            for (Cell cell : all) {
                if (!cell.isCarried() && !values.contains(cell.value())) {
                    values.add(cell.value());
                }
            }
            if (!values.isEmpty()) {
                left.put(variable, values.size() == 1 ? values.get(0) : new ArrayValue(values));
            }
        });
        return left.isEmpty() ? Optional.empty() : Optional.of(new ObjectValue(Extensions.from(left)));
    }
}
