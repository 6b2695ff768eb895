package org.urbancoop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A committed file that the build can write anew, such as {@code docs/code-lists.md}.
 *
 * <p>A test gives the content that it should have. The file is compared with it, or, with {@code -Durbancoop.update=true},
 * rewritten.
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
            assertThat(Files.readString(path))
                    .as("%s is generated: run the tests with -Durbancoop.update=true and commit what changes", relative)
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
