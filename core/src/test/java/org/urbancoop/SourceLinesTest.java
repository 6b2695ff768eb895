package org.urbancoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.urbancoop.testing.GeneratedFile;

/** What the formatter leaves alone: long texts, and long files. */
class SourceLinesTest {

    private static final int MAX_LENGTH = 120;

    /** Of a file that users of the library read or debug into. */
    private static final int MAX_LINES = 500;

    @Test
    void lines_fitOnAScreen() throws IOException {
        List<String> longer = new ArrayList<>();
        for (Path file : javaFiles()) {
            List<String> lines = Files.readAllLines(top().resolve(file));
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).codePoints().count() > MAX_LENGTH) {
                    longer.add(file + ":" + (i + 1));
                }
            }
        }
        assertThat(longer).isEmpty();
    }

    @Test
    void files_ofTheLibrary_areReadableOnAFewScreens() throws IOException {
        List<String> longer = new ArrayList<>();
        for (Path file : javaFiles()) {
            long lines = Files.readAllLines(top().resolve(file)).size();
            if (lines > MAX_LINES
                    && file.toString().contains("src/main")
                    && !file.startsWith("examples")
                    && !file.startsWith("core/testing")) {
                longer.add(file + " has " + lines + " lines");
            }
        }
        assertThat(longer).isEmpty();
    }

    private static Path top() {
        return GeneratedFile.path("").toAbsolutePath().normalize();
    }

    private static List<Path> javaFiles() throws IOException {
        Path top = top();
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                return name.equals("target") || name.startsWith(".")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    files.add(top.relativize(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(files).hasSizeGreaterThan(500);
        return files;
    }
}
