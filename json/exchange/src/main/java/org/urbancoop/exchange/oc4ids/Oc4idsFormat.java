package org.urbancoop.exchange.oc4ids;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.ExchangeFormat;
import org.urbancoop.exchange.ledger.DateBounds;
import org.urbancoop.exchange.ledger.JsonCredit;
import org.urbancoop.exchange.reading.Heading;
import org.urbancoop.exchange.reading.Ids;
import org.urbancoop.exchange.reading.PartEntries;
import org.urbancoop.exchange.reading.Terms;
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
import org.urbancoop.format.RefusedDatasetException;
import org.urbancoop.json.tree.JsonParts;
import org.urbancoop.json.tree.JsonTree;
import org.urbancoop.message.Message;
import org.urbancoop.progress.Progress;
import org.urbancoop.project.Project;

/**
 * The projects of a dataset as an OC4IDS 0.9 package, {@code oc4ids}, valid by its schema; and the projects of packages
 * of others.
 *
 * <p>A package says who publishes it, when and where, which no dataset knows: {@code Oc4idsFormat.of(new
 * Publication(…))}. Without it, writing is refused unless making up is allowed: then {@code urn:urbancoop:} with the id
 * of the dataset, its title and the day that it is as of stand in for these, and each is told. A period is carried if
 * its bounds are days; months and years become their first and last days only if making up is allowed. A sector or a
 * status has a place there if the lists of OC4IDS have a term that means the same.
 *
 * <p>A package of others is read leniently, project by project. Parties are named as the package names them; a role
 * that we have no term for is kept as printed. Whatever the model has no member for is in the extension {@code oc4ids}
 * of the project, or of the dataset, at its place in the package. Contacts, people and owners have no member in a
 * project: they go into the extension only if personal data are kept, and are told as left out otherwise. Each project
 * cites the package, a source by its publisher and date, with its place in it.
 *
 * @see <a href="https://standard.open-contracting.org/infrastructure/latest/en/">OC4IDS</a>
 * @since 0.1.0
 */
public final class Oc4idsFormat extends ExchangeFormat {

    /** What the format is: {@code oc4ids}, {@code application/json}, {@code .oc4ids.json}. */
    public static final FormatInfo INFO = FormatInfo.builder()
            .id("oc4ids")
            .mediaType("application/json")
            .addFileEndings(".oc4ids.json")
            .addAbilities(Ability.READ_DATASET, Ability.READ_RECORDS, Ability.WRITE_DATASET)
            .addReads(Carrier.STREAM, Carrier.FILE)
            .addWrites(Carrier.STREAM, Carrier.FILE)
            .build();

