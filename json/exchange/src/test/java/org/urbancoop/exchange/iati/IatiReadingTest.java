package org.urbancoop.exchange.iati;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.EntryReader;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.Problem;
import org.urbancoop.format.ReadResult;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.project.Project;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;

/** Activities of others. */
class IatiReadingTest {

    private static final Dataset HEADER = Dataset.builder()
            .id("aid")
            .title("Aid")
            .addSources(Source.builder()
                    .id("registry")
                    .title("A file of the registry")
                    .build())
            .build();

    private static final String SAMPLE = """
        <?xml version="1.0" encoding="UTF-8"?>
        <iati-activities version="2.03" generated-datetime="2026-01-02T03:04:05Z">
          <!-- as somebody may publish it -->
          <iati-activity xml:lang="en" default-currency="EUR" hierarchy="2">
            <iati-identifier> XM-EX-1/7 </iati-identifier>
            <reporting-org ref="XM-EX-1" type="40"><narrative>Example Bank</narrative></reporting-org>
            <title>
              <narrative>Tram &amp; bus</narrative>
              <narrative xml:lang="ko">노면전차와 버스</narrative>
            </title>
            <description type="1"><narrative>A &lt;b&gt;tram&lt;/b&gt;</narrative></description>
            <description type="2"><narrative>Less traffic</narrative></description>
            <participating-org role="1" ref="XM-EX-1" type="40"><narrative>Example Bank</narrative></participating-org>
            <participating-org role="9"><narrative>Somebody</narrative></participating-org>
            <participating-org role="4" ref="XM-EX-2"/>
            <activity-status code="2"/>
            <activity-date type="1" iso-date="2012-04-15"/>
            <activity-date type="2" iso-date="2012-04-28"/>
            <activity-date type="3" iso-date="2015-12-31Z"/>
            <contact-info><email>hong@example.org</email></contact-info>
            <recipient-country code="KR" percentage="100"/>
            <location><name><narrative>Mapo</narrative></name><exactness code="1"/></location>
            <sector code="21030" percentage="60"/>
            <sector vocabulary="1" code="99810" percentage="40"/>
            <default-flow-type code="10"/>
            <budget type="1" status="2">
              <period-start iso-date="2014-01-01"/>
              <period-end iso-date="2014-12-31"/>
              <value value-date="2014-01-01">3000.50</value>
            </budget>
            <budget><value>lots</value></budget>
            <document-link format="text/html" url="https://example.org/tram">
              <title><narrative>The tram</narrative></title><category code="A12"/>
            </document-link>
            <transaction><transaction-type code="3"/><value currency="EUR">7</value></transaction>
          </iati-activity>
          <iati-activity version="1.04">
            <iati-identifier>OLD-1</iati-identifier>
            <title>Before version 2</title>
            <description>Text without narratives</description>
            <participating-org role="Funding">Agency B</participating-org>
            <activity-date iso-date="2012-04-15" type="start-planned"/>
            <activity-date iso-date="2012-13-15" type="end-planned"/>
            <sector code="21030" vocabulary="DAC"/>
          </iati-activity>
          <iati-activity><iati-identifier>NO-TITLE</iati-identifier></iati-activity>
        </iati-activities>
        """;

