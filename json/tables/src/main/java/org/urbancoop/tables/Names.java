package org.urbancoop.tables;

import java.util.Locale;
import java.util.Set;

/** How columns are named, so that SQL takes the names without quotes. */
final class Names {

    /**
     * The members, in the form of a column, whose name a dialect reserves. A test compares the columns that come out
     * with the lists of SQL:2016, SQLite, PostgreSQL, MySQL, SQL Server and DuckDB.
     */
    private static final Set<String> RESERVED = Set.of(
            "condition",
            "date",
            "end",
            "is",
            "language",
            "member",
            "of",
            "period",
            "ref",
            "scope",
            "value",
            "when",
            "where");

    private Names() {}

    /**
     * Names a column: letters in lower case with {@code _} between words and between members. A name that SQL reserves
     * stands behind what a row is: {@code event_when}.
     *
     * @param row what a row of the table is, such as {@code event}
     * @param path the path of members, such as {@code venue.city}
     */
    static String column(String row, String path) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                name.append('_');
            }
            name.append(c == '.' || c == '-' ? '_' : c);
        }
        String lower = name.toString().toLowerCase(Locale.ROOT);
        return RESERVED.contains(lower) ? row + "_" + lower : lower;
    }
}
