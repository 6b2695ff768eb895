package org.urbancoop.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs({OS.LINUX, OS.MAC})
class AtomicFileTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static AtomicFile.Content text(String text) {
        return stream -> stream.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static AtomicFile.Content failing() {
        return stream -> {
            stream.write(new byte[100_000]);
            throw new IOException("the source is gone");
        };
    }

    private Path old(String name, String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return Files.setLastModifiedTime(file, LONG_AGO);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> String.valueOf(each.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @AfterEach
    void nothingHidden_stays() throws IOException {
        assertThat(names()).noneMatch(name -> name.startsWith(".urbancoop"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-r-----", "rw-rw-rw-", "rwxr-xr-x", "rw-r--r--"})
    void write_keepsThePermissions_ofTheFileThatItReplaces(String permissions) throws IOException {
        Path file = old("a.txt", permissions);
        assertThat(Rights.of(Target.of(file)).atFirst()[0].value())
                .as("before it has them")
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        AtomicFile.write(file, stream -> {
            try (Stream<Path> files = Files.list(folder)) {
                Path hidden =
                        files.filter(each -> !each.equals(file)).findFirst().orElseThrow();
                assertThat(permissions(hidden)).as("while it is written").isEqualTo(permissions);
            }
            stream.write('n');
        });
        assertThat(file).hasContent("n");
        assertThat(permissions(file)).isEqualTo(permissions);
    }

    @Test
    void write_givesANewFile_whatAnyNewFileGets() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, text("new"));
        assertThat(permissions(file)).isEqualTo(permissions(Files.writeString(folder.resolve("b.txt"), "")));
    }

    @Test
    void write_keepsOwnerAndGroup_whereItMay() throws IOException {
        assumeTrue(isRoot(), "only root gives files away");
        Path file = old("a.txt", "rw-r-----");
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        view.setOwner(file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        GroupPrincipal group =
                file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName("nogroup");
        view.setGroup(group);
        AtomicFile.write(file, text("new"));
        PosixFileAttributes now = Files.readAttributes(file, PosixFileAttributes.class);
        assertThat(now.owner().getName()).isEqualTo("nobody");
        assertThat(now.group()).isEqualTo(group);
        assertThat(permissions(file)).isEqualTo("rw-r-----");
    }

    @Test
    void write_followsLinks() throws IOException {
        Files.createDirectories(folder.resolve("deep/er"));
        Path file = old("deep/a.txt", "rw-------");
        Path relative = Files.createSymbolicLink(folder.resolve("deep/er/relative"), Path.of("../a.txt"));
        Path chain = Files.createSymbolicLink(folder.resolve("chain"), relative);
        Path inFolder = Files.createSymbolicLink(folder.resolve("linked"), Path.of("deep/er"));
        AtomicFile.write(chain, text("one"));
        assertThat(file).hasContent("one");
        AtomicFile.write(inFolder.resolve("../er/relative"), text("two"));
        assertThat(file).hasContent("two");
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(chain).isSymbolicLink();
        assertThat(relative).isSymbolicLink();
        assertThat(folder.resolve("deep/er")).isDirectoryContaining(each -> each.equals(relative));
    }

    @Test
    void write_followsALink_toWhatIsNotThereYet() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("new.txt"));
        AtomicFile.write(link, text("new"));
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("new.txt")).hasContent("new");
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("none/new.txt"));
        assertThatThrownBy(() -> AtomicFile.write(nowhere, text("new")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(nowhere + ": there is no folder " + folder.resolve("none"));
    }

    @Test
    void write_refusesLinksInACircle() throws IOException {
        Path one = folder.resolve("one");
        Files.createSymbolicLink(one, Path.of("two"));
        Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));
        assertThatThrownBy(() -> AtomicFile.write(one, text("new")))
                .hasMessage(one + ": is a link in a circle, or in a chain of more than 40");
    }

