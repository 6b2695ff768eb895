package org.urbancoop.exchange.graphml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.CityKind;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.ExchangeFormat;
import org.urbancoop.exchange.testing.AccountLaw;
import org.urbancoop.exchange.testing.Reading;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
import org.urbancoop.format.Written;
import org.urbancoop.reference.RecordReference;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class GraphMlFormatTest extends AccountLaw {

    @Override
    protected ExchangeFormat format() {
        return new GraphMlFormat();
    }

    @Override
    protected Reading read(byte[] written, Dataset dataset) throws IOException {
        return new GraphReading(dataset).read(parse(written));
    }

    static Document parse(byte[] written) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(written));
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(new String(written, StandardCharsets.UTF_8), e);
        }
    }

    private Written write(Dataset dataset, ByteArrayOutputStream to) throws IOException {
        return format().write(dataset, FormatOutput.stream(to), FormatOptions.standard());
    }

    private static Dataset named(String name) {
        return Dataset.builder()
                .id("x")
                .title(name)
                .cities(List.of(City.builder()
                        .id("a")
                        .name(name)
                        .kind(CityKind.CITY)
                        .addAliases(name, "other")
                        .build()))
                .build();
    }

    @Test
    void bundledDataset_nodesAndEdges() throws IOException {
        Dataset dataset = UrbancoopDataset.load();
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        write(dataset, to);
        Document document = parse(to.toByteArray());
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://graphml.graphdrawing.org/xmlns");
        int nodes = document.getElementsByTagName("node").getLength();
        assertThat(nodes)
                .isGreaterThanOrEqualTo(
                        dataset.getCities().size() + dataset.getOrganizations().size());
        // Each is an identifier of XML, and each edge ends at a node.
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            ids.add(((Element) document.getElementsByTagName("node").item(i)).getAttribute("id"));
        }
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+:[a-zA-Z0-9-]+"));
        for (int i = 0; i < document.getElementsByTagName("edge").getLength(); i++) {
            Element edge = (Element) document.getElementsByTagName("edge").item(i);
            assertThat(ids).contains(edge.getAttribute("source"), edge.getAttribute("target"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a<b>&\"c'",
                "]]>",
                "line\nfeed",
                "carriage\rreturn",
                "both\r\n",
                "tab\there",
                "<script>alert(1)</script>",
                "&amp;&#0;&nbsp;",
                "مدينة \u202eabc",
                "서울",
                "\ud83c\udfd9 city",
                " leading and trailing ",
                "\u0085next line",
                "\u2028separator",
                "a; b",
                "<?xml version=\"1.0\"?>",
                "<!--",
                "%0a${jndi}",
                "\ufeffmark",
                "\u007f",
                "=1+1"
            })
    void hostileNames_areReadBackAsTheyAre(String name) throws IOException {
        Dataset dataset = named(name);
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Written written = write(dataset, to);
        assertThat(written.losses()).hasSize(name.contains("; ") ? 1 : 0);
        check(dataset);
        assertThat(format().credit(FormatInput.of(to.toByteArray())).title()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0001", "\u001f", "\ufffe", "\uffff", "\u000b\u000c", "\u0008"})
    void charactersThatXmlHasNot_areTold(String name) throws IOException {
        Dataset dataset = named("x" + name);
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Written written = write(dataset, to);
        assertThat(written.losses())
                .extracting(loss -> loss.kind() + " " + loss.subject() + loss.pointer())
                .containsExactly("PART dataset/title", "PART city/a/name", "PART city/a/aliases/0");
        check(dataset);
        assertThat(to.toString(StandardCharsets.UTF_8)).contains("\ufffd").doesNotContain(name);
    }

    @Test
    void keysThatXmlHasNot_areLeftOut() throws IOException {
        City city = City.builder()
                .id("a")
                .name("A")
                .kind(CityKind.CITY)
                .classifications(Map.of("s\u0000", "v"))
                .build();
        Dataset dataset =
                Dataset.builder().id("x").title("X").cities(List.of(city)).build();
        Written written = write(dataset, new ByteArrayOutputStream());
        assertThat(written.losses())
                .extracting(loss -> loss.kind() + " " + loss.pointer())
                .containsExactly("LEFT_OUT /classifications/s\u0000");
        check(dataset);
    }

    @Test
    void tooManyParties_areToldAndNotWritten() throws IOException {
        Agreement.Builder agreement = Agreement.builder().id("all").kind(AgreementKind.PARTNERSHIP);
        for (int i = 0; i <= Network.MOST_TIED; i++) {
            agreement.addParties(RecordReference.parse("city/c" + i));
        }
        Agreement all = agreement.build();
        Dataset dataset = Dataset.builder()
                .id("x")
                .title("X")
                .agreements(List.of(
                        all,
                        all.toBuilder()
                                .id("few")
                                .parties(all.getParties().subList(0, 3))
                                .build(),
                        all.toBuilder()
                                .id("alone")
                                .parties(all.getParties().subList(0, 1))
                                .build()))
                .build();
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Written written = write(dataset, to);
        assertThat(written.records()).isEqualTo(1);
        assertThat(written.losses())
                .extracting(loss -> loss.kind() + " " + loss.subject() + loss.pointer())
                .containsExactly("LEFT_OUT agreement/all", "LEFT_OUT agreement/alone");
        Document document = parse(to.toByteArray());
        assertThat(document.getElementsByTagName("edge").getLength()).isEqualTo(3);
        assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(3);
        check(dataset);
    }

    @Test
    void asManyPartiesAsCanBe_areTiedEachWithEach() throws IOException {
        Agreement.Builder agreement = Agreement.builder().id("all").kind(AgreementKind.PARTNERSHIP);
        for (int i = 0; i < Network.MOST_TIED; i++) {
            agreement.addParties(RecordReference.parse("city/c" + i));
        }
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Dataset dataset = Dataset.builder()
                .id("x")
                .title("X")
                .addAgreements(agreement.build())
                .build();
        assertThat(write(dataset, to).losses()).isEmpty();
        assertThat(to.toString(StandardCharsets.UTF_8).split("<edge ", -1))
                .hasSize(1 + Network.MOST_TIED * (Network.MOST_TIED - 1) / 2);
    }

    /** A document that names a file or unfolds entities is no input. */
    @Test
    void credit_readsNoEntities() {
        String bomb = "<!DOCTYPE graphml [<!ENTITY a \"x\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                + "<graphml><key id=\"d0\" attr.name=\"title\"/>"
                + "<graph><data key=\"d0\">&a;&f;</data></graph></graphml>";
        assertThatThrownBy(() -> format().credit(FormatInput.of(bomb.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No GraphML: ");
    }

    @Test
    void lossesOfTheBundledDataset_haveReasons() throws IOException {
        assertThat(write(UrbancoopDataset.load(), new ByteArrayOutputStream()).losses())
                .extracting(Loss::why)
                .extracting(why -> why.english())
                .doesNotContain("The format has no place for it here");
    }
}
