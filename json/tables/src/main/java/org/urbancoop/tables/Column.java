package org.urbancoop.tables;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.text.JsonPointer;

/**
 * A column of a table, such as {@code location_latitude} of {@code cities}: the same for every dataset.
 *
 * <p>This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class Column {

    /**
     * What any cell of a column is, whatever a dataset has: a type of Frictionless Table Schema. A cell that a dataset
     * has no value for is empty.
     *
     * @since 0.1.0
     */
    public enum Type {
        /** A text, such as {@code 1968~}. */
        STRING,
        /** A decimal number, such as {@code 25.04776}. */
        NUMBER,
        /** A whole number, such as {@code 47}. */
        INTEGER,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** A day of the years 1 to 9999, such as {@code 1968-01-01}. */
        DATE
    }

    private final String name;
    private final String path;
    private final Part part;
    private final Type type;
    private final String description;
    private final List<String> values;
    private final Optional<ForeignKey> foreignKey;
    private final List<String> steps;
    private final @Nullable MemberPath members;
    private final JsonPointer pointer;

    private Column(
            String name,
            String path,
            Part part,
            Type type,
            String description,
            List<String> values,
            Optional<ForeignKey> foreignKey) {
        this.name = name;
        this.path = path;
        this.part = part;
        this.type = type;
        this.description = description;
        this.values = List.copyOf(values);
        this.foreignKey = foreignKey;
        this.steps = path.isEmpty() || path.equals(".") ? List.of() : List.of(path.split("\\.", -1));
        this.members = MemberPath.of(steps);
        this.pointer = JsonPointer.of(steps);
    }

    static Column text(String name, String path, String description) {
        return of(name, path, Part.TEXT, Type.STRING, description);
    }

    static Column of(String name, String path, Part part, Type type, String description) {
        return new Column(name, path, part, type, description, List.of(), Optional.empty());
    }

    Column leadsTo(String table, String column) {
        return new Column(name, path, part, type, description, values, Optional.of(new ForeignKey(table, column)));
    }

    Column withValues(List<String> allowed) {
        return new Column(name, path, part, type, description, allowed, foreignKey);
    }

    /**
     * Gets the name in the first row, which no SQL dialect reserves.
     *
     * @return such as {@code location_latitude}
     */
    public String name() {
        return name;
    }

    /**
     * Gets the type of every cell.
     *
     * @return such as {@code NUMBER}
     */
    public Type type() {
        return type;
    }

    /**
     * Gets what a cell holds.
     *
     * @return in English, such as {@code name or title}
     */
    public String description() {
        return description;
    }

    /**
     * Gets the only texts that a cell may hold.
     *
     * @return such as {@code [year, month, day]}; empty for any text
     */
    public List<String> values() {
        return values;
    }

    /**
     * Gets what its cells are keys of, if they all are.
     *
     * @return such as {@code records.record}; empty if nothing
     */
    public Optional<ForeignKey> foreignKey() {
        return foreignKey;
    }

    /**
     * The path of members that a cell stands at, such as {@code location.latitude}; {@code .} for the element itself,
     * {@code @name} for its key in a map, empty if it follows from others.
     */
    String path() {
        return path;
    }

    /** The members on the way to the value, from the element of the row; none if it is the value itself. */
    List<String> steps() {
        return steps;
    }

    /** Gets what stands at the members of an element; null if nothing does. */
    @Nullable
    Object find(Object element) {
        return MemberPath.find(members, element);
    }

    /** Gets the place of the value in what a row is of, such as {@code /location/latitude}. */
    JsonPointer pointer() {
        return pointer;
    }

    /** What of the value a cell holds. */
    Part part() {
        return part;
    }

    boolean isText() {
        return type == Type.STRING;
    }

    boolean isKeyOfMap() {
        return path.startsWith("@");
    }

    /** Whether a cell is the value itself, and does not follow from others. */
    boolean isValue() {
        return !path.isEmpty() && !isKeyOfMap() && part == Part.TEXT;
    }

    /**
     * Gets the column in a few words.
     *
     * @return the name and the type, such as {@code location_latitude NUMBER}
     */
    @Override
    public String toString() {
        return name + " " + type;
    }

    /**
     * The column that a foreign key leads to, such as {@code countries.country}: the primary key of its table.
     *
     * @param table the table, such as {@code records}
     * @param column its primary key, such as {@code record}
     * @since 0.1.0
     */
    public record ForeignKey(String table, String column) {

        /**
         * Makes the target of a foreign key.
         *
         * @param table the table, such as {@code records}
         * @param column its primary key, such as {@code record}
         */
        public ForeignKey {
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(column, "column");
        }
    }
}
