package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private static final String PROGRAM = "{\"id\":\"a\",\"title\":\"A\",\"kind\":\"platform\"";
    private static final String EVENT = "{\"id\":\"a\",\"title\":\"A\",\"kind\":\"forum\"";
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

    private static final String PROJECT = "{\"id\":\"a\",\"title\":\"A\",\"sector\":\"transport\"";

    /** Parts of a document that need much for their text, and how many of them a record has. */
    private static final Map<String, List<String>> SMALL = new TreeMap<>(Map.ofEntries(
            Map.entry("one-letter aliases", List.of("cities", CITY + ",\"aliases\":[", "\"%s\"", "]}", "60000")),
            Map.entry("few one-letter aliases", List.of("cities", CITY + ",\"aliases\":[", "\"%s\"", "]}", "3")),
            Map.entry("four-letter aliases", List.of("cities", CITY + ",\"aliases\":[", "\"%4$s\"", "]}", "60000")),
            Map.entry("names", List.of("cities", CITY + ",\"names\":{", "\"%3$s\":\"%s\"", "}}", "1200")),
            Map.entry("two names", List.of("cities", CITY + ",\"names\":{", "\"%3$s\":\"%s\"", "}}", "2")),
            Map.entry("identifiers", List.of("cities", CITY + ",\"identifiers\":{", "\"%4$s\":\"%4$s\"", "}}", "1200")),
            Map.entry(
                    "former names", List.of("cities", CITY + ",\"formerNames\":[", "{\"name\":\"%s\"}", "]}", "40000")),
            Map.entry("services", List.of("projects", PROJECT + ",\"services\":[", "\"%3$s\"", "]}", "60000")),
            Map.entry(
                    "locations",
                    List.of("projects", PROJECT + ",\"locations\":[", "{\"label\":\"%s\"}", "]}", "40000")),
            Map.entry(
                    "roles",
                    List.of(
                            "projects",
                            PROJECT + ",\"participants\":[",
                            "{\"role\":\"%3$s\",\"party\":\"city/%s\"}",
                            "]}",
                            "40000")),
            Map.entry(
                    "groups",
                    List.of(
                            "projects",
                            PROJECT + ",\"participants\":[",
                            "{\"group\":{\"label\":\"%s\"}}",
                            "]}",
                            "40000")),
            Map.entry(
                    "links",
                    List.of("projects", PROJECT + ",\"links\":[", "{\"rel\":\"%3$s\",\"url\":\"%s:\"}", "]}", "40000")),
            Map.entry(
                    "components",
                    List.of("projects", PROJECT + ",\"components\":[", "{\"title\":\"%s\"}", "]}", "40000")),
            Map.entry(
                    "citations",
                    List.of("projects", PROJECT + ",\"citations\":[", "{\"source\":\"source/%4$s\"}", "]}", "40000")),
            Map.entry(
                    "parties",
                    List.of(
                            "agreements",
                            "{\"id\":\"a\",\"kind\":\"partnership\",\"parties\":[",
                            "\"city/%4$s\"",
                            "]}",
                            "60000")),
            Map.entry("bare projects", List.of("projects", PROJECT, "", "}", "1")),
            Map.entry(
                    "activities",
                    List.of("programs", PROGRAM + ",\"activities\":[", "{\"title\":\"%s\"}", "]}", "40000")),
            Map.entry("agenda", List.of("events", EVENT + ",\"agenda\":[", "{\"title\":\"%s\"}", "]}", "40000")),
            Map.entry(
                    "deadlines",
                    List.of(
                            "events",
                            EVENT + ",\"deadlines\":[",
                            "{\"kind\":\"%3$s\",\"when\":\"2014\"}",
                            "]}",
                            "40000")),
            Map.entry("unknown members", List.of("events", EVENT + ",", "\"%4$s\":1", "}", "40000"))));

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

    /** Whatever a dataset of 30 MB is made of, it takes eight times its text and 16 MB at most, or is refused. */
    @Test
    void datasets_takeEightTimesTheirText() throws Exception {
        StringBuilder table = new StringBuilder();
        for (String shape : SMALL.keySet()) {
            String result = run("2g", "weigh", shape, "30000000");
            table.append(result);
            assertThat(result).as(shape).matches("(?s).* (refused|[0-7][.][0-9]+ times).*");
        }
        System.out.println(table);
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
        if (arguments[0].equals("weigh")) {
            weigh(arguments[1], (int) size);
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

    /** Prints what a dataset takes, without the 16 MB that each may. */
    private static void weigh(String name, int size) {
        byte[] document = small(Objects.requireNonNull(SMALL.get(name)), size);
        long before = used();
        Optional<Dataset> dataset = decode(name, document);
        try {
            double times = (used() - before - (16 << 20)) / (double) document.length;
            System.out.printf(Locale.ROOT, " %.2f times%n", Math.max(0, times));
        } finally {
            Reference.reachabilityFence(dataset);
            Reference.reachabilityFence(document);
        }
    }

    private static Optional<Dataset> decode(String name, byte[] document) {
        Decoded<Dataset> decoded = UrbancoopJson.of().decode(document, Dataset.class);
        System.out.print(name + ": ");
        decoded.problems().stream().limit(1).forEach(problem -> System.out.print("refused, " + problem.code()));
        return decoded.value();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] small(List<String> shape, int size) {
        StringBuilder text = new StringBuilder(HEAD.replace("cities", shape.get(0)));
        int each = Integer.parseInt(shape.get(4));
        long number = 0;
        while (text.length() < size) {
            text.append(text.charAt(text.length() - 1) == '[' ? "" : ",")
                    .append(shape.get(1).replace("\"id\":\"a\"", "\"id\":\"a" + number + '"'));
            for (int i = 0; i < each; i++) {
                text.append(i == 0 ? "" : ",").append(element(shape.get(2), number++));
            }
            text.append(shape.get(3));
        }
        return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Puts in a letter, and texts of three and four letters that seldom come again. */
    private static String element(String shape, long number) {
        String letter = String.valueOf((char) ('a' + number % 26));
        String few = base36(number, 3);
        return shape.replace("%s", letter).replace("%3$s", few).replace("%4$s", base36(number * 31, 4));
    }

    private static String base36(long number, int digits) {
        String text = Long.toString(number, 36);
        return "a" + "0".repeat(Math.max(0, digits - 1 - text.length()))
                + text.substring(Math.max(0, text.length() - digits + 1));
    }
}
