package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.RejectedRecord;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.testkit.Samples;

/** Our reading compared with plain trees: of documents with members that nobody knows, and of damaged ones. */
class DamageTest {

    private static final JsonMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final List<byte[]> DOCUMENTS = Stream.concat(
                    Samples.all().values().stream(),
                    Stream.of(Samples.emptyDataset().toBuilder()
                            .addAllCities(Samples.dataset().getCities().subList(0, 3))
                            .addAllProjects(Samples.dataset().getProjects().subList(0, 2))
                            .build()))
            .map(UrbancoopJson.of().pretty()::toBytes)
            .toList();

    @Provide
    Arbitrary<CooperationRecord> records() {
        return Arbitraries.records();
    }

    @Property(tries = 400)
    void encodeAfterDecode_isIdentity_withUnknownMembersAtEveryLevel(
            @ForAll("records") CooperationRecord entry, @ForAll long seed) throws IOException {
        JsonNode document = TREES.readTree(UrbancoopJson.of().toBytes(entry));
        assertIdentity(document, CooperationRecord.class, new Random(seed));
    }

    @Property(tries = 40)
    void encodeAfterDecode_ofDatasets_isIdentity(@ForAll("datasets") Dataset dataset, @ForAll long seed)
            throws IOException {
        JsonNode document = TREES.readTree(UrbancoopJson.of().toBytes(dataset));
        assertIdentity(document, Dataset.class, new Random(seed));
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return Arbitraries.datasets();
    }

    private static void assertIdentity(JsonNode document, Class<? extends Extensible> type, Random random)
            throws IOException {
        addUnknown(document, random, true);
        StringBuilder text = new StringBuilder();
        write(document, random, text);
        Extensible read = UrbancoopJson.of().read(text.toString(), type);
        assertThat(TREES.readTree(UrbancoopJson.of().toBytes(read))).isEqualTo(TREES.readTree(text.toString()));
    }

