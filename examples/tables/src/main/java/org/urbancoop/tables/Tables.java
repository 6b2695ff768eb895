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
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.RecordWriter;
import org.urbancoop.json.UrbancoopDataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.tables.Table.Column;
import org.urbancoop.text.VisibleText;
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
        int code = run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the program on other streams than those of the process. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int code = new CommandLine(new Tables())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr().println(VisibleText.of(String.valueOf(e.getMessage())));
                    return 1;
                })
                .execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public Integer call() throws IOException {
        Dataset dataset =
                file == null ? UrbancoopDataset.load() : UrbancoopJson.of().read(file, Dataset.class);
        Map<String, String> files = files(redacted ? dataset.withoutPersonalData() : dataset, spreadsheet);
        write(files, folder);
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

    /** Writes all files beside their places and moves them when the last one is whole: no reader sees half of one. */
    static void write(Map<String, String> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<Path, Path> moves = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                // Not createTempFile, whose files nobody else may read.
                Path beside = folder.resolve("." + file.getKey() + "." + UUID.randomUUID() + ".tmp");
                moves.put(beside, folder.resolve(file.getKey()));
                try (Writer writer = Files.newBufferedWriter(beside)) {
                    writer.write(file.getValue());
                }
            }
            for (Map.Entry<Path, Path> move : moves.entrySet()) {
                Files.move(
                        move.getKey(),
                        move.getValue(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (Path beside : moves.keySet()) {
                Files.deleteIfExists(beside);
            }
        }
    }
}