    private static ReadResult read(String document) throws IOException {
        return new IatiFormat()
                .withHeader(HEADER)
                .read(FormatInput.of(document.getBytes(StandardCharsets.UTF_8)), FormatOptions.standard());
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream()
                .map(problem ->
                        problem.code() + (problem.pointer().equals(JsonPointer.ROOT) ? "" : " " + problem.pointer())
                                + " " + problem.location().map(Object::toString).orElse("-"))
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(IatiReadingTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Our writer makes an identifier of the reporter and the id where a project has none. */
    @ParameterizedTest
    @CsvSource({"XM-1-tram, {}", "XM-1-bus, {iati=XM-1-bus}"})
    void identifierOfOurWriter_isNoneOfTheProject(String identifier, String identifiers) throws IOException {
        Project project = read("""
                        <iati-activities xmlns:u="urn:urbancoop:iati"><iati-activity u:id="tram">
                        <iati-identifier>%s</iati-identifier>
                        <reporting-org ref="XM-1"><narrative>Bank</narrative></reporting-org>
                        <title><narrative>Tram</narrative></title></iati-activity></iati-activities>
                        """.formatted(identifier))
                .dataset()
                .orElseThrow()
                .getProjects()
                .get(0);
        assertThat(project.getIdentifiers()).hasToString(identifiers);
        assertThat(project.getExtensions().isEmpty()).isTrue();
    }

    @Test
    void currencyOfAnAmount_isNotKeptTwice() throws IOException {
        Project project = read("""
                        <iati-activities><iati-activity default-currency="KRW"><iati-identifier>X</iati-identifier>
                        <title><narrative>Tram</narrative></title>
                        <budget><value currency="EUR">5</value></budget></iati-activity></iati-activities>
                        """).dataset().orElseThrow().getProjects().get(0);
        assertThat(project.getBudgets().get(0).getAmount()).hasToString("Money{amount=5, currency=EUR}");
        assertThat(project.getExtensions().toString()).contains("KRW").doesNotContain("EUR");
    }

    @Test
    void wordsOfADate_areKept() throws IOException {
        Project project = read("""
                        <iati-activities><iati-activity><iati-identifier>X</iati-identifier>
                        <title><narrative>Tram</narrative></title>
                        <activity-date type="2" iso-date="2012-04-28"><narrative>opened</narrative></activity-date>
                        </iati-activity></iati-activities>
                        """).dataset().orElseThrow().getProjects().get(0);
        assertThat(project.getPeriod()).hasToString("Optional[2012-04-28/]");
        assertThat(project.getExtensions().toString()).contains("opened");
    }

    @Test
    void sample_isReadIntoMembers_andTheRestIntoTheExtension() throws IOException {
        ReadResult read = read(SAMPLE);
        Dataset dataset = read.dataset().orElseThrow();
        assertThat(dataset.getTitle()).isEqualTo("Aid");
        assertThat(UrbancoopJson.of().toText(dataset.getProjects().get(0)))
                .isEqualTo(resource("read.json").strip());
        assertThat(UrbancoopJson.of().toText(dataset.getProjects().get(1)))
                .isEqualTo("{\"type\":\"project\",\"id\":\"old-1\",\"title\":\"Before version 2\","
                        + "\"identifiers\":{\"iati\":\"OLD-1\"},\"sector\":\"transport.rail\","
                        + "\"period\":\"2012-04-15/\","
                        + "\"participants\":[{\"role\":\"funding\",\"group\":{\"label\":\"Agency B\"}}],"
                        + "\"summary\":\"Text without narratives\","
                        + "\"citations\":[{\"source\":\"source/registry\",\"where\":\"/1\"}],"
                        + "\"iati\":{\"@version\":\"1.04\","
                        + "\"activity-date\":[null,{\"@iso-date\":\"2012-13-15\",\"@type\":\"end-planned\"}]}}");
        assertThat(lines(read.problems()))
                .containsExactly(
                        "markup /0/description/0/narrative/0/#text 11:27",
                        "no-term /0/participating-org/1/@role 14:5",
                        "no-term /0/sector/1/@code 24:5",
                        "wrong-type /0/budget/1/value/0 31:13",
                        "no-date /1/activity-date/1/@iso-date 43:5",
                        "rejected /2 46:3");
        assertThat(read.rejected())
                .singleElement()
                .satisfies(entry -> assertThat(entry.raw()).contains("NO-TITLE"));
        assertThat(read.losses())
                .extracting(loss -> loss.subject() + " " + loss.why().english())
                .singleElement()
                .asString()
                .contains("project/xm-ex-1-7", "/0/contact-info");
        assertThat(UrbancoopJson.of().toText(dataset)).doesNotContain("hong@example.org");
        assertThat(read.locationOf(JsonPointer.of("/projects/1")).map(Object::toString))
                .contains("37:3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<iati-organisations version='2.03'/> | other-format 1:1",
                "<iati-activities><iati-activity><title>A</title> | broken 1:49",
                "<iati-activities>&b;</iati-activities> | broken 1:21",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><iati-activities>&b;</iati-activities>"
                        + " | broken 1:78",
                "<iati-activities><x>1</x></iati-activities> | other-format /0 1:18",
                "{\"a\":1} | broken 1:1",
            })
    void whatIsNoIati_isToldWithItsPlace(String document, String problem) throws IOException {
        assertThat(lines(read(document).problems())).contains(problem);
    }

    @Test
    void oneBrokenActivity_doesNotCostTheOthersBeforeIt() throws IOException {
        ReadResult read = read("<iati-activities><iati-activity><iati-identifier>a</iati-identifier><title>A</title>"
                + "</iati-activity><iati-activity><title>B</wrong>");
        assertThat(read.dataset().orElseThrow().getProjects()).hasSize(1);
        assertThat(read.rejected()).hasSize(1);
    }

    @Test
    void deepAndHugeActivities_areRejected_andReadingGoesOn() throws IOException {
        String good = "<iati-activity><iati-identifier>a</iati-identifier><title>A</title></iati-activity>";
        for (String bad : List.of(
                "<iati-activity>" + "<a>".repeat(150) + "</a>".repeat(150) + "</iati-activity>",
                "<iati-activity>" + "<a/>".repeat(250_000) + "</iati-activity>",
                "<iati-activity><title>" + "x".repeat(5_000_000) + "</title></iati-activity>")) {
            ReadResult read = read("<iati-activities>" + bad + good + "</iati-activities>");
            assertThat(read.dataset().orElseThrow().getProjects()).hasSize(1);
            assertThat(lines(read.problems())).containsExactly("too-large /0 1:18");
        }
    }

    @Test
    void manyActivities_areReadOneByOne() throws IOException {
        String activity = "<iati-activity><iati-identifier>a</iati-identifier><title>A</title></iati-activity>\n";
        int many = 20_000;
        byte[] document =
                ("<iati-activities>" + activity.repeat(many) + "</iati-activities>").getBytes(StandardCharsets.UTF_8);
        long records = 0;
        try (EntryReader reader =
                new IatiFormat().withHeader(HEADER).records(FormatInput.of(document), FormatOptions.standard())) {
            while (reader.hasNext()) {
                records += reader.next().value().isPresent() ? 1 : 0;
            }
        }
        assertThat(records).isEqualTo(many + 1);
    }
}
