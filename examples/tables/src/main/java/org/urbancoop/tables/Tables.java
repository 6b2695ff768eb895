package org.urbancoop.tables;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.commandline.Program;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.json.RecordWriter;
import org.urbancoop.json.UrbancoopDataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.tables.Table.Column;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the bundled dataset, or a dataset in a file, as CSV files with a data dictionary. */
@Command(
        name = "tables",
        mixinStandardHelpOptions = true,
        description = "Writes a dataset as CSV files with a data dictionary (datapackage.json, columns.csv), and as"
                + " NDJSON (dataset.ndjson).")
public final class Tables implements Callable<Integer> {

    /** The name of the file that has every record as JSON, one a line. */
    private static final String LINES = "dataset.ndjson";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Where the files go; it is made if it is not there.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "A dataset as JSON; the bundled one by default.")
    private @Nullable Path file;

    @Option(
            names = "--spreadsheet",
            description = "For a spreadsheet: a byte order mark, and an apostrophe before a text that it would run as a"
                    + " formula. Such files are for people; pandas and R read the plain ones.")
    private boolean spreadsheet;

    @Option(names = "--without-personal-data", description = "Leaves out contacts and the names of persons.")
    private boolean redacted;

    private Tables() {}

    /**
     * Runs the program and ends the process with its exit code unless that is 0.
     *
     * @param arguments the arguments of the command line; {@code --help} explains them
     */
    public static void main(String... arguments) {
        Program.main(new CommandLine(new Tables()), arguments);
    }

    /** Runs the program on other streams than those of the process. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return Program.run(new CommandLine(new Tables()), out, err, arguments);
    }

    @Override
    public Integer call() throws IOException {
        Dataset dataset =
                file == null ? UrbancoopDataset.load() : UrbancoopJson.of().read(file, Dataset.class);
        Map<String, String> files = files(redacted ? dataset.withoutPersonalData() : dataset, spreadsheet);
        write(files, folder, file == null ? List.of() : List.of(file));
        spec.commandLine().getOut().println(files.size() + " files in " + folder);
        return 0;
    }

    /** Gets the content of each file by its name. */
    static Map<String, String> files(Dataset dataset, boolean spreadsheet) throws IOException {
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

    /** Writes all files or none: no reader sees half of one. */
    static void write(Map<String, String> files, Path folder, List<Path> inputs) throws IOException {
        Map<Path, AtomicFile.Content> contents = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            AtomicFile.checkApart(path, inputs);
            contents.put(path, stream -> stream.write(file.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        Files.createDirectories(folder);
        AtomicFile.writeAll(contents);
    }
}
