package org.urbancoop.json.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.testing.Hidden;
import org.urbancoop.validation.ValidationReport;

/** A document with hidden characters in its texts and in the names of its members: no report prints one as it is. */
class PrintedReportTest {

    private static final ObjectMapper TREES = new ObjectMapper();

    /** What says what the document is, and what would cost the record. */
    private static final List<String> KEPT =
            List.of("format", "formatVersion", "id", "country", "source", "party", "asOf", "kind");

    private static byte[] document() throws IOException {
        JsonNode tree = TREES.readTree(Reports.messy());
        ((ObjectNode) tree.at("/cities/1")).putObject("classifications").put(Hidden.text(), 5);
        return TREES.writeValueAsBytes(hiding(tree, ""));
    }

    /** Adds them to each text that may be anything, and a member that nobody knows to each object. */
    private static JsonNode hiding(JsonNode node, String name) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = TREES.createObjectNode();
            object.properties()
                    .forEach(member -> copy.set(member.getKey(), hiding(member.getValue(), member.getKey())));
            return copy.put(Hidden.text(), Hidden.text()).putNull("x" + Hidden.text());
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = TREES.createArrayNode();
            array.forEach(element -> copy.add(hiding(element, name)));
            return copy;
        }
        return node.isTextual() && !KEPT.contains(name)
                ? TREES.getNodeFactory().textNode(node.asText() + Hidden.text())
                : node;
    }

    @Test
    void problems_hideNothing() throws IOException {
        Decoded<Dataset> decoded = UrbancoopJson.of().decode(document(), Dataset.class);
        assertThat(decoded.problems()).hasSizeGreaterThan(4);
        for (JsonProblem problem : decoded.problems()) {
            Hidden.assertNone(problem.message());
            Hidden.assertNone(problem.toString());
        }
    }

    @Test
    void reports_hideNothing_butKeepTheValues() throws IOException {
        ValidationReport report = JsonValidator.standard().validate(document()).withDocument("data/\u202e.json");
        assertThat(report.findings()).hasSizeGreaterThan(10);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            Hidden.assertNone(report.toText(locale));
            Hidden.assertNone(report.toHtml(locale));
            String sarif = ReportSarif.toText(report, locale);
            TREES.readTree(sarif).findValuesAsText("text").forEach(Hidden::assertNone);
            assertThat(TREES.readTree(sarif).findValuesAsText("value").toString())
                    .contains("\u202e");
        }
        JsonNode json = TREES.readTree(ReportJson.toText(report));
        json.findValues("message").forEach(message -> Hidden.assertNone(message.toString()));
        assertThat(json.findValuesAsText("value").toString()).contains("\u202e");
    }
}
