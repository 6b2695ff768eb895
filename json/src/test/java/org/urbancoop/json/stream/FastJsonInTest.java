package org.urbancoop.json.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.Corpus;
import org.urbancoop.json.Damage;
import org.urbancoop.json.RealDataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.dataset.LineCodec;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.table.JsonIn;
import org.urbancoop.json.table.ProblemSink;
import org.urbancoop.json.table.Surrogates;
import org.urbancoop.json.table.UncleanDocumentException;
import org.urbancoop.message.Location;

/**
 * What is read without a parser is what jackson-core reads, token by token, and what jackson-core refuses is not read.
 */
class FastJsonInTest {

    private static final List<byte[]> DOCUMENTS = Corpus.all().stream()
            .map(Corpus.Document::bytes)
            .filter(bytes -> bytes.length > 0)
            .toList();

    private static final List<byte[]> RECORDS = Corpus.all().stream()
            .filter(document -> document.name().startsWith("record/"))
            .map(Corpus.Document::bytes)
            .filter(bytes -> bytes.length > 0)
            .toList();

    private static final List<String> SIGNS = List.of(
            "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"a\":", "1", "-", "0", ".", "e", "true", "null", " ", "\\",
            "é");

    /** Opens a document among others, as a line of many stands. */
    private static FastJsonIn open(byte[] document, boolean typed) {
        byte[] batch = ("\"}]" + new String(document, StandardCharsets.ISO_8859_1) + "0\"}],:\u00BC 1")
                .getBytes(StandardCharsets.ISO_8859_1);
        return new FastJsonIn(
                new Slice(batch, 3, 3 + document.length),
                typed,
                JsonLimits.DEFAULT,
                new ProblemSink(false, false, JsonLimits.DEFAULT),
                0);
    }

