package org.urbancoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.testing.GeneratedFile;

/** Every public type of an exported package says since which version it is there. */
class SinceTest {

    private static final Pattern EXPORTED = Pattern.compile("exports ([\\w.]+);");

    private static final Pattern TYPE = Pattern.compile("(?m)^ *public (?:(?:static|final|abstract|sealed|non-sealed) "
            + ")*(?:class|interface|record|enum|@interface) (\\w+)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "core",
                "core/testkit",
                "json",
                "json/exchange",
                "json/http",
                "json/jackson2",
                "json/jackson3",
                "json/tables",
                "json/tables/sqlite",
                "json/tables/xlsx"
            })
    void publicTypes_sayTheirVersion(String module) throws IOException {
        Path sources = GeneratedFile.path(module + "/src/main/java");
        List<String> silent = new ArrayList<>();
        int types = 0;
        for (String name : exported(module)) {
            for (Path file : javaFiles(sources.resolve(name.replace('.', '/')))) {
                String code = Files.readString(file);
                Matcher type = TYPE.matcher(code);
                while (type.find()) {
                    types++;
                    int documentation = code.lastIndexOf("/**", type.start());
                    int end = code.indexOf("*/", documentation);
                    if (!code.substring(documentation, end).matches("(?s).*\n *\\* @since \\d+\\.\\d+\\.\\d+\n *")) {
                        silent.add(name + "." + type.group(1));
                    }
                }
            }
        }
        assertThat(types).isPositive();
        assertThat(silent).as("no @since as the last tag").isEmpty();
    }

    private static List<String> exported(String module) throws IOException {
        Path besideClasses = GeneratedFile.path(module + "/src/main/java/module-info.java");
        Path apart = GeneratedFile.path(module + "/src/main/module/module-info.java");
        return EXPORTED.matcher(Files.readString(Files.exists(apart) ? apart : besideClasses))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toList());
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }
}
