package org.urbancoop.exchange.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads large files in a machine of its own with little memory. */
public final class LargeFileReading {

    private LargeFileReading() {}

    /**
     * Reads a file of {@link LargeFiles} record by record.
     *
     * @param shape which one
     * @param megabytes its size
     * @param memory what the machine has, in megabytes
     * @return what it says: how many records were read, and how many rejected
     */
    public static String read(String shape, int megabytes, int memory) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target", "large-files"));
        List<String> lines = Peers.run(
                folder,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory + "m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LargeFiles.class.getName(),
                shape,
                Integer.toString(megabytes));
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }
}
