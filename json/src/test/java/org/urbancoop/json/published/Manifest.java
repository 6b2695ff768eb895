package org.urbancoop.json.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopJson;

/** The list of the published documents with what is expected of each, a line each. */
final class Manifest {

    /** Its version: a member that goes or changes its meaning makes another first number. */
    static final String VERSION = "1.0";

    /** Half of a surrogate pair is no character of any file. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Manifest() {}

    static String of(Map<PublishedDocument, Expectation> expected) {
        Map<String, ObjectNode> known = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        expected.forEach((document, expectation) -> {
            expectation.findings().forEach(found -> {
                ObjectNode before = known.put(found.code(), code(found));
                if (before != null && !before.equals(code(found))) {
                    throw new IllegalStateException("Two severities: " + found);
                }
            });
            lines.add(text(document(document, expectation)));
        });
        String codes = known.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\": " + text(each.getValue()))
                .collect(Collectors.joining(",\n"));
        return """
            {
            "manifestVersion": "%s",
            "formatVersion": "%s",
            "schema": "%s",
            "codes": {
            %s
            },
            "documents": [
            %s
            ]
            }
            """.formatted(
                        VERSION, Dataset.FORMAT_VERSION, UrbancoopJson.SCHEMA_ID, codes, String.join(",\n", lines));
    }

    private static ObjectNode code(Expectation.Found found) {
        return NODES.objectNode().put("by", found.grade().toString()).put("severity", found.severity());
    }

    private static ObjectNode document(PublishedDocument document, Expectation expectation) {
        ObjectNode node = NODES.objectNode();
        node.put("file", document.file());
        node.put("definition", expectation.definition());
        if (!expectation.json()) {
            node.put("json", false);
        }
        node.put("reader", word(expectation.read()));
        node.put("schema", word(expectation.accepted()));
        ArrayNode findings = node.putArray("findings");
        expectation.findings().forEach(found -> findings.add(finding(found)));
        return node;
    }

    private static ObjectNode finding(Expectation.Found found) {
        ObjectNode node = NODES.objectNode();
        node.put("code", found.code());
        if (!found.decided()) {
            node.put("decided", false);
        }
        node.put("pointer", found.pointer());
        node.put("line", found.location().line());
        node.put("column", found.location().column());
        found.seen().ifPresent(place -> node.put("seenAt", place));
        return node;
    }

    private static String word(boolean accepts) {
        return accepts ? "accepts" : "refuses";
    }

    private static String text(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
