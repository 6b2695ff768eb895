package org.urbancoop.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java in a document, such as {@code README.md}: compiled and run as a reader would.
 *
 * <p>All {@code java} blocks below one heading are one program, in order. Imports at the top of a block are kept; types
 * of this library and the common ones of the JDK need none. A {@code text} block right after a {@code java} block of
 * the same heading is what the program prints by then. A block that declares a public class is a program of its own.
 *
 * @param document the file
 * @param heading the heading above, empty for none
 * @param line the line of the first block, from 1
 * @param code the code of all blocks
 * @param output what it prints, if the document says so
 */
public record Snippets(Path document, String heading, int line, String code, List<String> output) {

    private static final Pattern FENCE = Pattern.compile("\\s*```(\\w*)\\s*");
    private static final Pattern IMPORT = Pattern.compile("(?m)^\\s*import [\\w.* ]+;\\s*$");
    private static final Pattern PUBLIC_CLASS = Pattern.compile("(?m)^public (?:final )?class (\\w+)");

    /** Finds the documents of the project: those at the top and those below {@code docs}. */
    public static List<Path> documents() {
        try (Stream<Path> top = Files.list(GeneratedFile.path("."));
                Stream<Path> docs = Files.walk(GeneratedFile.path("docs"))) {
            return Stream.concat(top, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .map(Path::normalize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the programs of a document. */
    public static List<Snippets> of(Path document) {
        List<String> lines;
        try {
            lines = Files.readAllLines(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Snippets> found = new ArrayList<>();
        String heading = "";
        Snippets program = null;
        boolean afterJava = false;
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (lines.get(i).startsWith("#")) {
                heading = lines.get(i).replaceFirst("^#+ *", "");
                program = null;
                afterJava = false;
            } else if (fence.matches()) {
                int start = i + 1;
                do {
                    i++;
                    assertThat(i)
                            .as("%s: the block at line %s is never closed", document, start)
                            .isLessThan(lines.size());
                } while (!FENCE.matcher(lines.get(i)).matches());
                String block = String.join("\n", lines.subList(start, i)) + "\n";
                if (fence.group(1).equals("java")) {
                    if (program == null || PUBLIC_CLASS.matcher(block).find()) {
                        program = new Snippets(document, heading, start, block, new ArrayList<>());
                        found.add(program);
                    } else {
                        Snippets longer =
                                new Snippets(document, heading, program.line, program.code + block, program.output);
                        found.set(found.size() - 1, longer);
                        program = longer;
                    }
                    afterJava = true;
                } else {
                    if (afterJava && program != null && fence.group(1).equals("text")) {
                        program.output.add(block);
                    }
                    afterJava = false;
                }
            }
        }
        return found;
    }

    /** Compiles and runs the program, and compares what it prints. */
    public void run(Path folder) {
        Matcher publicClass = PUBLIC_CLASS.matcher(code);
        boolean whole = publicClass.find();
        String name = whole ? publicClass.group(1) : "Snippet";
        Programs.Result result =
                Programs.runOnClassPath(folder, name, Map.of(name + ".java", whole ? imports() + code : wrapped()));
        assertThat(result.exitCode())
                .as("%s ends with an error:%n%s", this, result.output())
                .isZero();
        if (!output.isEmpty()) {
            assertThat(result.output()).as("%s prints", this).isEqualTo(String.join("", output));
        }
    }

    private String wrapped() {
        StringBuilder imports = new StringBuilder(imports());
        Matcher matcher = IMPORT.matcher(code);
        while (matcher.find()) {
            imports.append(matcher.group().strip()).append('\n');
        }
        return imports + "class Snippet {\n    public static void main(String[] args) throws Exception {\n"
                + IMPORT.matcher(code).replaceAll("") + "    }\n}\n";
    }

    private static String imports() {
        return Stream.concat(
                        Stream.of(
                                "java.math.BigDecimal",
                                "java.nio.file.Files",
                                "java.nio.file.Path",
                                "java.util.List",
                                "java.util.Locale",
                                "java.util.Map",
                                "java.util.Optional"),
                        ownPackages().map(name -> name + ".*"))
                .map(name -> "import " + name + ";\n")
                .collect(joining());
    }

    /** The packages of this library on the class path that have a type. */
    private static Stream<String> ownPackages() {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(Path::of)
                .flatMap(Snippets::packages)
                .filter(name -> name.startsWith("org.urbancoop."))
                .distinct()
                .sorted();
    }

    /**
     * A module stands on the class path as a folder or, once it is packaged, as a jar; its tests beside it do not
     * count.
     */
    private static Stream<String> packages(Path entry) {
        String name = entry.getFileName().toString();
        try {
            if (Files.isDirectory(entry) && !name.equals("test-classes")) {
                return packagesBelow(entry);
            }
            if (name.startsWith("urbancoop-") && name.endsWith(".jar") && !name.endsWith("-tests.jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(entry)) {
                    return packagesBelow(jar.getPath("/"));
                }
            }
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> packagesBelow(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files
                    .filter(file -> file.toString().endsWith(".class")
                            && !file.toString().endsWith("-info.class"))
                    .map(file -> classes.relativize(file.getParent()).toString().replaceAll("[/\\\\]", "."))
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    @Override
    public String toString() {
        return document.getFileName() + ":" + line + (heading.isEmpty() ? "" : " (" + heading + ")");
    }
}
