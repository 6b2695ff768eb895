package org.urbancoop.json.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.Corpus;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.json.validation.Examples;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.validation.RuleCatalog;
import org.urbancoop.validation.RuleDescription;

/**
 * A document that is published, from the corpus of the tests, from the situations of the field, or from the examples of
 * a rule.
 */
final class PublishedDocument {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String SITUATIONS = "json/src/test/resources/org/urbancoop/json/situations";

    private final String file;
    private final Class<? extends Extensible> type;
    private final byte[] bytes;

    private PublishedDocument(String file, Class<? extends Extensible> type, byte[] bytes) {
        this.file = file;
        this.type = type;
        this.bytes = bytes;
    }

    /** Its place in the published folder, such as {@code record/n_a_number.json}. */
    String file() {
        return file;
    }

    /** What it is read as. */
    Class<? extends Extensible> type() {
        return type;
    }

    /** What it consists of, which may be no text at all. */
    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return file;
    }

    /** All documents, by their place. */
    static List<PublishedDocument> all() {
        Map<String, PublishedDocument> all = new TreeMap<>();
        Corpus.all().forEach(each -> add(each.name(), each.type(), each.bytes(), all));
        try (Stream<Path> files = Files.list(GeneratedFile.path(SITUATIONS))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".json")) {
                    String situation = name.substring(0, name.length() - ".json".length());
                    add("situation/" + situation, Dataset.class, Files.readAllBytes(file), all);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (RuleDescription rule : RuleCatalog.standard().descriptions()) {
            // What a rule lets pass stands in docs/rules.md: twice as many documents would say little more.
            add(rule.code(), "fails", rule.fails(), all);
            add(rule.code(), "undecided", rule.undecided(), all);
        }
        return List.copyOf(all.values());
    }

    private static void add(
            String name, Class<? extends Extensible> type, byte[] bytes, Map<String, PublishedDocument> all) {
        all.put(name, new PublishedDocument(name + ".json", type, bytes));
    }

    private static void add(String rule, String outcome, List<String> examples, Map<String, PublishedDocument> all) {
        int number = 0;
        for (String example : examples) {
            number++;
            try {
                byte[] bytes = lines(UrbancoopJson.of().toText(Examples.read(example)));
                add("rule/" + rule + "-" + outcome + "-" + number, Dataset.class, bytes, all);
            } catch (UrbancoopJsonException e) {
                // What reading refuses is in the corpus, with the code of reading.
                assertThat(e.getProblem().isError()).isTrue();
            }
        }
    }

    /** A dataset with a line for each member of its own and for each record, so that places have lines. */
    private static byte[] lines(String dataset) {
        try {
            List<String> members = new ArrayList<>();
            for (Map.Entry<String, JsonNode> member : JSON.readTree(dataset).properties()) {
                List<String> parts = new ArrayList<>();
                member.getValue().forEach(part -> parts.add(part.toString()));
                members.add("\"" + member.getKey() + "\": "
                        + (member.getValue().isArray()
                                ? "[\n" + String.join(",\n", parts) + "]"
                                : member.getValue().toString()));
            }
            return ("{" + String.join(",\n", members) + "}\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
