package org.urbancoop.service;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testing.Snippets;

/** The page about Spring: its code runs, without what only this service has on its class path. */
class SpringPageTest {

    private static final List<String> ONLY_OF_THIS_SERVICE = List.of(
            "examples/service/target",
            "urbancoop-service",
            "security",
            "jdbc",
            "flyway",
            "actuator",
            "springdoc",
            "/h2-");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void code_runs() {
        String path = System.getProperty("java.class.path", "");
        try {
            System.setProperty(
                    "java.class.path",
                    Arrays.stream(path.split(File.pathSeparator, -1))
                            .filter(entry -> ONLY_OF_THIS_SERVICE.stream()
                                    .noneMatch(entry.replace(File.separatorChar, '/')::contains))
                            .collect(Collectors.joining(File.pathSeparator)));
            Snippets.of(GeneratedFile.path("docs/spring.md")).forEach(snippet -> snippet.run(folder));
        } finally {
            System.setProperty("java.class.path", path);
        }
    }
}