    private static final Pattern START =
            Pattern.compile("\\A\uFEFF?\\s*+\\{.*\"(?:projects|publishedDate)\"\\s*+:", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("\"version\"\\s*+:\\s*+\"0\\.\\d+\"");

    /** Our writer puts the header of the dataset into the package, among its first members. */
    private static final Pattern OWN = Pattern.compile("\"dataset\"\\s*+:\\s*+\\{\\s*+\"formatVersion\"");

    /** What the addresses of lists of OC4IDS start with, as {@code sameAs} of ours has them. */
    static final String LISTS = "https://standard.open-contracting.org/infrastructure/latest/en/reference/codelists/#";

    private final @Nullable Publication publication;
    private final Optional<Dataset> header;

    /** Creates the format, which makes up what a package says of itself if that is allowed. */
    public Oc4idsFormat() {
        this(null, Optional.empty());
    }

    private Oc4idsFormat(@Nullable Publication publication, Optional<Dataset> header) {
        super(INFO);
        this.publication = publication;
        this.header = header;
    }

    /**
     * Obtains the format for one publication.
     *
     * @param publication what the package says of itself
     * @return the format
     */
    public static Oc4idsFormat of(Publication publication) {
        return new Oc4idsFormat(Objects.requireNonNull(publication, "publication"), Optional.empty());
    }

    /**
     * Returns a copy that reads into a dataset of a name: {@code format.withHeader(Dataset.builder().id("roads")
     * .title("Roads of Westshire").build())}.
     *
     * @param dataset the dataset whose header and sources what is read gets; records cite the first of its sources
     * @return the copy
     */
    public Oc4idsFormat withHeader(Dataset dataset) {
        return new Oc4idsFormat(publication, Optional.of(dataset));
    }

    @Override
    public boolean recognises(byte[] start) {
        String text = new String(Objects.requireNonNull(start, "start"), StandardCharsets.UTF_8);
        return VERSION.matcher(text).find() && START.matcher(text).find();
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
        boolean isOwn =
                OWN.matcher(new String(input.start(), StandardCharsets.UTF_8)).find();
        Heading heading = Heading.of(header, input, INFO.id(), options.mayInvent());
        Terms terms = Terms.of(Oc4idsFormat.class, LISTS);
        ProjectReader projects = new ProjectReader(
                terms,
                heading,
                new Ids("project", whole),
                publication == null ? "" : publication.prefix(),
                isOwn,
                options.keepsPersonalData());
        PackageReader reader = new PackageReader(projects, heading, terms);
        return new PartEntries(new JsonParts(input.open(), Set.of("/projects")), reader::read, options.progress());
    }

    @Override
    protected long writeDataset(Dataset dataset, FormatOutput output, FormatOptions options, Consumer<Loss> losses)
            throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(losses, "losses");
        if (dataset.getProjects().isEmpty()) {
            throw new RefusedDatasetException(
                    new Message(
                            "A package of OC4IDS holds one project or more, and this dataset has none",
                            "OC4IDS 패키지에는 사업이 하나 이상 있어야 하지만 이 데이터셋에는 없습니다"),
                    false,
                    "");
        }
        Map<String, String> invented = new LinkedHashMap<>();
        Publication of = publication == null ? madeUp(dataset, options, invented) : publication;
        Projects projects = new Projects(dataset, account(), losses, options.mayInvent(), of.prefix());
        Map<String, Object> start = new LinkedHashMap<>();
        start.put("version", "0.9");
        start.put("uri", of.uri().toString());
        start.put(
                "publishedDate", of.published().truncatedTo(ChronoUnit.SECONDS).toString());
        start.put("publisher", Map.of("name", of.publisher()));
        start.put("dataset", projects.header(invented));
        long total = dataset.getProjects().size();
        output.write(stream -> {
            byte[] head = JsonTree.toBytes(start);
            stream.write(head, 0, head.length - 1);
            stream.write(",\"projects\":[".getBytes(StandardCharsets.UTF_8));
            long done = 0;
            for (Project project : dataset.getProjects()) {
                stream.write((done == 0 ? "\n" : ",\n").getBytes(StandardCharsets.UTF_8));
                stream.write(JsonTree.toBytes(projects.project(project)));
                options.progress().at(Progress.Phase.WRITING, ++done, total);
            }
            stream.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
            projects.closeOthers();
        });
        return total;
    }

    private static Publication madeUp(Dataset dataset, FormatOptions options, Map<String, String> invented) {
        Optional<Instant> day = dataset.getAsOf()
                .flatMap(asOf -> DateBounds.of(asOf.toString()).filter(DateBounds::isExact))
                .flatMap(DateBounds::start)
                .map(Projects::first)
                .map(Instant::parse);
        if (!options.mayInvent() || day.isEmpty()) {
            throw new RefusedDatasetException(
                    new Message(
                            "A package of OC4IDS has a URI, a publisher and the moment of its publication, which the"
                                    + " dataset does not say",
                            "OC4IDS 패키지에는 URI와 발행처, 발행 시각이 있어야 하지만 데이터셋에는 없습니다"),
                    day.isPresent(),
                    "give them by Oc4idsFormat.of(new Publication(…)), or allow them to be made up of a dataset that"
                            + " is as of a day");
        }
        Publication made = new Publication(
                URI.create("urn:urbancoop:" + dataset.getId()), dataset.getTitle(), day.orElseThrow(), "");
        invented.put("uri", made.uri().toString());
        invented.put("publisher", made.publisher());
        invented.put("publishedDate", made.published().toString());
        return made;
    }

    @Override
    protected Credit readCredit(FormatInput input) throws IOException {
        try (InputStream stream = Objects.requireNonNull(input, "input").open()) {
            return JsonCredit.of(JsonCredit.member(JsonTree.read(stream.readAllBytes()), "dataset"));
        }
    }
}