    @Test
    void write_refusesWhatIsNoFile() throws IOException {
        assertThatThrownBy(() -> AtomicFile.write(folder, text("new")))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(folder + ": is a folder; name a file to write");
        assertThatThrownBy(() -> AtomicFile.write(Path.of(""), text("new"))).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> AtomicFile.write(Path.of("/"), text("new"))).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("a/.."), text("new")))
                .isInstanceOf(IOException.class);
        Path missing = folder.resolve("none/a.txt");
        assertThatThrownBy(() -> AtomicFile.write(missing, text("new")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(missing + ": there is no folder " + folder.resolve("none"));
        Path file = old("file", "rw-------");
        assertThatThrownBy(() -> AtomicFile.write(file.resolve("a.txt"), text("new")))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file.resolve("a.txt") + ": ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "가", "é", "😀", "-", "."})
    void write_takesNamesOf255Bytes(String letter) throws IOException {
        int size = letter.getBytes(StandardCharsets.UTF_8).length;
        Path file = folder.resolve("x".repeat(255 % size) + letter.repeat(255 / size));
        AtomicFile.write(file, text("one"));
        AtomicFile.write(file, text("two"));
        assertThat(file).hasContent("two");
        Path longer = folder.resolve("x" + file.getFileName());
        assertThatThrownBy(() -> AtomicFile.write(longer, text("new"))).hasMessage(longer + ": File name too long");
    }

    @Test
    void write_failing_leavesTheOldFile() throws IOException {
        Path file = old("a.txt", "rw-r-----");
        Object key = Files.readAttributes(file, PosixFileAttributes.class).fileKey();
        assertThatThrownBy(() -> AtomicFile.write(file, failing())).hasMessage("the source is gone");
        assertThatThrownBy(() -> AtomicFile.write(file, stream -> {
                    throw new CancellationException("enough");
                }))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> AtomicFile.write(file, stream -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(file).hasContent("old");
        PosixFileAttributes now = Files.readAttributes(file, PosixFileAttributes.class);
        assertThat(now.lastModifiedTime()).isEqualTo(LONG_AGO);
        assertThat(now.fileKey()).isEqualTo(key);
        assertThat(permissions(file)).isEqualTo("rw-r-----");
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("b.txt"), failing()))
                .hasMessage("the source is gone");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void write_ofAnInterruptedThread_leavesTheOldFile() throws IOException {
        Path file = old("a.txt", "rw-r-----");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> AtomicFile.write(file, text("new")))
                    .isInstanceOf(java.nio.channels.ClosedByInterruptException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(file).hasContent("old");
    }

    @Test
    void write_withoutRights_leavesTheOldFile() throws IOException {
        assumeFalse(isRoot(), "root may do everything");
        Path file = old("a.txt", "r--r--r--");
        assertThatThrownBy(() -> AtomicFile.write(file, text("new")))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessage(file + ": may not be written");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThatThrownBy(() -> AtomicFile.write(file, text("new")))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessage(file + ": the rights are missing in " + folder);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assertThat(file).hasContent("old");
        // A folder that cannot be listed can be written to.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("-wx------"));
        try {
            AtomicFile.write(file, text("new"));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assertThat(file).hasContent("new");
    }

    @Test
    void write_toAPipe_goesStraightThrough() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "needs mkfifo");
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                return e.toString();
            }
        });
        AtomicFile.write(pipe, stream -> {
            assertThat(names()).containsExactly("pipe");
            stream.write('n');
        });
        assertThat(read.get(60, TimeUnit.SECONDS)).isEqualTo("n");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    /** A device to try. Root gets one of its own: were the code broken, its test would replace that of the machine. */
    private Path device(String name, int minor) throws IOException, InterruptedException {
        if (!isRoot()) {
            Path device = Path.of("/dev", name);
            assumeTrue(Files.exists(device), "needs " + device);
            return device;
        }
        Path device = folder.resolve(name);
        Process made = new ProcessBuilder("mknod", device.toString(), "c", "1", String.valueOf(minor)).start();
        assumeTrue(made.waitFor() == 0, "needs mknod");
        return device;
    }

    @Test
    void write_toADevice_goesStraightThrough() throws Exception {
        Path nothing = device("null", 3);
        AtomicFile.write(nothing, text("new"));
        assertThat(Files.isRegularFile(nothing)).isFalse();
        AtomicFile.checkApart(nothing, List.of(nothing));
        Path full = device("full", 7);
        assertThatThrownBy(() -> AtomicFile.write(full, text("new")))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(full + ": No space left on device");
        Path file = old("a.txt", "rw-r-----");
        Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
        files.put(full, text("new"));
        files.put(file, text("new"));
        assertThatThrownBy(() -> AtomicFile.writeAll(files)).hasMessage(full + ": No space left on device");
        assertThat(file).hasContent("old");
    }

    /**
     * Writes to its standard output by name: {@code java … AtomicFileTest NAME}; or never ends, in the midst of a file.
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("endless")) {
            Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
            for (String argument : List.of(arguments).subList(2, arguments.length)) {
                files.put(Path.of(argument), text("new"));
            }
            files.put(Path.of(arguments[1]), stream -> {
                stream.write(new byte[100_000]);
                System.out.println("written");
                System.out.flush();
                java.util.concurrent.locks.LockSupport.park();
            });
            AtomicFile.writeAll(files);
        }
        if (arguments[0].equals("often")) {
            writeOften(Path.of(arguments[1]), Path.of(arguments[2]));
            return;
        }
        System.out.println("before");
        AtomicFile.write(Path.of(arguments[0]), text("content\n"));
        System.out.println("after");
    }

    /** Writes files again and again, in several threads; prints what goes wrong. */
    private static void writeOften(Path one, Path other) {
        IntStream.range(0, 300).parallel().forEach(i -> {
            byte[] content = String.valueOf(i % 10).repeat(2_000).getBytes(StandardCharsets.US_ASCII);
            try {
                if (i % 3 == 0) {
                    AtomicFile.writeAll(
                            Map.of(one, stream -> stream.write(content), other, stream -> stream.write(content)));
                } else {
                    AtomicFile.write(one, stream -> stream.write(content));
                }
                if (Files.size(one) != content.length) {
                    System.out.println("Part of a file");
                }
            } catch (IOException e) {
                System.out.println(e);
            }
        });
    }

    @Test
    void manyWritersOfManyProcesses_doNotHinderEachOther() throws Exception {
        List<Process> processes = new java.util.ArrayList<>();
        String one = folder.resolve("a.txt").toString();
        String other = folder.resolve("b.txt").toString();
        for (int i = 0; i < 3; i++) {
            processes.add(new ProcessBuilder(java("often", one, other))
                    .redirectErrorStream(true)
                    .start());
        }
        for (Process process : processes) {
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEmpty();
            assertThat(process.waitFor()).isZero();
        }
        assertThat(names()).containsExactly("a.txt", "b.txt");
    }

    private static List<String> java(String... arguments) {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                AtomicFileTest.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "link to 1", "link to 2"})
    void write_toStandardOutput_keepsTheOrder_evenInAFile(String name) throws Exception {
        assumeFalse(name.startsWith("/dev/std") && isRoot(), "were the code broken, root would replace it");
        if (name.startsWith("/")) {
            assumeTrue(Files.exists(Path.of(name)), "needs " + name);
            checkStandardOutput(name);
        } else {
            Path opened = Path.of("/proc/self/fd").resolve(name.substring(name.length() - 1));
            assumeTrue(Files.exists(opened), "needs " + opened);
            checkStandardOutput(
                    Files.createSymbolicLink(folder.resolve(name), opened).toString());
        }
    }

    private void checkStandardOutput(String name) throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(java(name))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        assertThat(output).hasContent("before\ncontent\nafter\n");
        Process piped = new ProcessBuilder(java(name)).redirectErrorStream(true).start();
        assertThat(new String(piped.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("before\ncontent\nafter\n");
    }

    /** Starts a process that has written one of its files in part, and waits for nothing. */
    private Process startEndless(String... files) throws IOException {
        List<String> command = java("endless");
        Stream.of(files).map(each -> folder.resolve(each).toString()).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("written");
        return process;
    }

    @Test
    void whatKilledWritersLeft_isCleared_whatLivingOnesWriteStays() throws Exception {
        String name = "가".repeat(85);
        Path file = folder.resolve(name);
        List<Process> killed = List.of(startEndless(name, "other.txt"), startEndless(name, "other.txt"));
        for (Process each : killed) {
            each.destroyForcibly().waitFor();
        }
        assertThat(names()).hasSize(4);
        // Neither links nor pipes that bear such a name are opened, and other names stay.
        String left = names().stream()
                .filter(each -> each.contains(String.format("-%08x-", name.hashCode())))
                .findFirst()
                .orElseThrow();
        Path link = Files.createSymbolicLink(folder.resolve(left.replace(".tmp", "x.tmp")), old("b.txt", "rw-------"));
        Path pipe = folder.resolve(left.replace(".tmp", "p.tmp"));
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        // It replaces a file: giving a file rights must not end the lock.
        Process living = startEndless(old(name, "rw-------").toString());
        try {
            AtomicFile.write(file, text("new"));
            assertThat(names().stream().filter(each -> each.endsWith(".tmp")).toList())
                    .as("two of the other file, the living one's, and those that are no files")
                    .hasSize(5);
            AtomicFile.write(folder.resolve("other.txt"), text("new"));
            assertThat(names().stream().filter(each -> each.endsWith(".tmp")).toList())
                    .hasSize(3);
        } finally {
            living.destroyForcibly().waitFor();
        }
        Files.delete(link);
        Files.deleteIfExists(pipe);
        AtomicFile.write(file, text("newest"));
        assertThat(names()).containsExactlyInAnyOrder("b.txt", "other.txt", name);
        assertThat(folder.resolve("b.txt")).hasContent("old");
        assertThat(file).hasContent("newest");
    }

    @Test
    void writersOfOneProcess_leaveEachOtherAlone() throws Exception {
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, outer -> {
            outer.write('1');
            AtomicFile.write(file, text("2"));
            assertThat(names()).hasSize(2);
            // Its lock is still there: closing a file ends all locks that a process has on it.
            try {
                Process other = new ProcessBuilder(java(file.toString())).start();
                other.getInputStream().readAllBytes();
                assertThat(other.waitFor()).isZero();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            assertThat(names()).hasSize(2);
            assertThat(file).hasContent("content");
        });
        assertThat(file).hasContent("1");
    }

    @Test
    void old_ofAKilledProcess_isKept_asLongAsThereIsNoOther() throws IOException {
        Path kept = folder.resolve(String.format(".urbancoop-%08x-1-1-x.old", "a.txt".hashCode()));
        Files.writeString(kept, "old");
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("a.txt"), failing()))
                .hasMessage("the source is gone");
        assertThat(kept).hasContent("old");
        AtomicFile.write(folder.resolve("a.txt"), text("new"));
        AtomicFile.write(folder.resolve("a.txt"), text("newer"));
        assertThat(kept).doesNotExist();
    }

    @Test
    void writeAll_writesAllOrNothing() throws IOException {
        Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
        Path first = old("a.txt", "rw-r-----");
        Path second = folder.resolve("b.txt");
        files.put(first, text("1"));
        files.put(second, text("2"));
        files.put(folder.resolve("c.txt"), failing());
        assertThatThrownBy(() -> AtomicFile.writeAll(files)).hasMessage("the source is gone");
        assertThat(names()).containsExactly("a.txt");
        assertThat(first).hasContent("old");
        files.put(folder.resolve("c.txt"), text("3"));
        AtomicFile.writeAll(files);
        assertThat(first).hasContent("1");
        assertThat(second).hasContent("2");
        assertThat(names()).containsExactly("a.txt", "b.txt", "c.txt");
    }

    @Test
    void writeAll_ofSeveralAtATime_writesThemAtOnce() throws IOException {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1);
        CyclicBarrier together = new CyclicBarrier(2);
        Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
        for (String name : List.of("a.txt", "b.txt")) {
            files.put(folder.resolve(name), stream -> {
                meet(together);
                stream.write(name.getBytes(StandardCharsets.UTF_8));
            });
        }
        AtomicFile.writeAll(files, 2);
        assertThat(folder.resolve("a.txt")).hasContent("a.txt");
        assertThat(folder.resolve("b.txt")).hasContent("b.txt");
        assertThat(names()).containsExactly("a.txt", "b.txt");
        assertThatThrownBy(() -> AtomicFile.writeAll(files, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of threads is 1 or more, not 0");
    }

    private static void meet(CyclicBarrier barrier) throws IOException {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IOException("nobody else writes", e);
        }
    }

    @Test
    void writeAll_ofSeveralAtATime_writesAllOrNothing() throws IOException {
        Path first = old("a.txt", "rw-r-----");
        Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
        files.put(first, text("1"));
        for (int i = 0; i < 40; i++) {
            files.put(folder.resolve("b" + i + ".txt"), text("2"));
        }
        files.put(folder.resolve("c.txt"), failing());
        files.put(folder.resolve("d.txt"), stream -> {
            throw new UncheckedIOException(new IOException("later in the order"));
        });
        files.put(folder.resolve("e.txt"), text("3"));
        assertThatThrownBy(() -> AtomicFile.writeAll(files, Integer.MAX_VALUE)).hasMessage("the source is gone");
        assertThat(names()).containsExactly("a.txt");
        assertThat(first).hasContent("old");
        files.put(folder.resolve("c.txt"), stream -> {
            throw new IllegalStateException("not of a file");
        });
        assertThatThrownBy(() -> AtomicFile.writeAll(files, 4))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not of a file");
    }

    @Test
    void writeAll_ofSeveralAtATime_endsWhenItIsInterrupted() throws IOException {
        Path first = old("a.txt", "rw-r-----");
        Thread waiting = Thread.currentThread();
        Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
        files.put(first, text("1"));
        files.put(folder.resolve("b.txt"), stream -> {
            waiting.interrupt();
            // Nobody else comes.
            meet(new CyclicBarrier(2));
        });
        assertThatThrownBy(() -> AtomicFile.writeAll(files, 2)).isInstanceOf(IOException.class);
        assertThat(Thread.interrupted() || Runtime.getRuntime().availableProcessors() == 1)
                .isTrue();
        assertThat(names()).containsExactly("a.txt");
        assertThat(first).hasContent("old");
    }

    @Test
    void writeAll_takesBackWhatItMoved() throws IOException {
        Path first = old("a.txt", "rw-r-----");
        Path second = folder.resolve("b.txt");
        Path third = folder.resolve("c.txt");
        Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
        files.put(first, text("1"));
        files.put(second, text("2"));
        // In the meantime, somebody makes a folder where the last one goes.
        files.put(third, stream -> Files.createDirectories(third.resolve("full")));
        assertThatThrownBy(() -> AtomicFile.writeAll(files))
                .isInstanceOf(FileSystemException.class)
                .hasMessageStartingWith(third + ": ");
        assertThat(names()).containsExactly("a.txt", "c.txt");
        assertThat(first).hasContent("old");
        assertThat(permissions(first)).isEqualTo("rw-r-----");
        assertThat(Files.getLastModifiedTime(first)).isEqualTo(LONG_AGO);
    }

    @Test
    void checkApart_refusesAnInput_byAnyOfItsNames() throws IOException {
        Path file = old("a.txt", "rw-r-----");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a.txt"));
        Path hard = Files.createLink(folder.resolve("hard"), file);
        Path around = folder.resolve("../" + folder.getFileName() + "/a.txt");
        for (Path each : List.of(file, link, hard, around)) {
            assertThatThrownBy(() -> AtomicFile.checkApart(each, List.of(folder.resolve("none"), file)))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessage(each + ": is the same file as " + file + "; name another one to write to");
            assertThatThrownBy(() ->
                            AtomicFile.writeAll(Map.of(each, text("1"), file.resolveSibling("./a.txt"), text("2"))))
                    .hasMessageContaining("is the same file as");
        }
        AtomicFile.checkApart(folder.resolve("b.txt"), List.of(file, folder, folder.resolve("none/b.txt")));
        Path dangling = Files.createSymbolicLink(
                folder.resolve("dangling"), folder.resolve("../" + folder.getFileName() + "/new"));
        assertThatThrownBy(() -> AtomicFile.checkApart(dangling, List.of(folder.resolve("new"))))
                .hasMessageContaining("is the same file as " + folder.resolve("new"));
        assertThat(file).hasContent("old");
    }

    @Test
    void zip_hasFilesThatAreWrittenAsWell() throws IOException {
        URI uri = URI.create("jar:" + folder.resolve("a.zip").toUri());
        try (FileSystem zip = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
            AtomicFile.write(zip.getPath("/a.txt"), text("1"));
            AtomicFile.write(zip.getPath("/a.txt"), text("2"));
            assertThatThrownBy(() -> AtomicFile.write(zip.getPath("/a.txt"), failing()))
                    .hasMessage("the source is gone");
        }
        try (FileSystem zip = FileSystems.newFileSystem(uri, Map.of())) {
            assertThat(zip.getPath("/a.txt")).hasContent("2");
            try (Stream<Path> files = Files.list(zip.getPath("/"))) {
                assertThat(files).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void fileSystem_withoutAtomicMoves_linksOrPermissions_keepsTheOldFiles(int movesUntilFailure) throws IOException {
        PlainFileSystem plain = new PlainFileSystem(FileSystems.getDefault());
        Path first = old("a.txt", "rw-r--r--");
        Path second = old("b.txt", "rw-r--r--");
        Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
        files.put(plain.wrap(first), text("1"));
        files.put(plain.wrap(second), text("2"));
        files.put(plain.wrap(folder.resolve("c.txt")), text("3"));
        plain.movesUntilFailure = movesUntilFailure;
        // Each of two old files is moved aside, then each of three new ones into its place.
        if (movesUntilFailure < 5) {
            assertThatThrownBy(() -> AtomicFile.writeAll(files))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageEndingWith(".txt: the line is dead");
            assertThat(names()).containsExactly("a.txt", "b.txt");
            assertThat(first).hasContent("old");
            assertThat(second).hasContent("old");
            assertThat(Files.getLastModifiedTime(second)).isEqualTo(LONG_AGO);
        } else {
            AtomicFile.writeAll(files);
            assertThat(names()).containsExactly("a.txt", "b.txt", "c.txt");
            assertThat(first).hasContent("1");
            assertThat(second).hasContent("2");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without such a check may do
    void nulls_areRefusedByName() {
        assertThatThrownBy(() -> AtomicFile.write(null, text(""))).hasMessage("file");
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("a"), null)).hasMessage("content");
        assertThatThrownBy(() -> AtomicFile.writeAll(null)).hasMessage("files");
        assertThatThrownBy(() -> AtomicFile.checkApart(null, List.of())).hasMessage("file");
        assertThatThrownBy(() -> AtomicFile.checkApart(folder.resolve("a"), null))
                .hasMessage("others");
    }

    @Test
    void content_thatWrapsItsError_failsWithTheErrorItself() throws IOException {
        IOException error = new IOException("the source is gone");
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("file"), stream -> {
                    throw new UncheckedIOException(error);
                }))
                .isSameAs(error);
        assertThat(folder).isEmptyDirectory();
    }
}
