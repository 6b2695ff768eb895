package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.ExtensionsBuilder;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.ReadRecord;

/** No document exhausts the memory, whatever its shape: each is read by a JVM of a bounded heap. */
@Tag("slow")
class MemoryBoundsTest {

    private static final String HEAD =
            "{\"format\":\"urbancoop\",\"formatVersion\":\"1.0\",\"id\":\"d\",\"title\":\"D\",\"cities\":[";
    private static final String CITY = "{\"type\":\"city\",\"id\":\"a\",\"name\":\"A\",\"kind\":\"city\"";

    /** What comes once, and what comes again and again after it. */
    private static final Map<String, List<String>> SHAPES = new TreeMap<>(Map.ofEntries(
            Map.entry("ones", List.of(HEAD + CITY + ",\"x\":[1", ",1")),
            Map.entry("ones around records", List.of("{\"x\":[1", ",1")),
            Map.entry("empty arrays", List.of(HEAD + CITY + ",\"x\":[[]", ",[]")),
            Map.entry("deep", List.of(HEAD + CITY + ",\"x\":[", "[")),
            Map.entry("members", List.of(HEAD + CITY + ",\"x\":{", "\"a\":1,")),
            Map.entry("aliases", List.of(HEAD + CITY + ",\"aliases\":[\"a\"", ",\"a\"")),
            Map.entry("empty records", List.of(HEAD + "{}", ",{}")),
            Map.entry("empty objects", List.of("", "{}\n")),
            Map.entry("nulls", List.of(HEAD + "null", ",null")),
            Map.entry("one text", List.of(HEAD + CITY + ",\"x\":\"", "서울")),
            Map.entry("one escaped text", List.of(HEAD + CITY + ",\"x\":\"", "\\u0041")),
            Map.entry("one name", List.of(HEAD + CITY + ",\"", "name")),
            Map.entry("one number", List.of(HEAD + CITY + ",\"x\":", "12345678")),
            Map.entry("blanks", List.of(HEAD, "   \n")),
            Map.entry("text", List.of("", "no JSON ")),
            Map.entry("zeros", List.of("", "\0\0\0\0\0\0\0\0")),
            Map.entry("empty lines", List.of("", "\n")),
            Map.entry("cities", List.of(HEAD + CITY + "}", "," + CITY + "}")),
            Map.entry("lines", List.of("", CITY + "}\n"))));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void streams_ofAnyShape_areReadIn64Megabytes() throws Exception {
        for (String shape : SHAPES.keySet()) {
            for (String way : List.of("records", "lines")) {
                assertThat(run("64m", way, shape, "100000000"))
                        .as("%s of %s", way, shape)
                        .startsWith("ended");
            }
        }
    }

    @Test
    void documents_ofAnyShape_areReadIn256Megabytes() throws Exception {
        for (String shape : SHAPES.keySet()) {
            assertThat(run("256m", "decode", shape, "10000000")).as(shape).startsWith("ended");
        }
    }

    @Test
    void unknownMembers_takeAboutTheirText() throws Exception {
        // 20 MB of text; as plain objects they would take 680.
        assertThat(run("128m", "tree", "ones", "20000000")).startsWith("ended");
    }

    private String run(String memory, String... arguments) throws Exception {
        Path output = folder.resolve("output.txt");
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-cp",
                System.getProperty("java.class.path"),
                MemoryBoundsTest.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.waitFor();
        return Files.readString(output);
    }

    /** Reads so many bytes of a shape, in one of the ways. */
    public static void main(String[] arguments) throws IOException {
        long size = Long.parseLong(arguments[2]);
        if (arguments[0].equals("tree")) {
            ExtensionsBuilder builder = new ExtensionsBuilder();
            builder.name("x");
            builder.startArray();
            for (long i = 0; i < size / 2; i++) {
                builder.number("1");
            }
            System.out.println("ended: " + builder.end().build().asMap().size());
            return;
        }
        UrbancoopJson json = UrbancoopJson.of();
        InputStream text = text(Objects.requireNonNull(SHAPES.get(arguments[1])), size);
        if (arguments[0].equals("decode")) {
            Decoded<Dataset> decoded = json.decode(text, Dataset.class);
            System.out.println("ended: " + decoded.problems().size());
            return;
        }
        long problems = 0;
        try (RecordReader reader = arguments[0].equals("records") ? json.records(text) : json.lines(text)) {
            while (reader.hasNext()) {
                ReadRecord read = reader.next();
                problems += read.problems().size();
            }
        }
        System.out.println("ended: " + problems);
    }

    private static InputStream text(List<String> shape, long size) {
        byte[] part = shape.get(1).repeat(1 + 50_000 / shape.get(1).length()).getBytes(StandardCharsets.UTF_8);
        InputStream rest = new InputStream() {
            private long at;

            @Override
            public int read() {
                return at < size ? part[(int) (at++ % part.length)] & 0xFF : -1;
            }

            @Override
            public int read(byte[] target, int from, int length) {
                int start = (int) (at % part.length);
                int count = (int) Math.min(Math.min(length, part.length - start), size - at);
                System.arraycopy(part, start, target, from, count);
                at += count;
                return count == 0 ? -1 : count;
            }
        };
        return new SequenceInputStream(
                new java.io.ByteArrayInputStream(shape.get(0).getBytes(StandardCharsets.UTF_8)), rest);
    }
}
