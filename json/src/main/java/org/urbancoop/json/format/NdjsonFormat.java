package org.urbancoop.json.format;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Credit;
import org.urbancoop.format.EntryReader;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInfo;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
import org.urbancoop.format.ReadResult;
import org.urbancoop.json.RecordWriter;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.tree.DatasetOfEntries;
import org.urbancoop.message.Message;

/**
 * A dataset as JSON, one record a line, {@code ndjson}: the header, then the records and the declared totals, each
 * with its {@code type}.
 *
 * <p>It loses nothing. Licence and sources are members of the lines. Reading a dataset needs a line with its header;
 * where there is none, id and title are made up if that is allowed.
 *
 * @since 0.1.0
 */
public final class NdjsonFormat extends Format {

    /** What the format is: {@code ndjson}, {@code application/x-ndjson}, {@code .ndjson} or {@code .jsonl}. */
    public static final FormatInfo INFO = FormatInfo.builder()
            .id("ndjson")
            .mediaType("application/x-ndjson")
            .addFileEndings(".ndjson", ".jsonl")
            .addAbilities(Ability.values())
            .addReads(Carrier.STREAM, Carrier.FILE)
            .addWrites(Carrier.STREAM, Carrier.FILE)
            .lossless(true)
            .build();

    /** Each line tells its type, and ours tell it first. */
    private static final Pattern START = Pattern.compile("\\A\uFEFF?[ \\t\\r\\n]*+\\{[ \\t]*+\"type\"[ \\t]*+:[ \\t]*+"
            + "\"(?:dataset|declared-total|source|city|organization|agreement|project|event|program)\"");

    private static final Message NO_HEADER =
            new Message("No line has the header of the dataset", "데이터셋의 머리말이 있는 줄이 없음");
    private static final Message NO_HEADER_HINT = new Message(
            "Add a line of type dataset with an id and a title, or allow to make them up.",
            "유형이 dataset이고 id와 제목이 있는 줄을 더하거나, 임의로 넣는 것을 허용하십시오.");

    private final UrbancoopJson json;

    /** Creates the format with default limits. */
    public NdjsonFormat() {
        this(UrbancoopJson.of());
    }

    private NdjsonFormat(UrbancoopJson json) {
        super(INFO);
        this.json = json;
    }

    /**
     * Obtains the format with limits and checks of one's own.
     *
     * @param json the codec; a listener in the options takes the place of its own
     * @return the format
     */
    public static NdjsonFormat of(UrbancoopJson json) {
        return new NdjsonFormat(Objects.requireNonNull(json, "json"));
    }

    @Override
    public boolean recognises(byte[] start) {
        Objects.requireNonNull(start, "start");
        return START.matcher(new String(start, StandardCharsets.UTF_8)).find();
    }

    @Override
    protected ReadResult readDataset(FormatInput input, FormatOptions options) throws IOException {
        try (EntryReader entries = readRecords(input, options)) {
            DatasetOfEntries dataset = new DatasetOfEntries(NO_HEADER, NO_HEADER_HINT);
            entries.forEachRemaining(dataset::add);
            return dataset.result(options.mayInvent());
        }
    }

    @Override
    protected EntryReader readRecords(FormatInput input, FormatOptions options) throws IOException {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(options, "options");
        UrbancoopJson listening = JsonFormat.listening(json, options);
        Path file = input.path().orElse(null);
        return new Entries(file == null ? listening.lines(input.open()) : listening.lines(file));
    }

    @Override
    protected long writeDataset(Dataset dataset, FormatOutput output, FormatOptions options, Consumer<Loss> losses)
            throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(losses, "losses");
        UrbancoopJson listening = JsonFormat.listening(json, options);
        output.write(stream -> {
            RecordWriter writer = listening.lineWriter(new Open(stream));
            // Not closed if that fails: what is held back would only make a part look whole.
            writer.writeAll(dataset).close();
        });
        return dataset.records().count() + dataset.getDeclaredTotals().size();
    }

    @Override
    protected long writeRecords(
            Dataset header,
            Iterator<Extensible> records,
            FormatOutput output,
            FormatOptions options,
            Consumer<Loss> losses)
            throws IOException {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(records, "records");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(losses, "losses");
        UrbancoopJson listening = JsonFormat.listening(json, options);
        long[] count = new long[1];
        output.write(stream -> {
            RecordWriter writer = listening.lineWriter(new Open(stream)).write(header);
            while (records.hasNext()) {
                writer.write(records.next());
                count[0]++;
            }
            writer.close();
        });
        return count[0];
    }

    @Override
    protected Credit readCredit(FormatInput input) throws IOException {
        return Credit.of(readDataset(input, FormatOptions.standard())
                .dataset()
                .orElseThrow(() -> new IllegalArgumentException("There is no header of a dataset in " + input)));
    }

    /** The stream of the output, which is not closed here. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
