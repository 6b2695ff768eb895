package org.urbancoop.json.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.urbancoop.dataset.Dataset;
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
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.tree.FormatProblems;
import org.urbancoop.progress.Progress;

/**
 * A dataset as one JSON document, {@code json}: {@code new JsonFormat().read(FormatInput.of(path),
 * FormatOptions.standard())}.
 *
 * <p>It loses nothing. Licence and sources are members of the document.
 *
 * @since 0.1.0
 */
public final class JsonFormat extends Format {

    /** What the format is: {@code json}, {@code application/json}, {@code .json}. */
    public static final FormatInfo INFO = FormatInfo.builder()
            .id("json")
            .mediaType("application/json")
            .addFileEnding(".json")
            .addAbilities(Ability.READ_DATASET, Ability.READ_RECORDS, Ability.WRITE_DATASET)
            .addReads(Carrier.STREAM, Carrier.FILE)
            .addWrites(Carrier.STREAM, Carrier.FILE)
            .lossless(true)
            .build();

    /** The format's own name is written first; another document may hold it further down. */
    private static final Pattern START = Pattern.compile(
            "\\A\uFEFF?[ \\t\\r\\n]*+\\{[ \\t\\r\\n]*+\"format\"[ \\t\\r\\n]*+:[ \\t\\r\\n]*+\"urbancoop\"");

    private final UrbancoopJson json;

    /** Creates the format with default limits and compact output. */
    public JsonFormat() {
        this(UrbancoopJson.of());
    }

    private JsonFormat(UrbancoopJson json) {
        super(INFO);
        this.json = json;
    }

    /**
     * Obtains the format with limits, layout and checks of one's own.
     *
     * @param json the codec; a listener in the options takes the place of its own
     * @return the format
     */
    public static JsonFormat of(UrbancoopJson json) {
        return new JsonFormat(Objects.requireNonNull(json, "json"));
    }

    @Override
    public boolean recognises(byte[] start) {
        Objects.requireNonNull(start, "start");
        return START.matcher(new String(start, StandardCharsets.UTF_8)).find();
    }

    @Override
    protected ReadResult readDataset(FormatInput input, FormatOptions options) throws IOException {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(options, "options");
        Decoded<Dataset> decoded;
        try (InputStream stream = input.open()) {
            decoded = listening(json, options).decode(stream, Dataset.class);
        }
        return ReadResult.of(
                        decoded.value().orElse(null),
                        decoded.problems().stream().map(FormatProblems::of).toList(),
                        decoded.rejected().stream().map(Entries::of).toList(),
                        List.of())
                .withLocations(pointer -> decoded.locationOf(pointer).flatMap(Entries::place));
    }

    @Override
    protected EntryReader readRecords(FormatInput input, FormatOptions options) throws IOException {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(options, "options");
        UrbancoopJson listening = listening(json, options);
        Path file = input.path().orElse(null);
        return new Entries(file == null ? listening.records(input.open()) : listening.records(file));
    }

    @Override
    protected long writeDataset(Dataset dataset, FormatOutput output, FormatOptions options, Consumer<Loss> losses)
            throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(losses, "losses");
        UrbancoopJson listening = listening(json, options);
        output.write(stream -> listening.write(dataset, stream));
        return dataset.records().count() + dataset.getDeclaredTotals().size();
    }

    @Override
    protected Credit readCredit(FormatInput input) throws IOException {
        return Credit.of(readDataset(Objects.requireNonNull(input, "input"), FormatOptions.standard())
                .dataset()
                .orElseThrow(() -> new IllegalArgumentException("There is no dataset in " + input)));
    }

    static UrbancoopJson listening(UrbancoopJson json, FormatOptions options) {
        return options.progress() == Progress.NONE ? json : json.withProgress(options.progress());
    }
}
