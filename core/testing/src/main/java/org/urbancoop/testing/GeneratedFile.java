package org.urbancoop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A committed file that the build can write anew, such as {@code docs/code-lists.md}.
 *
 * <p>A test gives the content that it should have. The file is compared with it, or, with
 * {@code -Durbancoop.update=true}, rewritten.
 */
public final class GeneratedFile {

    private GeneratedFile() {}

    /** Obtains a path below the top of the project. */
    public static Path path(String relative) {
        return Path.of(System.getProperty("urbancoop.root", "..")).resolve(relative);
    }

    /** Compares the committed file with its content, or rewrites it. */
    public static void check(String relative, String content) {
        Path path = path(relative);
        try {
            if (Boolean.getBoolean("urbancoop.update")) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, content);
            }
            assertThat(path)
                    .as("%s is generated: run the tests with -Durbancoop.update=true and commit it", relative)
                    .exists();
            String committed = Files.readString(path);
            assertThat(committed.equals(content))
                    .as(() -> relative
                            + " is generated: run the tests with -Durbancoop.update=true and commit what changes:\n"
                            + differences(committed, content))
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that only one of the texts has, a few of them. */
    private static String differences(String committed, String content) {
        List<String> old = committed.lines().toList();
        List<String> now = content.lines().toList();
        Stream<String> removed =
                old.stream().filter(line -> !now.contains(line)).map(line -> "- " + line);
        Stream<String> added = now.stream().filter(line -> !old.contains(line)).map(line -> "+ " + line);
        String few = Stream.concat(removed, added).limit(20).collect(Collectors.joining("\n"));
        return few.isEmpty() ? "(the same lines in another order or number, or other line ends)" : few;
    }
}
