package org.urbancoop.exchange.iati;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.amount.Money;
import org.urbancoop.code.Currency;
import org.urbancoop.code.ProjectStatus;
import org.urbancoop.code.Role;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.ExchangeFormat;
import org.urbancoop.exchange.testing.AccountLaw;
import org.urbancoop.exchange.testing.Reading;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
import org.urbancoop.format.Written;
import org.urbancoop.participation.Group;
import org.urbancoop.participation.Participation;
import org.urbancoop.project.Project;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.testkit.Samples;
import org.urbancoop.time.Edtf;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class IatiFormatTest extends AccountLaw {

    private static final Reporter REPORTER = new Reporter("KR-GOV-010", "11", "Example City", false);

    private static final FormatOptions INVENTING =
            FormatOptions.builder().mayInvent(true).build();

    /** The children of an activity in the order of the XSD, as far as we write them, and what each must have. */
    private static final Map<String, List<String>> DEMANDED = new LinkedHashMap<>();

    static {
        DEMANDED.put("iati-identifier", List.of());
        DEMANDED.put("reporting-org", List.of("ref", "type"));
        DEMANDED.put("title", List.of());
        DEMANDED.put("description", List.of());
        DEMANDED.put("participating-org", List.of("role"));
        DEMANDED.put("other-identifier", List.of("ref", "type"));
        DEMANDED.put("activity-status", List.of("code"));
        DEMANDED.put("activity-date", List.of("type", "iso-date"));
        DEMANDED.put("location", List.of());
        DEMANDED.put("sector", List.of("code"));
        DEMANDED.put("tag", List.of("code", "vocabulary"));
        DEMANDED.put("default-flow-type", List.of("code"));
        DEMANDED.put("budget", List.of());
    }

    private static final List<String> NEVER_MISSING = List.of(
            "iati-identifier",
            "reporting-org",
            "title",
            "description",
            "participating-org",
            "activity-status",
            "activity-date");

    @Override
    protected ExchangeFormat format() {
        return IatiFormat.of(REPORTER);
    }

    /** Of other records only names and places are there. */
    @Override
    protected boolean isReadBack(String subject) {
        return subject.equals("dataset") || subject.startsWith("project/");
    }

    /** Every other project gets what an activity needs; a dataset without one gets one. */
    @Override
    protected Dataset writable(Dataset dataset) {
        List<Project> projects = new ArrayList<>(dataset.getProjects());
        if (projects.isEmpty()) {
            projects.add(Project.builder().id("added").title("Added").build());
        }
        for (int i = 0; i < projects.size(); i += 2) {
            Project project = projects.get(i);
            projects.set(
                    i,
                    project.toBuilder()
                            .title(project.getTitle().isBlank() ? "Added" : project.getTitle())
                            .summary(project.getSummary()
                                    .filter(text -> !text.isBlank())
                                    .orElse("What is done"))
                            .period(Edtf.parse(List.of("2014-03-01/2015-04-30", "2014-03-01", "../2015-04-30")
                                    .get(i / 2 % 3)))
                            .status(List.of(
                                            ProjectStatus.IMPLEMENTATION,
                                            ProjectStatus.PREPARATION,
                                            ProjectStatus.CLOSED,
                                            ProjectStatus.CANCELLED)
                                    .get(i / 2 % 4))
                            .addParticipant(Participation.builder()
                                    .role(Role.FUNDING)
                                    .group(Group.of("Taxpayers"))
                                    .build())
                            .build());
        }
        return dataset.toBuilder().projects(projects).build();
    }

    @Override
    @Provide
    protected Arbitrary<Dataset> datasets() {
        return Arbitraries.datasets().map(this::writable);
    }

    @Override
    protected Reading read(byte[] written, Dataset dataset) throws IOException {
        return new ActivityReading(dataset).read(parse(written));
    }

    private static Document parse(byte[] written) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(written));
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(new String(written, StandardCharsets.UTF_8), e);
        }
    }

    private static byte[] write(Format format, Dataset dataset, FormatOptions options) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        format.write(dataset, FormatOutput.stream(to), options);
        return to.toByteArray();
    }

    /** The published XSD speaks, where -Durbancoop.schemas names the folder that has it. */
    private static List<String> faults(byte[] written) throws IOException {
        Path file = Path.of(System.getProperty("urbancoop.schemas", ""), "iati", "iati-activities-schema.xsd");
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "file");
            Schema schema = factory.newSchema(file.toFile());
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(written)));
            return List.of();
        } catch (SAXException e) {
            return List.of(e.toString());
        }
    }

    private static boolean hasSchema() {
        return !System.getProperty("urbancoop.schemas", "").isEmpty();
    }

    @Test
    @Tag("readers")
    void bundledDataset_isValidByThePublishedXsd() throws IOException {
        assumeThat(hasSchema())
                .as("-Durbancoop.schemas=FOLDER names the folder above iati")
                .isTrue();
        Dataset dataset = UrbancoopDataset.load();
        byte[] written = write(format(), writable(dataset), FormatOptions.standard());
        assertThat(faults(written)).isEmpty();
        assertThat(faults(write(new IatiFormat(), dataset, INVENTING))).isEmpty();
        assertThat(faults(write(new IatiFormat(), Samples.dataset(), INVENTING)))
                .isEmpty();
        // The schema does speak.
        String broken = new String(written, StandardCharsets.UTF_8).replace("<activity-status", "<activity-state");
        assertThat(faults(broken.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void arbitraryDatasets_areValidByThePublishedXsd(@ForAll("datasets") Dataset dataset) throws IOException {
        if (hasSchema()) {
            assertThat(faults(write(format(), dataset, FormatOptions.standard())))
                    .isEmpty();
            assertThat(faults(write(new IatiFormat(), dataset, INVENTING))).isEmpty();
        }
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void arbitraryDatasets_haveWhatAnActivityNeedsInItsOrder(@ForAll("datasets") Dataset dataset) throws IOException {
        checkStructure(write(format(), dataset, FormatOptions.standard()));
        checkStructure(write(new IatiFormat(), dataset, INVENTING));
    }

    private static void checkStructure(byte[] written) throws IOException {
        Element root = parse(written).getDocumentElement();
        assertThat(root.getAttribute("version")).isEqualTo("2.03");
        List<Element> activities = ActivityReading.children(root, "iati-activity");
        assertThat(activities).isNotEmpty();
        for (Element activity : activities) {
            List<String> order = List.copyOf(DEMANDED.keySet());
            List<Element> children = ActivityReading.children(activity, "*");
            assertThat(children.stream().map(Element::getNodeName)).containsAll(NEVER_MISSING);
            assertThat(children.stream().map(each -> order.indexOf(each.getNodeName())))
                    .isSorted()
                    .doesNotContain(-1);
            for (Element each : children) {
                DEMANDED.getOrDefault(each.getNodeName(), List.of())
                        .forEach(attribute -> assertThat(each.getAttribute(attribute))
                                .as(attribute)
                                .isNotBlank());
            }
        }
    }

    private static Dataset.Builder dataset(Project project) {
        return Dataset.builder()
                .id("x")
                .title("X")
                .asOf(Edtf.parse("2015-01-01"))
                .addProjects(project);
    }

    private static Project.Builder whole() {
        return Project.builder()
                .id("p")
                .title("P")
                .summary("What is done")
                .status(ProjectStatus.CLOSED)
                .period(Edtf.parse("2014-03-01/2015-04-30"))
                .addParticipant(Participation.of(Role.IMPLEMENTING, CountryReference.parse("country/KR")));
    }

    @Test
    void goldenFiles_areTheCommittedOnes() throws IOException {
        Dataset samples = writable(Dataset.builder()
                .id("samples")
                .title("Samples & <more>")
                .licence("CC-BY-4.0")
                .sources(Samples.dataset().getSources())
                .cities(UrbancoopDataset.load().getCities())
                .organizations(UrbancoopDataset.load().getOrganizations())
                .projects(Samples.dataset().getProjects())
                .build());
        String folder = "json/exchange/src/test/resources/org/urbancoop/exchange/iati/";
        GeneratedFile.check(
                folder + "samples.iati.xml",
                new String(write(format(), samples, FormatOptions.standard()), StandardCharsets.UTF_8));
        GeneratedFile.check(
                folder + "made-up.iati.xml",
                new String(
                        write(
                                new IatiFormat(),
                                samples.toBuilder()
                                        .projects(Samples.dataset().getProjects())
                                        .asOf(Edtf.parse("2024-01-01"))
                                        .build(),
                                INVENTING.toBuilder().language(Locale.KOREAN).build()),
                        StandardCharsets.UTF_8));
    }

    @Test
    void bundledDataset_hasNoActivityUntilMakingUpIsAllowed() throws IOException {
        Dataset dataset = UrbancoopDataset.load();
        assertThatThrownBy(() -> write(format(), dataset, FormatOptions.standard()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of 99 projects, ")
                .hasMessageContaining("99 lack a status of its list")
                .hasMessageContaining("99 lack a first or last day");
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Written written = format().write(dataset, FormatOutput.stream(to), INVENTING);
        assertThat(written.records()).isEqualTo(99);
        assertThat(written.losses())
                .filteredOn(loss -> loss.subject().equals("project/bangkok-smartcard-ticketing-2012")
                        && loss.kind() == Loss.Kind.INVENTED)
                .extracting(loss -> loss.pointer() + " " + loss.value().orElseThrow())
                .containsExactly(
                        "/summary Consultation on Setting Up a Smartcard Ticketing System",
                        "/status 3",
                        "/period 2012-01-01",
                        "/period 2016-12-31");
        assertThat(to.toString(StandardCharsets.UTF_8))
                .contains("<location u:counterpart=\"city/bangkok\">", "code=\"1609350\"");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "closed, 2014-03-01/2015-04-30, 2:2014-03-01 4:2015-04-30, -",
                "implementation, 2014-03-01, 2:2014-03-01 3:2014-03-01, -",
                "preparation, 2014-03-01/.., 1:2014-03-01, -",
                "suspended, 2014-03-01/2015, 2:2014-03-01, PART",
                "suspended, 2014/2015-04-30, 3:2015-04-30, PART",
                "cancelled, ../2015-04-30, 3:2015-04-30, -",
                "cancelled, 2014/2015, -, LEFT_OUT",
                "cancelled, 2014-03-01~/2015-04-30, -, LEFT_OUT",
                "cancelled, 2014-03-01/, -, LEFT_OUT",
                "invented-by-someone, 2014-03-01, -, LEFT_OUT",
            })
    void days_areCarriedAsTheStatusSays_andYearsNever(
            String status, String period, @Nullable String days, Loss.@Nullable Kind loss) throws IOException {
        Dataset dataset = dataset(whole().status(ProjectStatus.of(status))
                        .period(Edtf.parse(period))
                        .build())
                .addProjects(whole().id("other").build())
                .build();
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Written written = format().write(dataset, FormatOutput.stream(to), FormatOptions.standard());
        List<Element> activities =
                ActivityReading.children(parse(to.toByteArray()).getDocumentElement(), "iati-activity");
        assertThat(activities).hasSize(days == null ? 1 : 2);
        if (days != null) {
            assertThat(ActivityReading.children(activities.get(0), "activity-date").stream()
                            .map(each -> each.getAttribute("type") + ":" + each.getAttribute("iso-date")))
                    .containsExactly(days.split(" ", -1));
        }
        assertThat(written.losses())
                .extracting(Loss::kind)
                .containsExactlyElementsOf(
                        Optional.ofNullable(loss).map(List::of).orElse(List.of()));
    }

    @Test
    void whatIsMissing_isNamed_andMadeUpIfAllowed() throws IOException {
        Project bare = Project.builder()
                .id("bare")
                .title("Bare")
                .period(Edtf.parse("2014"))
                .budget(Money.of(new BigDecimal("54E+5"), Currency.of("USD")))
                .build();
        Dataset dataset = dataset(bare).addProjects(whole().build()).build();
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Written written = format().write(dataset, FormatOutput.stream(to), FormatOptions.standard());
        assertThat(written.records()).isEqualTo(1);
        assertThat(written.losses())
                .extracting(loss ->
                        loss.subject() + loss.pointer() + ": " + loss.why().english())
                .containsExactly(
                        "project/bare: An activity of IATI needs a description, a status of its list, a first or"
                                + " last day, a named participant in a role of its list, which it lacks");
        to.reset();
        written = new IatiFormat().write(dataset, FormatOutput.stream(to), INVENTING);
        assertThat(written.records()).isEqualTo(2);
        assertThat(written.losses())
                .extracting(loss ->
                        loss.subject() + loss.pointer() + ": " + loss.value().orElse(""))
                .containsExactly(
                        "project/bare/summary: Bare",
                        "project/bare/participants: urbancoop-x",
                        "project/bare/status: 3",
                        "project/bare/period: 2014-01-01",
                        "project/bare/period: 2014-12-31",
                        "project/bare/budget: 2014-01-01/2014-12-31",
                        "dataset: urbancoop-x",
                        "dataset: 90",
                        "dataset: X");
        assertThat(to.toString(StandardCharsets.UTF_8))
                .contains("<value currency=\"USD\" value-date=\"2014-01-01\">5400000</value>");
    }

    @Test
    void whoReports_isAskedFor() {
        Dataset dataset = dataset(whole().build()).build();
        assertThatThrownBy(() -> write(new IatiFormat(), dataset, FormatOptions.standard()))
                .hasMessageContaining("IatiFormat.of(new Reporter(…))");
        assertThatThrownBy(() ->
                        write(format(), Dataset.builder().id("x").title("X").build(), FormatOptions.standard()))
                .hasMessageContaining("this dataset has no project");
        assertThatThrownBy(() -> new Reporter("KR GOV", "11", "A", false)).hasMessageContaining("'KR GOV'");
        assertThatThrownBy(() -> new Reporter("KR-GOV", "local", "A", false)).hasMessageContaining("'local'");
        assertThatThrownBy(() -> new Reporter("KR-GOV", "11", " ", false)).hasMessageContaining("has a name");
        assertThatThrownBy(() -> new Reporter("KR-GOV", "11", "\u0001", false)).hasMessageContaining("has a name");
    }

    @Test
    void creditOfHostileFiles_isRefused_andNoFileIsRead() {
        String bomb = "<!DOCTYPE iati-activities [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY c SYSTEM 'file:///etc/hostname'>]>"
                + "<iati-activities version='2.03' xmlns:u='urn:urbancoop:iati'><u:dataset><u:title>%s</u:title>"
                + "</u:dataset></iati-activities>";
        for (String text : List.of(bomb.formatted("&b;"), bomb.formatted("&c;"), "<iati-activities>", "{}")) {
            assertThatThrownBy(() -> format().credit(FormatInput.of(text.getBytes(StandardCharsets.UTF_8))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
