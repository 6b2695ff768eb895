package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.text.Slug;

/**
 * What becomes of a file when the process that writes it is killed, or the disk has no room: the old file stays whole.
 */
class FileFaultsTest {

    private static final String OLD = "the old file\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    /** Writes lines without end, or one small and one large dataset in turn; told by the first argument. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        try {
            if (arguments[0].equals("endless")) {
                UrbancoopJson.of().writeLines(file, writer -> {
                    for (int i = 0; ; i++) {
                        writer.write(city(i));
                    }
                });
            } else {
                Dataset small = dataset(10);
                Dataset large = dataset(20_000);
                while (true) {
                    UrbancoopJson.of().write(small, file);
                    UrbancoopJson.of().write(large, file);
                }
            }
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }

    private static City city(int number) {
        return City.builder()
                .id(Slug.parse("c" + number))
                .name("City " + number)
                .kind(CityKind.CITY)
                .build();
    }

    private static Dataset dataset(int size) {
        Dataset.Builder dataset = Dataset.builder().id("d").title("D");
        for (int i = 0; i < size; i++) {
            dataset.addCities(city(i));
        }
        return dataset.build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cities.ndjson", "cities.ndjson.gz"})
    void process_killedWhileItWrites_leavesTheOldFile(String name) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        Files.writeString(file, OLD);
        Process process = start(java("endless", file));
        try {
            await(process, () -> sizeBeside(file) > 1_000_000);
        } finally {
            kill(process);
        }
        assertThat(file).hasContent(OLD);
        assertThat(sizeBeside(file)).as("It was in the midst of writing").isGreaterThan(1_000_000);
        UrbancoopJson.of().writeLines(file, writer -> writer.write(city(1)));
        assertThat(sizeBeside(file)).as("The next writer clears what is left").isZero();
    }

    @Test
    void process_killedAtAnyMoment_leavesOneOfTheFilesThatItWrote() throws IOException, InterruptedException {
        Path file = folder.resolve("cities.json");
        List<Dataset> written = List.of(dataset(10), dataset(20_000));
        for (int round = 0; round < 4; round++) {
            Files.deleteIfExists(file);
            Process process = start(java("in turn", file));
            try {
                await(process, () -> Files.exists(file));
                Thread.sleep(37L * round);
            } finally {
                kill(process);
            }
            assertThat(UrbancoopJson.of().read(file, Dataset.class)).isIn(written);
        }
    }

    @Test
    void disk_withoutRoom_leavesTheOldFile_andNothingBesideIt() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell that can limit the size of files");
        Path file = folder.resolve("cities.ndjson");
        Files.writeString(file, OLD);
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f 512 && exec \"$@\" > \"$0\"", folder + "/said"));
        command.addAll(java("endless", file));
        Process process = start(command);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("said")))
                .as("The system refuses to make the file any larger")
                .isEqualTo(file + ": File too large\n");
        assertThat(file).hasContent(OLD);
        assertThat(sizeBeside(file)).isZero();
    }

    private static List<String> java(String what, Path file) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                FileFaultsTest.class.getName(),
                what,
                file.toString());
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Process process, Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.holds()) {
            assertThat(process.isAlive()).as("It writes").isTrue();
            assertThat(System.nanoTime()).as("It writes in time").isLessThan(end);
            Thread.sleep(5);
        }
    }

    /** The size of what is being written beside a file; 0 if nothing is. */
    private static long sizeBeside(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
            long[] sizes = files.filter(each -> each.getFileName().toString().startsWith(".urbancoop-"))
                    .mapToLong(each -> each.toFile().length())
                    .toArray();
            return Arrays.stream(sizes).sum();
        }
    }
}
