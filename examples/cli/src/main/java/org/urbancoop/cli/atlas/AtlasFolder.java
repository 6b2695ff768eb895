package org.urbancoop.cli.atlas;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
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
import org.urbancoop.dataset.Dataset;

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

    private final Path place;
    private final Path fresh;

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
            throw new FileSystemException(folder.toString(), null, "the top of a disk cannot be replaced");
        }
        Files.createDirectories(above);
        return new AtlasFolder(place, Files.createTempDirectory(above, ".urbancoop-"));
    }

    private static void check(Path place, Path asked) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(place)) {
            throw new FileSystemException(asked.toString(), null, "is a file, and an atlas is a folder");
        }
        boolean isAtlas = Files.isRegularFile(place.resolve(MARK));
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (!isAtlas || !OWN.contains(name)) {
                    throw new FileSystemException(
                            asked.toString(),
                            null,
                            isAtlas
                                    ? "has " + name + ", which is not of the atlas and would be lost"
                                    : "is there, and is no atlas that could be replaced");
                }
            }
        }
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

    @Override
    public void close() throws IOException {
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