    /** Adds members to each object and puts its members in any order. */
    private static void addUnknown(JsonNode node, Random random, boolean intoObject) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            // The names in maps by language or scheme are data: a number there would be wrong.
            addUnknown(
                    node.get(name),
                    random,
                    !List.of("names", "titles", "identifiers", "classifications", "dimensions")
                            .contains(name));
        }
        node.elements().forEachRemaining(element -> {
            if (node.isArray()) {
                addUnknown(element, random, true);
            }
        });
        if (node instanceof ObjectNode object
                && intoObject
                && !names.stream().anyMatch(name -> name.startsWith("x-"))) {
            for (int i = random.nextInt(4); i > 0; i--) {
                object.set("x-" + name(random), unknown(random, 4));
            }
            List<String> all = new ArrayList<>();
            object.fieldNames().forEachRemaining(all::add);
            Collections.shuffle(all, random);
            for (String name : all) {
                object.set(name, object.remove(name));
            }
        }
    }

    private static String name(Random random) {
        String[] names = {"", "a", "id", "type", "이름", "a/b~c", "\"\\\n", "__proto__", "😀", " ", "x".repeat(300)};
        return names[random.nextInt(names.length)] + random.nextInt(100);
    }

    /** Any value: numbers of any digits and exponents, texts of any characters, nested. */
    private static JsonNode unknown(Random random, int depth) {
        JsonNodeFactory nodes = TREES.getNodeFactory();
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(BigDecimal.valueOf(random.nextLong(), random.nextInt(60) - 20));
            case 3 -> nodes.numberNode(new BigInteger(random.nextInt(200), random).subtract(BigInteger.TEN));
            case 4 -> nodes.textNode("");
            case 5 -> nodes.textNode(name(random) + (char) random.nextInt(0x3000));
            case 6 -> {
                ArrayNode array = nodes.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(unknown(random, depth - 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = nodes.objectNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.set(name(random), unknown(random, depth - 1));
                }
                yield object;
            }
        };
    }

    /** Writes a tree with white space wherever it may stand, and some characters as escapes. */
    private static void write(JsonNode node, Random random, StringBuilder text) throws IOException {
        space(random, text);
        if (node.isObject()) {
            String separator = "{";
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                text.append(separator);
                write(TREES.getNodeFactory().textNode(member.getKey()), random, text);
                text.append(':');
                write(member.getValue(), random, text);
                separator = ",";
            }
            text.append(node.isEmpty() ? "{" : "");
            space(random, text);
            text.append('}');
        } else if (node.isArray()) {
            String separator = "[";
            for (JsonNode element : node) {
                text.append(separator);
                write(element, random, text);
                separator = ",";
            }
            text.append(node.isEmpty() ? "[" : "");
            space(random, text);
            text.append(']');
        } else if (node.isTextual() && random.nextInt(10) == 0) {
            text.append('"');
            node.asText().chars().forEach(c -> text.append(String.format("\\u%04x", c)));
            text.append('"');
        } else {
            text.append(TREES.writeValueAsString(node));
        }
        space(random, text);
    }

    private static void space(Random random, StringBuilder text) {
        if (random.nextInt(5) == 0) {
            text.append(new String[] {" ", "\n", "\t", "\r\n", "   "}[random.nextInt(5)]);
        }
    }

    @Property(tries = 4000)
    void damagedDocument_givesNoUnexpectedException_andNoWrongValue(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] whole = DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
        byte[] damaged = Damage.of(whole, random);
        if (whole == DOCUMENTS.get(DOCUMENTS.size() - 1)) {
            check(damaged, Dataset.class);
        } else {
            check(damaged, CooperationRecord.class);
        }
    }

    /**
     * Random damage hits this case once in many runs: what a plain tree refuses as a whole, we refuse one record for.
     */
    @Example
    void recordOfADataset_withAMemberTwice_isRejectedAlone() {
        String whole = new String(DOCUMENTS.get(DOCUMENTS.size() - 1), StandardCharsets.UTF_8);
        byte[] twice = whole.replaceFirst("\"x-rank\": 1.10,", "$0 $0").getBytes(StandardCharsets.UTF_8);
        assertThat(UrbancoopJson.of().decode(twice, Dataset.class).rejected()).hasSize(1);
        check(twice, Dataset.class);
    }

    /** Random damage hits this case, too: plain trees give up as a whole at a number that no decimal holds. */
    @Example
    void recordOfADataset_withANumberBeyondADecimal_isRejectedAlone() {
        String whole = new String(DOCUMENTS.get(DOCUMENTS.size() - 1), StandardCharsets.UTF_8);
        byte[] beyond = whole.replaceFirst("\"x-rank\": 1.10,", "\"x-rank\": 1e9999999995400000,")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(UrbancoopJson.of().decode(beyond, Dataset.class).rejected()).hasSize(1);
        check(beyond, Dataset.class);
    }

    private static <T extends Extensible> void check(byte[] damaged, Class<T> type) {
        Decoded<T> decoded = UrbancoopJson.of().decode(damaged, type);
        assertThat(decoded.problems()).noneMatch(problem -> problem.rule().contains("the parser gave up"));
        T value = decoded.value().orElse(null);
        if (value == null) {
            assertThat(decoded.hasErrors()).isTrue();
            return;
        }
        assertThat(decoded.hasErrors()).isEqualTo(!decoded.rejected().isEmpty());
        try {
            JsonNode expected = TREES.readTree(withoutDuplicates(damaged, decoded));
            remove(expected, decoded);
            JsonNode actual = TREES.readTree(UrbancoopJson.of().toBytes(value));
            assertThat(same(expected, actual))
                    .as("%s\nwas read as\n%s", expected, actual)
                    .isTrue();
        } catch (NumberFormatException e) {
            assertThat(e).hasMessageContaining("exponent");
            assertThat(decoded.rejected()).as("what has that number").isNotEmpty();
        } catch (IOException e) {
            fail("We read what plain trees cannot: " + new String(damaged, StandardCharsets.UTF_8), e);
        }
    }

    /**
     * A plain tree has no part of a document in which a member stands twice; where we rejected a record for it, null
     * takes its place.
     */
    private static byte[] withoutDuplicates(byte[] damaged, Decoded<?> decoded) {
        byte[] rest = damaged;
        for (RejectedRecord reject : decoded.rejected()) {
            if (reject.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.DUPLICATE_MEMBER)) {
                String text = new String(rest, StandardCharsets.UTF_8);
                assertThat(text).contains(reject.raw());
                rest = text.replaceFirst(Pattern.quote(reject.raw()), "null").getBytes(StandardCharsets.UTF_8);
            }
        }
        return rest;
    }

    /** Removes what we say we left out: from the end, so that indices stay. */
    private static void remove(JsonNode tree, Decoded<?> decoded) {
        List<String> out = new ArrayList<>();
        decoded.rejected().forEach(reject -> out.add(reject.pointer().toString()));
        decoded.problems().stream()
                .filter(problem ->
                        !problem.isError() && !problem.pointer().toString().isEmpty())
                .map(JsonProblem::pointer)
                .forEach(pointer -> out.add(pointer.toString()));
        for (int i = out.size() - 1; i >= 0; i--) {
            int slash = out.get(i).lastIndexOf('/');
            JsonNode parent = tree.at(out.get(i).substring(0, slash));
            String step = out.get(i).substring(slash + 1).replace("~1", "/").replace("~0", "~");
            if (parent instanceof ArrayNode array) {
                array.remove(Integer.parseInt(step));
            } else if (parent instanceof ObjectNode object) {
                object.remove(step);
            }
        }
    }

    private static boolean same(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        if (left.isObject() && right.isObject()) {
            return names(left).equals(names(right))
                    && names(left).stream().allMatch(name -> same(left.get(name), right.get(name)));
        }
        if (left.isArray() && right.isArray() && left.size() == right.size()) {
            for (int i = 0; i < left.size(); i++) {
                if (!same(left.get(i), right.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return left.equals(right);
    }

    /**
     * Gets the names that count: a truth value that is false and an array or map that lost all it had are not written.
     */
    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.properties().forEach(field -> {
            boolean unwritten = (field.getKey().equals("tentative")
                            && field.getValue().isBoolean()
                            && !field.getValue().asBoolean())
                    || (field.getValue().isEmpty() && field.getValue().isContainerNode())
                    || field.getKey().equals("type");
            if (!unwritten) {
                names.add(field.getKey());
            }
        });
        Collections.sort(names);
        return names;
    }
}