    /** The tokens with their names, texts and literals; null if the document is not read to its end. */
    private static @Nullable List<String> clean(byte[] document) {
        FastJsonIn in = open(document, false);
        List<String> tokens = new ArrayList<>();
        try {
            while (in.next() != JsonIn.END) {
                tokens.add(in.token() + " " + (in.token() == JsonIn.NAME ? in.name() : isText(in) ? in.text() : ""));
            }
        } catch (UncleanDocumentException e) {
            return null;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return tokens;
    }

    /**
     * The same by jackson-core, which is asked as {@link Document} asks it; null for what is nested too deep to be read
     * without it, too.
     */
    private static @Nullable List<String> parsed(byte[] bytes) {
        if (Utf8.check(bytes, 0, bytes.length) != Utf8.GOOD
                || new String(bytes, StandardCharsets.UTF_8).startsWith("\uFEFF")
                || new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1).contains("\0")) {
            return null;
        }
        List<String> tokens = new ArrayList<>();
        try (JsonParser parser = Parsers.of(bytes, 0, bytes.length)) {
            while (parser.nextToken() != null) {
                JsonToken token = parser.currentToken();
                int id = token == JsonToken.VALUE_NUMBER_FLOAT ? JsonIn.NUMBER : token.id();
                if (id == JsonIn.NAME && Surrogates.isLoneIn(parser.currentName())) {
                    // Some versions read it.
                    return null;
                }
                boolean hasText = id >= JsonIn.NAME && id <= JsonIn.NUMBER;
                tokens.add(id + " " + (hasText ? parser.getText() : ""));
                if (parser.getParsingContext().getNestingDepth() > 63) {
                    return null;
                }
                if (parser.getParsingContext().inRoot()) {
                    break;
                }
            }
            return parser.nextToken() == null && !tokens.isEmpty() ? tokens : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean isText(JsonIn in) {
        return in.token() == JsonIn.TEXT || in.token() == JsonIn.NUMBER;
    }

    private static void assertSame(byte[] document) {
        assertThat(clean(document))
                .as(() -> new String(document, StandardCharsets.UTF_8))
                .isEqualTo(parsed(document));
    }

    @Test
    void corpus_isReadTheSame() {
        DOCUMENTS.forEach(FastJsonInTest::assertSame);
        assertThat(DOCUMENTS.stream().filter(document -> clean(document) != null))
                .hasSizeGreaterThan(200);
        assertThat(DOCUMENTS.stream().filter(document -> clean(document) == null))
                .hasSizeGreaterThan(50);
    }

    @Property(tries = 5000)
    void damaged_isReadTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        assertSame(Damage.of(DOCUMENTS.get(random.nextInt(DOCUMENTS.size())), random));
    }

    /**
     * The same by way of a table, which asks for names that it knows: a record, or null if there is anything to report.
     */
    @Property(tries = 5000)
    void damagedRecord_isReadTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] damaged = Damage.of(RECORDS.get(random.nextInt(RECORDS.size())), random);
        assertThat(cleanRecord(damaged))
                .as(() -> new String(damaged, StandardCharsets.UTF_8))
                .isEqualTo(parsedRecord(damaged));
    }

    @Test
    void record_isReadTheSame() {
        assertThat(RECORDS)
                .hasSizeGreaterThan(200)
                .allSatisfy(document -> assertThat(cleanRecord(document)).isEqualTo(parsedRecord(document)));
        assertThat(RECORDS.stream().filter(document -> cleanRecord(document) != null))
                .hasSizeGreaterThan(100);
    }

    private static @Nullable Extensible cleanRecord(byte[] bytes) {
        FastJsonIn in = open(bytes, true);
        try {
            return record(in);
        } catch (UncleanDocumentException e) {
            return null;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Extensible parsedRecord(byte[] bytes) {
        List<String> tokens = parsed(bytes);
        if (tokens == null) {
            return null;
        }
        ProblemSink sink = new ProblemSink(false, false, JsonLimits.DEFAULT);
        Document document = new Document(Slice.of(bytes), Location.of(1, 1), JsonLimits.DEFAULT, sink, 0);
        try (JacksonIn in = new JacksonIn(document, Slice.of(bytes), true, JsonLimits.DEFAULT, sink, 0)) {
            Extensible value = record(in);
            return sink.problems().isEmpty() ? value : null;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Extensible record(JsonIn in) throws IOException {
        in.next();
        Extensible value = in.readRecord(LineCodec.CODEC);
        assertThat(in.next()).isEqualTo(JsonIn.END);
        return value;
    }

    /** Small documents of what matters to JSON: most are none. */
    @Property(tries = 20_000)
    void anyFewSigns_areReadTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder document = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            document.append(SIGNS.get(random.nextInt(SIGNS.size())));
        }
        assertSame(document.toString().getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-",
                "01",
                "1.",
                "1.0",
                ".5",
                "1e5",
                "1E+5",
                "1e-05",
                "1e",
                "1e+",
                "+1",
                "1.5.5",
                "1-1",
                "0x1",
                "--1",
                "-a",
                "12345678901234567890123",
                "1.5e3 ",
                "[0,-1.5E-3]",
                "[1 2]",
                "tru",
                "true",
                "truee",
                "nul",
                "null",
                "False",
                "\"\"",
                "\"",
                "\"\\\"",
                "\"\\\"\"",
                "\"\\u12\"",
                "\"\\u00e9\"",
                "\"\\u00g9\"",
                "\"\\x\"",
                "\"\\ud800\"",
                "\"\u007F\"",
                "{\"a\\u0062\":1}",
                "{\"é\":1}",
                "{\"\\ud83d\\ude00\":1}",
                "{\"\\ud83d\":1}",
                "{\"\\u0000\":1}",
                "{\"\":1}",
                "{\"a\" :1}",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "{,}",
                "{\"a\":1,}",
                "[1,]",
                "[,1]",
                "[1}",
                "{\"a\":1]",
                "[",
                "]",
                "{",
                "}",
                "[]",
                "{}",
                "[[]]",
                "[{}]",
                "{\"a\":{}}",
                "[] []",
                "[],",
                " [ ] ",
                "\n{\t}\r",
                "\f1",
                "1\u00A0",
                "\u00A0",
                "1 2",
                ""
            })
    void anyGrammar_isReadTheSame(String document) {
        assertSame(document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Tag("long")
    void anyBytesInAText_areReadTheSame() {
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                assertSame(new byte[] {'"', (byte) first, (byte) second, '"'});
                assertSame(
                        new byte[] {'"', (byte) 0xED, (byte) first, (byte) second, '"', ' ', ' ', ' ', ' ', ' ', ' '});
                assertSame(new byte[] {'"', (byte) 0xE0, (byte) first, (byte) second, '"'});
                assertSame(new byte[] {'"', (byte) 0xF0, (byte) first, (byte) second, (byte) 0x80, '"'});
                assertSame(new byte[] {'"', (byte) 0xF4, (byte) first, (byte) second, (byte) 0x80, '"'});
            }
        }
    }

    @Test
    void whatNobodyWrites_isLeftToTheParser() {
        assertThat(clean(("[".repeat(63) + "]".repeat(63)).getBytes(StandardCharsets.UTF_8)))
                .hasSize(126);
        assertThat(clean(("[".repeat(64) + "]".repeat(64)).getBytes(StandardCharsets.UTF_8)))
                .isNull();
        assertThat(clean(("{\"" + "a".repeat(50_001) + "\":1}").getBytes(StandardCharsets.UTF_8)))
                .isNull();
    }

    /** If real records were left to the parser, nothing would be wrong but the time it takes. */
    @Test
    void realRecords_areReadWithoutAParser() throws IOException {
        Dataset dataset = RealDataset.load();
        for (Extensible each : dataset.records().toList()) {
            for (UrbancoopJson json :
                    List.of(UrbancoopJson.of(), UrbancoopJson.of().pretty())) {
                FastJsonIn in = open(json.toBytes(each), false);
                in.next();
                assertThat((Object) in.readRecord(LineCodec.CODEC)).isEqualTo(each);
                assertThat(in.next()).isEqualTo(JsonIn.END);
            }
        }
    }
}
