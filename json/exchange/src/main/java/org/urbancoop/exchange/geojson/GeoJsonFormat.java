package org.urbancoop.exchange.geojson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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
import org.urbancoop.json.tree.JsonParts;
import org.urbancoop.json.tree.JsonTree;
import org.urbancoop.progress.Progress;
import org.urbancoop.record.CooperationRecord;

/**
 * A dataset as one GeoJSON feature collection by RFC 7946, {@code geojson}: for QGIS, Leaflet, GDAL, geopandas.
 *
 * <p>Each record is a feature with its reference as {@code id}: a city as a point, an agreement as lines between its
 * parties, cut where they cross the antimeridian, a project by its locations and counterparts, an event by the city of
 * its venue, a programme by its places, an organization by the city that it represents or sits in. Where no city of
 * these has coordinates, the geometry is null. Coordinates have the digits of the dataset.
 *
 * <p>Properties are flat: {@code names.ko}, and for lists a column a member, {@code participants.role}, in which the
 * elements stand in their order and null stands where one lacks the member. Dates are EDTF. Title, licence and
 * attribution are in the member {@code dataset} of the collection, flat as well.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946</a>
 * @since 0.1.0
 */
public final class GeoJsonFormat extends ExchangeFormat {

    /** What the format is: {@code geojson}, {@code application/geo+json}, {@code .geojson}. */
    public static final FormatInfo INFO = FormatInfo.builder()
            .id("geojson")
            .mediaType("application/geo+json")
            .addFileEndings(".geojson")
            .addAbilities(Ability.READ_DATASET, Ability.READ_RECORDS, Ability.WRITE_DATASET)
            .addReads(Carrier.STREAM, Carrier.FILE)
            .addWrites(Carrier.STREAM, Carrier.FILE)
            .build();

    private static final Pattern START = Pattern.compile(
            "\\A\uFEFF?[ \\t\\r\\n]*+\\{[ \\t\\r\\n]*+\"type\"[ \\t\\r\\n]*+:[ \\t\\r\\n]*+\"Feature(?:Collection)?\"");

    private final Optional<Dataset> header;

    /** Creates the format. */
    public GeoJsonFormat() {
        this(Optional.empty());
    }

    private GeoJsonFormat(Optional<Dataset> header) {
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
    public GeoJsonFormat withHeader(Dataset dataset) {
        return new GeoJsonFormat(Optional.of(dataset));
    }

    @Override
    public boolean recognises(byte[] start) {
        Objects.requireNonNull(start, "start");
        return START.matcher(new String(start, StandardCharsets.UTF_8)).find();
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
        Heading heading = Heading.of(header, input, INFO.id(), options.mayInvent());
        FeatureReader reader = FeatureReader.of(heading, new Ids("city", whole), input.start(), false);
        return new PartEntries(new JsonParts(input.open(), Set.of("/features")), reader::read, options.progress());
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
            stream.write(bytes("{\"type\":\"FeatureCollection\",\"dataset\":"));
            stream.write(JsonTree.toBytes(features.header()));
            stream.write(bytes(",\"features\":["));
            long done = 0;
            for (Iterator<CooperationRecord> records = dataset.records().iterator(); records.hasNext(); ) {
                stream.write(bytes(done == 0 ? "\n" : ",\n"));
                stream.write(JsonTree.toBytes(features.feature(records.next())));
                options.progress().at(Progress.Phase.WRITING, ++done, total);
            }
            stream.write(bytes("\n]}\n"));
            features.leaveOutTotals();
        });
        return total;
    }

    @Override
    protected Credit readCredit(FormatInput input) throws IOException {
        try (InputStream stream = Objects.requireNonNull(input, "input").open()) {
            return JsonCredit.of(JsonCredit.member(JsonTree.read(stream.readAllBytes()), "dataset"));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
