package org.urbancoop.exchange.iati;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.ExchangeFormat;
import org.urbancoop.exchange.reading.Heading;
import org.urbancoop.exchange.reading.Ids;
import org.urbancoop.exchange.reading.Terms;
import org.urbancoop.exchange.reading.TreeEntries;
import org.urbancoop.exchange.xml.XmlParts;
import org.urbancoop.exchange.xml.XmlWriter;
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
import org.urbancoop.message.Message;
import org.urbancoop.progress.Progress;
import org.urbancoop.project.Project;

/**
 * The projects of a dataset as IATI activities 2.03, {@code iati}, valid by their XSD.
 *
 * <p>Activities say who reports them, which no dataset knows: {@code IatiFormat.of(new Reporter(…))}. An activity has a
 * title, a description, a status, a first or last day, and a participant that funds, accounts for, extends or
 * implements it. A project that lacks one of these is left out and told; if all do, nothing is written. A year never
 * becomes the first of January.
 *
 * <p>If making up is allowed, these stand in for what is not there, and each is told:
 *
 * <ul>
 *   <li>for the reporter: {@code urbancoop-} with the id of the dataset, its title, and 90, <em>other</em>;
 *   <li>for a description: the title;
 *   <li>for a status: {@link Project#statusOn} the day that the dataset is as of;
 *   <li>for days: the first and the last one of a month or a year;
 *   <li>for a participant: the reporter as the one who answers for the activity;
 *   <li>for the period and the day of exchange of a budget: the days of the project and its first day.
 * </ul>
 *
 * <p>What the standard has no element for stands in attributes of the namespace {@value #NAMESPACE}, as the XSD allows:
 * the id of the project, references, schemes and terms. The header of the dataset follows the activities. The type of a
 * date, planned or actual, is that which the status says: the start is planned until the work begins, the end until it
 * is done.
 *
 * <p>Files of others are read leniently, activity by activity, in bounded memory. Those who take part are named as the
 * file names them; the period is between the actual days, or else the planned ones. Whatever the model has no member
 * for is in the extension {@code iati} of the project: attributes as {@code @name}, texts as {@code #text}, elements as
 * arrays by their names. Contacts go there only if personal data are kept. Each project cites the file.
 *
 * @see <a href="https://iatistandard.org/en/iati-standard/203/">IATI 2.03</a>
 * @since 0.1.0
 */
public final class IatiFormat extends ExchangeFormat {

    /** What the format is: {@code iati}, {@code application/xml}, {@code .iati.xml}. */
    public static final FormatInfo INFO = FormatInfo.builder()
            .id("iati")
            .mediaType("application/xml")
            .addFileEndings(".iati.xml")
            .addAbilities(Ability.READ_DATASET, Ability.READ_RECORDS, Ability.WRITE_DATASET)
            .addReads(Carrier.STREAM, Carrier.FILE)
            .addWrites(Carrier.STREAM, Carrier.FILE)
            .build();

    /** The namespace of what is ours in a file of IATI: {@value}. */
    public static final String NAMESPACE = "urn:urbancoop:iati";

    private static final Pattern START = Pattern.compile("<iati-activities[\\s>]");

    private final @Nullable Reporter reporter;
    private final Optional<Dataset> header;

    /** Creates the format, which makes up the reporter if that is allowed. */
    public IatiFormat() {
        this(null, Optional.empty());
    }

    private IatiFormat(@Nullable Reporter reporter, Optional<Dataset> header) {
        super(INFO);
        this.reporter = reporter;
        this.header = header;
    }

    /**
     * Obtains the format for one reporter.
     *
     * @param reporter who reports
     * @return the format
     */
    public static IatiFormat of(Reporter reporter) {
        return new IatiFormat(Objects.requireNonNull(reporter, "reporter"), Optional.empty());
    }

    /**
     * Returns a copy that reads into a dataset of a name: {@code format.withHeader(Dataset.builder().id("aid")
     * .title("Aid of 2026").build())}.
     *
     * @param dataset the dataset whose header and sources what is read gets; records cite the first of its sources
     * @return the copy
     */
    public IatiFormat withHeader(Dataset dataset) {
        return new IatiFormat(reporter, Optional.of(dataset));
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

    private TreeEntries entries(FormatInput input, FormatOptions options, boolean whole) throws IOException {
        Heading heading = Heading.of(header, input, INFO.id(), options.mayInvent());
        ActivityReader reader = new ActivityReader(
                Terms.of(IatiFormat.class, Demanded.LISTS),
                heading,
                new Ids("project", whole),
                options.keepsPersonalData());
        return new TreeEntries(
                new XmlParts(input.open(), NAMESPACE), new ActivityFile(reader, heading), options.progress());
    }

    @Override
    protected long writeDataset(Dataset dataset, FormatOutput output, FormatOptions options, Consumer<Loss> losses)
            throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(losses, "losses");
        if (reporter == null && !options.mayInvent()) {
            throw new RefusedDatasetException(
                    new Message(
                            "Activities of IATI say who reports them, which the dataset does not",
                            "IATI 활동에는 보고 기관이 있어야 하지만 데이터셋에는 없습니다"),
                    true,
                    "give it by IatiFormat.of(new Reporter(…)), or allow it to be made up");
        }
        refuseIfEmpty(dataset, options.mayInvent());
        Activities activities = new Activities(dataset, account(), losses, options, reporter);
        long total = dataset.getProjects().size();
        long[] written = new long[1];
        output.write(stream -> {
            XmlWriter xml = new XmlWriter(stream);
            xml.start("iati-activities").attribute("xmlns:u", NAMESPACE).attribute("version", "2.03");
            long done = 0;
            for (Project project : dataset.getProjects()) {
                written[0] += activities.write(project, xml) ? 1 : 0;
                options.progress().at(Progress.Phase.WRITING, ++done, total);
            }
            activities.writeHeader(xml);
            xml.end().finish();
            activities.closeOthers();
        });
        return written[0];
    }

    /** A file of IATI holds one activity or more. */
    private static void refuseIfEmpty(Dataset dataset, boolean mayInvent) {
        if (dataset.getProjects().isEmpty()) {
            throw new RefusedDatasetException(
                    new Message(
                            "A file of IATI holds one activity or more, and this dataset has no project",
                            "IATI 파일에는 활동이 하나 이상 있어야 하지만 이 데이터셋에는 사업이 없습니다"),
                    false,
                    "");
        }
        Shortage shortage = new Shortage();
        for (Project project : dataset.getProjects()) {
            Demanded demanded = Demanded.of(project, dataset, mayInvent);
            if (demanded.lacking().isEmpty()) {
                return;
            }
            shortage.add(demanded.lacking());
        }
        Message lacking = shortage.words();
        int count = dataset.getProjects().size();
        throw new RefusedDatasetException(
                new Message(
                        "A file of IATI holds one activity or more, and no project has what an activity needs: of "
                                + count + " projects, " + lacking.english(),
                        "IATI 파일에는 활동이 하나 이상 있어야 하지만 활동에 필요한 것을 갖춘 사업이 없습니다. 사업 " + count + "건 가운데 "
                                + lacking.korean()),
                !mayInvent,
                mayInvent ? "" : "what is missing can be made up if the options allow it");
    }

    @Override
    protected Credit readCredit(FormatInput input) throws IOException {
        try (InputStream stream = Objects.requireNonNull(input, "input").open()) {
            return XmlCredit.read(stream);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("No IATI: " + e.getMessage(), e);
        }
    }
}
