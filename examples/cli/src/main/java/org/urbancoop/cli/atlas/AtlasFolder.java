package org.urbancoop.cli.atlas;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Message;

/**
 * A folder that becomes what it is to be in one move: it is written beside its place, and moved there when it is whole.
 * What stands in its place is only replaced if it is an atlas, and nothing but an atlas.
 */
final class AtlasFolder implements AutoCloseable {

    /** The file that tells that a folder is an atlas. */
    static final String MARK = "atlas.json";

    /** All that an atlas has on top. What else somebody keeps there would be lost. */
    private static final Set<String> OWN =
            Set.of(MARK, AtlasWriter.INDEX, "atlas.css", "licences.txt", AtlasWriter.RECORDS, Downloads.FOLDER);

    private static final int TRIES = 20;

    private final Path place;
    private final Path fresh;
    /** Whoever stops the program finds nothing half written. */
    private final Thread stopped = new Thread(this::sweep);

    private AtlasFolder(Path place, Path fresh) {
        this.place = place;
        this.fresh = fresh;
    }

    static AtlasFolder begin(Path folder) throws IOException {
        // A link stays: what it leads to is replaced.
        Path place = Files.isSymbolicLink(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
        check(place, folder);
        Path above = place.getParent();
        if (above == null) {
            throw refused(folder, "the top of a disk cannot be replaced", "디스크의 최상위는 바꿀 수 없습니다");
        }
        Files.createDirectories(above);
        AtlasFolder begun = new AtlasFolder(place, Files.createTempDirectory(above, ".urbancoop-"));
        Runtime.getRuntime().addShutdownHook(begun.stopped);
        return begun;
    }

    private static void check(Path place, Path asked) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(place)) {
            throw refused(asked, "is a file, and an atlas is a folder", "파일입니다. 지도책은 폴더에 씁니다");
        }
        boolean isAtlas = Files.isRegularFile(place.resolve(MARK));
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (!isAtlas) {
                    throw refused(
                            asked, "is there, and is no atlas that could be replaced", "이미 있으며, 바꿀 수 있는 지도책이 아닙니다");
                }
                if (!OWN.contains(name)) {
                    throw refused(
                            asked,
                            "has " + name + ", which is not of the atlas and would be lost",
                            "지도책에 속하지 않아 잃게 될 파일이 있습니다(" + name + ")");
                }
            }
        }
    }

    private static Failure refused(Path asked, String english, String korean) {
        return new Failure(ExitCode.SYSTEM, new Message(asked + ": " + english, asked + ": " + korean));
    }

    /** What the mark says. */
    static String mark(Dataset dataset) {
        Map<String, Object> mark = new LinkedHashMap<>();
        mark.put("atlas", 1);
        mark.put("dataset", dataset.getId());
        return JsonText.of(mark) + "\n";
    }

    /** The folder to write in. */
    Path path() {
        return fresh;
    }

    /**
     * Moves what is written into its place.
     *
     * @return how many files it has
     */
    int finish() throws IOException {
        int count;
        try (Stream<Path> files = Files.walk(fresh)) {
            count = (int) files.filter(Files::isRegularFile).count();
        }
        open(fresh);
        if (!Files.exists(place)) {
            Files.move(fresh, place);
            return count;
        }
        Path away = Files.createTempDirectory(fresh.resolveSibling("."), ".urbancoop-");
        Path old = away.resolve("old");
        Files.move(place, old);
        try {
            Files.move(fresh, place);
        } catch (IOException e) {
            Files.move(old, place);
            delete(away);
            throw e;
        }
        delete(away);
        return count;
    }

    /** A temporary folder is for its owner alone; this one is for whom any new folder is for. */
    private static void open(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Path like = folder.resolve(AtlasWriter.RECORDS);
            Files.setPosixFilePermissions(folder, Files.getPosixFilePermissions(like));
        }
    }

    /** Takes away what is there; the writer may still be at it until the process ends. */
    private void sweep() {
        for (int i = 0; i < TRIES && Files.exists(fresh); i++) {
            try {
                delete(fresh);
            } catch (IOException e) {
                // Another file has come, or has gone: once more.
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(stopped);
        } catch (IllegalStateException e) {
            // The process is about to end, and the sweep has begun.
            return;
        }
        if (Files.exists(fresh)) {
            delete(fresh);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
