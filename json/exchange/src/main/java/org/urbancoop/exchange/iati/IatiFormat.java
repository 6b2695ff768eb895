package org.urbancoop.exchange.iati;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.ExchangeFormat;
import org.urbancoop.exchange.xml.XmlWriter;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Credit;
import org.urbancoop.format.FormatInfo;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
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
 * @see <a href="https://iatistandard.org/en/iati-standard/203/">IATI 2.03</a>
 * @since 0.1.0
 */
public final class IatiFormat extends ExchangeFormat {

    /** What the format is: {@code iati}, {@code application/xml}, {@code .iati.xml}. */
    public static final FormatInfo INFO = FormatInfo.builder()
            .id("iati")
            .mediaType("application/xml")
            .addFileEndings(".iati.xml")
            .addAbilities(Ability.WRITE_DATASET)
            .addWrites(Carrier.STREAM, Carrier.FILE)
            .build();

    /** The namespace of what is ours in a file of IATI: {@value}. */
    public static final String NAMESPACE = "urn:urbancoop:iati";

    private static final Pattern START = Pattern.compile("<iati-activities[\\s>]");

    private final @Nullable Reporter reporter;

    /** Creates the format, which makes up the reporter if that is allowed. */
    public IatiFormat() {
        this(null);
    }

    private IatiFormat(@Nullable Reporter reporter) {
        super(INFO);
        this.reporter = reporter;
    }

    /**
     * Obtains the format for one reporter.
     *
     * @param reporter who reports
     * @return the format
     */
    public static IatiFormat of(Reporter reporter) {
        return new IatiFormat(Objects.requireNonNull(reporter, "reporter"));
    }

    @Override
    public boolean recognises(byte[] start) {
        Objects.requireNonNull(start, "start");
        return START.matcher(new String(start, StandardCharsets.UTF_8)).find();
    }

    @Override
    protected long writeDataset(Dataset dataset, FormatOutput output, FormatOptions options, Consumer<Loss> losses)
            throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(losses, "losses");
        if (reporter == null && !options.mayInvent()) {
            throw new IllegalArgumentException("Activities of IATI say who reports them, which the dataset does not:"
                    + " give it by IatiFormat.of(new Reporter(…)), or allow it to be made up");
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
            throw new IllegalArgumentException(
                    "A file of IATI holds one activity or more, and this dataset has no project");
        }
        Shortage shortage = new Shortage();
        for (Project project : dataset.getProjects()) {
            Draft draft = Draft.of(project, dataset, mayInvent);
            if (draft.lacking().isEmpty()) {
                return;
            }
            shortage.add(draft.lacking());
        }
        throw new IllegalArgumentException("A file of IATI holds one activity or more, and no project has what an"
                + " activity needs: of " + dataset.getProjects().size() + " projects, " + shortage
                + (mayInvent ? "" : "; what is missing can be made up if the options allow it"));
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
