package org.urbancoop.exchange.geojson;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.ExchangeFormat;
import org.urbancoop.exchange.ledger.JsonCredit;
import org.urbancoop.exchange.reading.Heading;
import org.urbancoop.exchange.reading.Ids;
import org.urbancoop.exchange.reading.PartEntries;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Credit;
import org.urbancoop.format.EntryReader;
import org.urbancoop.format.FormatInfo;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
import org.urbancoop.format.ReadResult;
import org.urbancoop.json.tree.JsonTexts;
import org.urbancoop.json.tree.JsonTree;
import org.urbancoop.progress.Progress;
import org.urbancoop.record.CooperationRecord;

/**
 * A dataset as a sequence of GeoJSON texts by RFC 8142, {@code geojsonseq}: what can be read feature by feature.
 *
 * <p>The features are those of {@link GeoJsonFormat}. The first one has no place and holds title, licence and
 * attribution of the dataset; its {@code id} is {@code dataset/} and that of the dataset.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8142">RFC 8142</a>
 * @since 0.1.0
 */
public final class GeoJsonSeqFormat extends ExchangeFormat {

    /** What the format is: {@code geojsonseq}, {@code application/geo+json-seq}, {@code .geojsons}. */
    public static final FormatInfo INFO = FormatInfo.builder()
            .id("geojsonseq")
            .mediaType("application/geo+json-seq")
            .addFileEndings(".geojsons")
            .addAbilities(Ability.READ_DATASET, Ability.READ_RECORDS, Ability.WRITE_DATASET)
            .addReads(Carrier.STREAM, Carrier.FILE)
            .addWrites(Carrier.STREAM, Carrier.FILE)
            .build();

    /** Starts a text of a sequence (RFC 7464). */
    private static final char SEPARATOR = 0x1E;

    private final Optional<Dataset> header;

    /** Creates the format. */
    public GeoJsonSeqFormat() {
        this(Optional.empty());
    }

    private GeoJsonSeqFormat(Optional<Dataset> header) {
        super(INFO);
        this.header = header;
    }

    /**
     * Returns a copy that reads into a dataset of a name: {@code format.withHeader(Dataset.builder().id("towns")
     * .title("Towns").build())}.
     *
     * @param dataset the dataset whose header and sources what is read gets; records cite the first of its sources
     * @return the copy
     */
    public GeoJsonSeqFormat withHeader(Dataset dataset) {
        return new GeoJsonSeqFormat(Optional.of(dataset));
    }

    @Override
    public boolean recognises(byte[] start) {
        Objects.requireNonNull(start, "start");
        return new String(start, StandardCharsets.UTF_8).startsWith(SEPARATOR + "{\"type\":\"Feature\"");
    }

    @Override
    protected ReadResult readDataset(FormatInput input, FormatOptions options) throws IOException {
        return entries(input, options, true).dataset(options.mayInvent());
    }

    @Override
    protected EntryReader readRecords(FormatInput input, FormatOptions options) throws IOException {
        return entries(input, options, false);
    }

    private PartEntries entries(FormatInput input, FormatOptions options, boolean whole) throws IOException {
        Heading heading = Heading.of(header, input, GeoJsonFormat.INFO.id(), options.mayInvent());
        FeatureReader reader = FeatureReader.of(heading, new Ids("city", whole), input.start(), true);
        return new PartEntries(new JsonTexts(input.open()), reader::read, options.progress());
    }

    @Override
    protected long writeDataset(Dataset dataset, FormatOutput output, FormatOptions options, Consumer<Loss> losses)
            throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(losses, "losses");
        long total = dataset.records().count();
        output.write(stream -> {
            Features features = new Features(dataset, account(), losses);
            write(Features.feature("dataset/" + dataset.getId(), Optional.empty(), features.header()), stream);
            long done = 0;
            for (Iterator<CooperationRecord> records = dataset.records().iterator(); records.hasNext(); ) {
                write(features.feature(records.next()), stream);
                options.progress().at(Progress.Phase.WRITING, ++done, total);
            }
            features.leaveOutTotals();
        });
        return total;
    }

    private static void write(Map<String, Object> feature, OutputStream stream) throws IOException {
        stream.write(SEPARATOR);
        stream.write(JsonTree.toBytes(feature));
        stream.write('\n');
    }

    @Override
    protected Credit readCredit(FormatInput input) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(input, "input").open(), StandardCharsets.UTF_8))) {
            @Nullable String first = lines.readLine();
            if (first == null || first.indexOf(SEPARATOR) != 0) {
                throw new IllegalArgumentException("There is no sequence of GeoJSON texts in " + input);
            }
            return JsonCredit.of(JsonCredit.member(
                    JsonTree.read(first.substring(1).getBytes(StandardCharsets.UTF_8)), "properties"));
        }
    }
}
