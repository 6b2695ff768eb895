package org.urbancoop.tables;

import java.util.List;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param name the name in the first row, such as {@code location_latitude}
 * @param path the path of members that a cell stands at, such as {@code location.latitude}; {@code .} for the element
 *     itself, {@code @name} for its key in a map
 * @param part what of the value a cell holds
 * @param type what any cell of it is, whatever a dataset has
 * @param description what a cell holds
 * @param values the only texts that a cell may hold; empty for any
 * @param target what its cells are keys of, if they all are
 */
record Column(
        String name,
        String path,
        Part part,
        Type type,
        String description,
        List<String> values,
        Optional<Target> target) {

    /** A type of Frictionless Table Schema. */
    enum Type {
        STRING,
        NUMBER,
        INTEGER,
        BOOLEAN,
        DATE
    }

    /**
     * The column that a foreign key leads to.
     *
     * @param table the table, such as {@code records}
     * @param column its primary key
     */
    record Target(String table, String column) {}

    static Column text(String name, String path, String description) {
        return of(name, path, Part.TEXT, Type.STRING, description);
    }

    static Column of(String name, String path, Part part, Type type, String description) {
        return new Column(name, path, part, type, description, List.of(), Optional.empty());
    }

    Column leadsTo(String table, String column) {
        return new Column(name, path, part, type, description, values, Optional.of(new Target(table, column)));
    }

    Column withValues(List<String> allowed) {
        return new Column(name, path, part, type, description, allowed, target);
    }

    boolean isText() {
        return type == Type.STRING;
    }

    boolean isKeyOfMap() {
        return path.startsWith("@");
    }
}
