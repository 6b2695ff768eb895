package org.urbancoop.exchange.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.ReadResult;
import org.urbancoop.json.UrbancoopJson;

/**
 * Puts a mark in the place of each value of a document in turn, and looks for it in what is read: in the dataset, or in
 * the text of what was rejected. What is in neither was lost.
 */
public final class Marks {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String MARK = "mark-7261";

    /** A mark as a text, in an object, in an array, and beside a member that is there. */
    private static final List<String> SHAPES =
            List.of("\"%s\"", "{\"other\":\"%s\"}", "[[\"%s\"]]", "{\"id\":\"%s\",\"scheme\":7}");

    private Marks() {}

    /**
     * Tries all places and shapes.
     *
     * @param format the format
     * @param document a document that is read without errors
     * @param apart places where nothing is kept, as pointers of Jackson
     * @return the places and shapes whose mark was lost; empty if all is well
     */
    public static List<String> lost(Format format, String document, Predicate<String> apart) throws IOException {
        List<String> lost = new ArrayList<>();
        for (String pointer : pointers("", MAPPER.readTree(document))) {
            for (String shape : SHAPES) {
                String marked = marked(document, pointer, String.format(shape, MARK));
                if (!apart.test(pointer) && !isFound(format, marked)) {
                    lost.add(pointer + " " + shape);
                }
            }
        }
        return lost;
    }

    private static boolean isFound(Format format, String document) throws IOException {
        ReadResult read = format.read(
                FormatInput.of(document.getBytes(StandardCharsets.UTF_8)),
                FormatOptions.builder().mayInvent(true).build());
        return read.rejected().stream().anyMatch(entry -> entry.raw().contains(MARK))
                || read.dataset()
                        .map(dataset -> UrbancoopJson.of().toText(dataset))
                        .filter(text -> text.contains(MARK))
                        .isPresent();
    }

    private static String marked(String document, String pointer, String value) throws IOException {
        JsonNode tree = MAPPER.readTree(document);
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = tree.at(pointer.substring(0, slash));
        String step = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        if (parent instanceof ObjectNode object) {
            object.set(step, MAPPER.readTree(value));
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(step), MAPPER.readTree(value));
        }
        return MAPPER.writeValueAsString(tree);
    }

    private static List<String> pointers(String at, JsonNode node) {
        List<String> pointers = new ArrayList<>();
        if (!at.isEmpty()) {
            pointers.add(at);
        }
        node.properties()
                .forEach(member -> pointers.addAll(
                        pointers(at + "/" + member.getKey().replace("~", "~0").replace("/", "~1"), member.getValue())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            pointers.addAll(pointers(at + "/" + i, node.get(i)));
        }
        return pointers;
    }
}
