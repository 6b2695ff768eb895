package org.urbancoop.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.source.Source;
import org.urbancoop.tables.json.JsonText;

/** The description of all tables as a Frictionless Data Package, version 1, with each table's schema. */
final class DataPackage {

    /** The name of the file. */
    static final String FILE = "datapackage.json";

    /** Where each licence of an SPDX identifier stands. */
    private static final String LICENCES = "https://spdx.org/licenses/";

    private final boolean spreadsheet;

    private DataPackage(boolean spreadsheet) {
        this.spreadsheet = spreadsheet;
    }

    static String of(Dataset dataset, List<Table> tables, boolean spreadsheet) {
        DataPackage made = new DataPackage(spreadsheet);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("profile", "tabular-data-package");
        json.put("name", dataset.getId().toString());
        json.put("title", dataset.getTitle());
        dataset.getVersion().ifPresent(version -> json.put("version", version));
        dataset.getLicence()
                .ifPresent(licence ->
                        json.put("licenses", List.of(ordered("name", licence, "path", LICENCES + licence + ".html"))));
        List<Object> sources =
                dataset.getSources().stream().map(DataPackage::source).toList();
        if (!sources.isEmpty()) {
            json.put("sources", sources);
        }
        json.put("resources", tables.stream().map(made::resource).toList());
        return JsonText.of(json);
    }

    private static Object source(Source source) {
        Map<String, Object> json = ordered("title", source.getTitle());
        source.getUrl().ifPresent(url -> json.put("path", url));
        return json;
    }

    private Object resource(Table table) {
        Map<String, Object> json = ordered(
                "profile", "tabular-data-resource",
                "name", table.name(),
                "path", table.name() + TablesWriter.CSV,
                "format", "csv",
                "mediatype", "text/csv",
                "encoding", "utf-8",
                "description", table.description());
        json.put(
                "dialect",
                ordered(
                        "delimiter",
                        ",",
                        "lineTerminator",
                        spreadsheet ? "\r\n" : "\n",
                        "quoteChar",
                        "\"",
                        "doubleQuote",
                        true,
                        "skipInitialSpace",
                        false,
                        "header",
                        true));
        json.put("schema", schema(table));
        return json;
    }

    private static Object schema(Table table) {
        List<String> key = table.primaryKey().stream().map(Column::name).toList();
        List<Object> fields = new ArrayList<>();
        List<Object> foreign = new ArrayList<>();
        for (Column column : table.columns()) {
            fields.add(field(column, key));
            column.foreignKey()
                    .ifPresent(target -> foreign.add(ordered(
                            "fields", column.name(),
                            "reference", ordered("resource", target.table(), "fields", target.column()))));
        }
        // Nothing but an empty cell is missing: NA is Namibia.
        Map<String, Object> schema = ordered("fields", fields, "missingValues", List.of(""), "primaryKey", key);
        if (!foreign.isEmpty()) {
            schema.put("foreignKeys", foreign);
        }
        return schema;
    }

    private static Object field(Column column, List<String> key) {
        Map<String, Object> field = ordered(
                "name", column.name(),
                "type", column.type().name().toLowerCase(Locale.ROOT),
                "description", column.description());
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (key.contains(column.name())) {
            constraints.put("required", true);
        }
        if (!column.values().isEmpty()) {
            constraints.put("enum", column.values());
        }
        if (!constraints.isEmpty()) {
            field.put("constraints", constraints);
        }
        return field;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return json;
    }
}
