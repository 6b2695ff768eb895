package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.json.problem.ReadRecord;

/** Streams that do not fit into memory, made up while they are read. */
@Tag("slow")
class RecordReaderLoadTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void gigabyte_isRead_in64Megabytes() throws Exception {
        assertThat(run("64m", "lines", "1600000", "640", "0", "1")).isEqualTo("1600000 read, 0 rejected\n");
        assertThat(run("64m", "lines", "1600000", "640", "0", "2")).isEqualTo("1600000 read, 0 rejected\n");
        assertThat(run("64m", "document", "1600000", "640", "0", "2")).isEqualTo("1600001 read, 0 rejected\n");
    }

    @Test
    void tenMillionLines_everyHundredthDamaged_areReadInOrder() throws Exception {
        assertThat(run("64m", "lines", "10000000", "0", "100", "2")).isEqualTo("9900000 read, 100000 rejected\n");
    }

    private String run(String memory, String... arguments) throws Exception {
        Path output = folder.resolve("output.txt");
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-cp",
                System.getProperty("java.class.path"),
                RecordReaderLoadTest.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.waitFor();
        return java.nio.file.Files.readString(output);
    }

    /**
     * Reads made-up records: lines or document, how many, padding of each, every how many-th is damaged (0 for none),
     * threads.
     */
    public static void main(String[] arguments) throws IOException {
        boolean document = arguments[0].equals("document");
        MadeUp text = new MadeUp(
                document, Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        long read = 0;
        long rejected = 0;
        try (RecordReader reader = (document
                        ? UrbancoopJson.of().records(text)
                        : UrbancoopJson.of().lines(text))
                .parallel(Integer.parseInt(arguments[4]))) {
            while (reader.hasNext()) {
                ReadRecord record = reader.next();
                if (record.value().isPresent()) {
                    read++;
                } else {
                    rejected++;
                }
                if (!document && record.location().line() != read + rejected) {
                    throw new IllegalStateException("Line " + record.location() + " came after " + (read + rejected));
                }
            }
        }
        System.out.println(read + " read, " + rejected + " rejected");
    }

    /** Cities without end, or nearly so. */
    private static final class MadeUp extends InputStream {
        private final boolean document;
        private final long count;
        private final String padding;
        private final int damageEvery;
        private byte[] chunk;
        private int at;
        private long made;
        private boolean ended;

        MadeUp(boolean document, long count, int padding, int damageEvery) {
            this.document = document;
            this.count = count;
            this.padding = padding == 0 ? "" : ",\"aliases\":[\"" + "x".repeat(padding - 15) + "\"]";
            this.damageEvery = damageEvery;
            this.chunk = bytes(
                    document
                            ? "{\"format\":\"urbancoop\",\"formatVersion\":\"1.0\",\"id\":\"d\",\"title\":\"D\",\"cit"
                                    + "ies\":["
                            : "");
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }

        private boolean fill() {
            while (at == chunk.length && !ended) {
                at = 0;
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < 100 && made < count; i++) {
                    made++;
                    text.append(document && made > 1 ? "," : "")
                            .append(document ? "{\"id\":\"c" : "{\"type\":\"city\",\"id\":\"c")
                            .append(made)
                            .append("\",\"name\":\"City\",\"kind\":\"city\"")
                            .append(padding)
                            .append(damageEvery > 0 && made % damageEvery == 0 ? ",}" : "}")
                            .append(document ? "" : "\n");
                }
                ended = text.length() == 0;
                chunk = bytes(ended && document ? "]}" : text.toString());
            }
            return at < chunk.length;
        }

        @Override
        public int read() {
            return fill() ? chunk[at++] : -1;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            if (!fill()) {
                return -1;
            }
            int copied = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, target, from, copied);
            at += copied;
            return copied;
        }
    }
}
