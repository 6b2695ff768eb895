package org.urbancoop.tables.sqlite;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.urbancoop.tables.Table;

/**
 * The statements that make the tables without a join as views over the others. Their columns are those of
 * {@link Table#columns()}; one that has no expression here is a column of the record's table.
 */
final class Views {

    private Views() {}

    static String of(Table table) {
        return switch (table.name()) {
            case "partners" -> partners(table);
            case "project_sites" -> sites(table);
            case "calendar" -> calendar(table);
            default -> throw new IllegalArgumentException("No view is named " + table.name());
        };
    }

    /** A party that an agreement lists twice counts once. */
    private static String partners(Table table) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("party_a", "a.reference");
        columns.put("party_b", "b.reference");
        String first = place("a_", "a.reference", columns);
        String second = place("b_", "b.reference", columns);
        return view(
                table,
                """
                WITH party AS (
                  SELECT record, party_value AS reference, min(CAST(substr(pointer, 10) AS INTEGER)) AS position
                  FROM parties
                  GROUP BY record, party_value
                )
                """,
                select(table, "agreements", columns),
                """
                FROM agreements
                JOIN party a ON a.record = agreements.record
                JOIN party b ON b.record = a.record AND b.position > a.position
                """,
                first,
                second,
                "ORDER BY agreements.rowid, a.position, b.position");
    }

    private static String sites(Table table) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("pointer", "one.pointer");
        columns.put("site", "one.reference");
        columns.put("place_label", "one.place_label");
        columns.put("role", "one.role");
        columns.put("role_label", "one.role_label");
        columns.put("role_label_ko", "one.role_label_ko");
        String site = place("", "one.reference", columns);
        return view(
                table,
                """
                WITH one AS (
                  SELECT record, pointer, party AS reference, NULL AS place_label, role, role_label, role_label_ko,
                    1 AS list, CAST(substr(pointer, 15) AS INTEGER) AS position
                  FROM participants
                  WHERE party IS NOT NULL
                  UNION ALL
                  SELECT record, pointer, place_ref, label, NULL, NULL, NULL,
                    2, CAST(substr(pointer, 12) AS INTEGER)
                  FROM places
                )
                """,
                select(table, "projects", columns),
                """
                FROM projects
                JOIN one ON one.record = projects.record
                """,
                site,
                "ORDER BY projects.rowid, one.list, one.position");
    }

    private static String calendar(Table table) {
        Map<String, String> columns = new LinkedHashMap<>();
        String venue = place("", "events.venue_city", columns);
        return view(table, select(table, "events", columns), "FROM events\n", venue, "ORDER BY events.rowid");
    }

    private static String view(Table table, String... parts) {
        return "CREATE VIEW " + table.name() + " AS\n-- " + table.description() + "\n" + String.join("", parts);
    }

    private static String select(Table table, String base, Map<String, String> columns) {
        return table.columns().stream()
                .map(column ->
                        "  " + columns.getOrDefault(column.name(), base + "." + column.name()) + " AS " + column.name())
                .collect(Collectors.joining(",\n", "SELECT\n", "\n"));
    }

    /**
     * Where a party or place lies: a city, an organization's city, or a country alone.
     *
     * @param prefix what the names of the columns start with
     * @param reference the party or place
     * @param columns takes the expressions of the columns
     * @return the joins
     */
    private static String place(String prefix, String reference, Map<String, String> columns) {
        String self = prefix + "self";
        String organization = prefix + "body";
        String city = prefix + "town";
        String country = prefix + "state";
        String alone = "CASE WHEN substr(" + reference + ", 1, 8) = 'country/' THEN substr(" + reference + ", 9) END";
        String code = text("coalesce(" + city + ".country, " + organization + ".country, " + alone + ")");
        columns.put(
                prefix + "label",
                text("CASE WHEN " + self + ".record IS NULL THEN coalesce(" + country + ".label, " + alone + ") ELSE "
                        + self + ".label END"));
        columns.put(prefix + "city", city + ".record");
        columns.put(prefix + "city_name", city + ".name");
        columns.put(prefix + "country", code);
        for (String label : new String[] {"label", "label_ko"}) {
            columns.put(
                    prefix + "country_" + label,
                    text("coalesce(" + city + ".country_" + label + ", " + organization + ".country_" + label + ", "
                            + country + "." + label + ", " + alone + ")"));
        }
        for (String region : new String[] {"region", "region_label", "region_label_ko"}) {
            columns.put(prefix + region, country + "." + region);
        }
        columns.put(prefix + "latitude", city + ".location_latitude");
        columns.put(prefix + "longitude", city + ".location_longitude");
        return "LEFT JOIN records " + self + " ON " + self + ".record = " + reference + "\n"
                + "LEFT JOIN organizations " + organization + " ON " + organization + ".record = " + reference + "\n"
                + "LEFT JOIN cities " + city + " ON " + city + ".record = coalesce(" + organization + ".city, "
                + organization + ".represents, " + reference + ")\n"
                + "LEFT JOIN countries " + country + " ON " + country + ".country = " + code + "\n";
    }

    /** Programs ask a view for the types of its columns; an expression has none but by this. */
    private static String text(String expression) {
        return "CAST(" + expression + " AS TEXT)";
    }
}
