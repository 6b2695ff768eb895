package org.urbancoop.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import jakarta.validation.Validator;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.urbancoop.benchmarks.peer.Codec;
import org.urbancoop.benchmarks.peer.Kind;
import org.urbancoop.json.RecordReader;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.record.CooperationRecord;

/** A process that reads projects from lines, sees that their constraints hold, and writes them to lines again. */
public final class WholeProbe {

    private static final int BUFFER = 1 << 16;

    private WholeProbe() {}

    /**
     * Runs, and prints what it took.
     *
     * @param args the library, with a number of threads behind a plus for ours; the file to read; the file to write
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        Path from = Path.of(args[1]);
        Path to = Path.of(args[2]);
        long records = args[0].startsWith("urbancoop")
                ? ours(from, to, args[0].endsWith("+2") ? 2 : 1)
                : peer(Codec.of(args[0]), ValidationBenchmark.hibernate(), from, to);
        Probe.print("seconds", (System.nanoTime() - start) / 1e9);
        Probe.print("records", (double) records);
        Probe.print("processorSeconds", processorSeconds());
        Probe.print("peakMegabytes", Probe.peakMegabytes());
    }

    private static double processorSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : 0;
    }

    private static long ours(Path from, Path to, int threads) throws IOException {
        long[] count = {0};
        try (RecordReader reader =
                UrbancoopJson.of().withConstraints().lines(from).parallel(threads)) {
            UrbancoopJson.of().writeLines(to, writer -> {
                while (reader.hasNext()) {
                    writer.write((CooperationRecord) reader.next().orElseThrow());
                    count[0]++;
                }
            });
        }
        return count[0];
    }

    private static long peer(Codec codec, Validator validator, Path from, Path to) throws IOException {
        long count = 0;
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), BUFFER)) {
            byte[] buffer = new byte[BUFFER];
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                int start = 0;
                for (int i = 0; i < length; i++) {
                    if (buffer[i] == '\n') {
                        line.write(buffer, start, i - start);
                        start = i + 1;
                        Object value = codec.read(line.toByteArray(), Kind.PROJECT);
                        if (!validator.validate(value).isEmpty()) {
                            throw new IllegalStateException("A constraint does not hold in " + value);
                        }
                        out.write(codec.write(value, Kind.PROJECT));
                        out.write('\n');
                        count++;
                        line.reset();
                    }
                }
                line.write(buffer, start, length - start);
            }
        }
        return count;
    }
}
