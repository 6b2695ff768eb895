package org.urbancoop.exchange.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of others that read what is written. One that is not there is no failure, and its test says so. */
public final class Peers {

    /** How long one may take, in seconds. */
    private static final long LONGEST = 600;

    private Peers() {}

    /**
     * Skips the test if a program or a library of its is not there.
     *
     * @param command what succeeds where it is, such as {@code npm --version}
     */
    public static void require(String... command) throws IOException, InterruptedException {
        boolean isThere;
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            isThere = process.waitFor(LONGEST, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            isThere = false;
        }
        assumeThat(isThere).as("'%s' is not there", String.join(" ", command)).isTrue();
    }

    /**
     * Runs a program, which has to succeed.
     *
     * @param folder where it runs
     * @param command its name and arguments
     * @return the lines that it prints
     */
    public static List<String> run(Path folder, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean isDone = process.waitFor(LONGEST, TimeUnit.SECONDS);
        List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        assertThat(isDone).as("%s: %s", List.of(command), lines).isTrue();
        assertThat(process.exitValue()).as("%s: %s", List.of(command), lines).isZero();
        return lines;
    }
}
