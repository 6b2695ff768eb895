package org.urbancoop.cli.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.urbancoop.cli.table.Table.Column;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.RecordWriter;
import org.urbancoop.json.UrbancoopJson;

/** A dataset as CSV files with a data dictionary, and as NDJSON. */
public final class DatasetTables {

    /** The name of the file that has every record as JSON, one a line. */
    private static final String LINES = "dataset.ndjson";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private DatasetTables() {}

    /**
     * Makes the files of a dataset.
     *
     * @param spreadsheet whether they are for a spreadsheet: with a byte order mark, and so that it runs no text as a
     *     formula
     * @return the content of each file by its name
     * @throws IOException if a writer fails, which those in memory do not
     */
    public static Map<String, String> of(Dataset dataset, boolean spreadsheet) throws IOException {
        List<Table> tables = Table.all();
        Map<String, List<List<String>>> rows = Rows.of(dataset, tables);
        Map<String, String> files = new LinkedHashMap<>();
        List<List<String>> dictionary = new ArrayList<>();
        for (Table table : tables) {
            List<Column> columns = table.allColumns();
            files.put(table.name() + ".csv", csv(columns, rows.getOrDefault(table.name(), List.of()), spreadsheet));
            for (Column column : columns) {
                dictionary.add(List.of(table.name(), column.header(), column.type(), column.description()));
            }
        }
        List<Column> of = List.of(
                new Column("table", "string", ""),
                new Column("column", "string", ""),
                new Column("type", "string", ""),
                new Column("description", "string", ""));
        files.put("columns.csv", csv(of, dictionary, spreadsheet));
        files.put("datapackage.json", dataPackage(dataset, tables));
        files.put(LINES, lines(dataset));
        return files;
    }

    /** The dataset without any loss, one record a line. */
    private static String lines(Dataset dataset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter writer = UrbancoopJson.of().lineWriter(bytes)) {
            writer.writeAll(dataset);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String csv(List<Column> columns, List<List<String>> rows, boolean spreadsheet) throws IOException {
        StringWriter text = new StringWriter();
        if (spreadsheet) {
            text.append(BYTE_ORDER_MARK);
        }
        CsvWriter.CsvWriterBuilder builder =
                CsvWriter.builder().lineDelimiter(spreadsheet ? LineDelimiter.CRLF : LineDelimiter.LF);
        if (spreadsheet) {
            // Whatever a program takes for the separator besides the comma, it finds quotes around the cell.
            builder.quoteStrategy(QuoteStrategies.ALWAYS);
        }
        try (CsvWriter csv = builder.build(text)) {
            csv.writeRecord(columns.stream().map(Column::header).toList());
            for (List<String> row : rows) {
                List<String> cells = new ArrayList<>(row);
                for (int i = 0; spreadsheet && i < cells.size(); i++) {
                    if (columns.get(i).isText()) {
                        cells.set(i, Spreadsheet.inert(cells.get(i)));
                    }
                }
                csv.writeRecord(cells);
            }
        }
        return text.toString();
    }

    /** The dictionary as Frictionless Data Package, with each table's schema. */
    private static String dataPackage(Dataset dataset, List<Table> tables) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("profile", "tabular-data-package");
            json.writeStringField("name", dataset.getId().toString());
            json.writeStringField("title", dataset.getTitle());
            if (dataset.getVersion().isPresent()) {
                json.writeStringField("version", dataset.getVersion().get());
            }
            if (dataset.getLicence().isPresent()) {
                json.writeArrayFieldStart("licenses");
                json.writeStartObject();
                json.writeStringField("name", dataset.getLicence().get());
                json.writeEndObject();
                json.writeEndArray();
            }
            json.writeArrayFieldStart("resources");
            for (Table table : tables) {
                json.writeStartObject();
                json.writeStringField("name", table.name());
                json.writeStringField("path", table.name() + ".csv");
                json.writeStringField("profile", "tabular-data-resource");
                json.writeStringField("encoding", "utf-8");
                json.writeStringField("description", table.description());
                schema(json, table);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void schema(JsonGenerator json, Table table) throws IOException {
        json.writeObjectFieldStart("schema");
        json.writeArrayFieldStart("fields");
        for (Column column : table.allColumns()) {
            json.writeStartObject();
            json.writeStringField("name", column.header());
            json.writeStringField("type", column.type());
            json.writeStringField("description", column.description());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("primaryKey");
        json.writeString(Table.RECORD.header());
        if (!table.isOfRecords()) {
            json.writeString(Table.AT.header());
        }
        json.writeEndArray();
        // Nothing but an empty cell is missing: NA is Namibia.
        json.writeArrayFieldStart("missingValues");
        json.writeString("");
        json.writeEndArray();
        json.writeEndObject();
    }
}
