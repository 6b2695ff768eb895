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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java in a document, such as {@code README.md}: compiled and run as a reader would.
 *
 * <p>All {@code java} blocks below one heading are one program, in order. Imports at the top of a block are kept; types
 * of this library and the common ones of the JDK need none. A {@code text} block right after a {@code java} block of
 * the same heading is what the program prints there. A block that declares a public class is a program of its own.
 * Below {@code <!-- goes on -->} the program of the heading before goes on. A class without {@code main} is one of
 * tests, which JUnit runs.
 *
 * @param document the file
 * @param heading the heading above, empty for none
 * @param line the line of the first block, from 1
 * @param blocks the blocks, in order
 */
public record Snippets(Path document, String heading, int line, List<Block> blocks) {

    /**
     * A block of code.
     *
     * @param code its code
     * @param output what the document says that it prints, if it says so
     */
    public record Block(String code, Optional<String> output) {}

    private static final Pattern FENCE = Pattern.compile("\\s*```(\\w*)\\s*");
    private static final Pattern IMPORT = Pattern.compile("(?m)^\\s*import [\\w.* ]+;\\s*$");
    private static final Pattern PUBLIC_CLASS = Pattern.compile("(?m)^public (?:final )?class (\\w+)");

    private static final String GOES_ON = "<!-- goes on -->";

    /** What no document has, between what one block prints and what the next one does. */
    private static final String END_OF_BLOCK = "\u0001";

    private static final String END_OF_PROGRAM = "\u0002";

    /** Runs a class of tests as a build does, and prints how it went. */
    private static final String TESTS = """
                static void test(Class<?> type) {
                    var listener = new org.junit.platform.launcher.listeners.SummaryGeneratingListener();
                    org.junit.platform.launcher.core.LauncherFactory.create().execute(
                            org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request()
                                    .selectors(org.junit.platform.engine.discovery.DiscoverySelectors.selectClass(type))
                                    .configurationParameter("jqwik.reporting.onlyfailures", "true")
                                    .configurationParameter("jqwik.database", "jqwik-database")
                                    .build(),
                            listener);
                    var summary = listener.getSummary();
                    summary.getFailures().forEach(failure -> {
                        throw new AssertionError(failure.getTestIdentifier().getDisplayName(), failure.getException());
                    });
                    if (summary.getTestsSucceededCount() == 0) {
                        throw new AssertionError("There is no test in " + type);
                    }
                    System.out.println(type.getSimpleName() + " passed");
                }
            """;

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

    /**
     * Reads the programs of a document. A translation, such as {@code dates.ko.md} beside {@code dates.md}, has those
     * of its original, which are read there.
     */
    public static List<Snippets> of(Path document) {
        if (isTranslation(document)) {
            return List.of();
        }
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
            if (lines.get(i).equals(GOES_ON)) {
                program = found.get(found.size() - 1);
            } else if (lines.get(i).startsWith("#")) {
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
                        program = new Snippets(document, heading, start, new ArrayList<>());
                        found.add(program);
                    }
                    program.blocks.add(new Block(block, Optional.empty()));
                    afterJava = true;
                } else {
                    if (afterJava && program != null && fence.group(1).equals("text")) {
                        int last = program.blocks.size() - 1;
                        program.blocks.set(last, new Block(program.blocks.get(last).code, Optional.of(block)));
                    }
                    afterJava = false;
                }
            }
        }
        return found;
    }

    /** Tells whether a document says in Korean what one beside it says in English. */
    public static boolean isTranslation(Path document) {
        String name = document.getFileName().toString();
        return name.endsWith(".ko.md") && Files.exists(document.resolveSibling(name.replace(".ko.md", ".md")));
    }

    /** Obtains the code of all blocks. */
    public String code() {
        return blocks.stream().map(Block::code).collect(joining());
    }

    /** Obtains what the document says that the program prints, block by block. */
    public List<String> output() {
        return blocks.stream().flatMap(block -> block.output.stream()).toList();
    }

    /** Compiles and runs the program, and compares what it prints. */
    public void run(Path folder) {
        runAll(folder, List.of(this));
    }

    /**
     * Compiles and runs programs of one document, one after the other in one JVM and one folder, and compares what they
     * print; with {@code -Durbancoop.update=true} the document gets what they print.
     */
    public static void runAll(Path folder, List<Snippets> programs) {
        Map<String, String> sources = new LinkedHashMap<>();
        programs.forEach(program -> sources.put(program.className() + ".java", program.source()));
        sources.put("RunAll.java", launcher(programs));
        Programs.Result result = Programs.runOnClassPath(folder, "RunAll", sources);
        List<String> printed = List.of(result.output().split(END_OF_PROGRAM, -1));
        for (int i = 0; i < programs.size(); i++) {
            String output = i < printed.size() ? printed.get(i) : "";
            assertThat(result.exitCode() == 0 || i < printed.size() - 1)
                    .as("%s ends with an error:%n%s", programs.get(i), output)
                    .isTrue();
            programs.get(i).compare(List.of(output.split(END_OF_BLOCK, -1)));
        }
    }

    private void compare(List<String> printed) {
        int next = 0;
        for (Block block : blocks) {
            if (block.output.isPresent()) {
                String output = printed.get(next++);
                if (Boolean.getBoolean("urbancoop.update")) {
                    update(block, output);
                } else {
                    assertThat(output).as("%s prints", this).isEqualTo(block.output.get());
                }
            }
        }
    }

    private void update(Block block, String output) {
        try {
            String text = Files.readString(document);
            int start = text.indexOf("```text\n", text.indexOf(block.code)) + "```text\n".length();
            Files.writeString(document, text.substring(0, start) + output + text.substring(text.indexOf("```", start)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the programs in order; the first that throws ends the run. */
    private static String launcher(List<Snippets> programs) {
        return "class RunAll {\n    public static void main(String[] args) throws Exception {\n"
                + programs.stream()
                        .map(program -> "        "
                                + (program.isTest()
                                        ? "test(" + program.className() + ".class)"
                                        : program.className() + ".main(args)")
                                + ";\n        System.out.print(\"" + END_OF_PROGRAM + "\");\n")
                        .collect(joining())
                + "    }\n" + (programs.stream().anyMatch(Snippets::isTest) ? TESTS : "") + "}\n";
    }

    private boolean isTest() {
        return PUBLIC_CLASS.matcher(code()).find() && !code().contains(" main(");
    }

    private String className() {
        Matcher publicClass = PUBLIC_CLASS.matcher(code());
        return publicClass.find() ? publicClass.group(1) : "Snippet" + line;
    }

    private String source() {
        if (PUBLIC_CLASS.matcher(code()).find()) {
            return imports() + code();
        }
        StringBuilder imports = new StringBuilder(imports());
        Matcher matcher = IMPORT.matcher(code());
        while (matcher.find()) {
            imports.append(matcher.group().strip()).append('\n');
        }
        return imports + "class " + className() + " {\n    public static void main(String[] args) throws Exception {\n"
                + IMPORT.matcher(statements()).replaceAll("") + "    }\n}\n";
    }

    private String statements() {
        StringBuilder statements = new StringBuilder();
        boolean before = false;
        for (Block block : blocks) {
            statements
                    .append(before ? "System.out.print(\"" + END_OF_BLOCK + "\");\n" : "")
                    .append(block.code);
            before = block.output.isPresent();
        }
        return statements.toString();
    }

    private String imports() {
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

    /** The packages on the class path that users can import; a decision tells of those inside, too. */
    private Stream<String> ownPackages() {
        Set<String> exported = exported();
        boolean decision = document.toString().contains("decisions");
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(Path::of)
                .flatMap(Snippets::packages)
                .filter(name -> decision ? name.startsWith("org.urbancoop.") : exported.contains(name))
                .distinct()
                .sorted();
    }

    /** All packages that our modules export, by the lists of what they offer. */
    private static Set<String> exported() {
        Set<String> exported = new HashSet<>();
        try (Stream<Path> lists = Files.list(GeneratedFile.path("docs/api"))) {
            for (Path list : lists.toList()) {
                Files.readAllLines(list).stream()
                        .filter(line -> line.startsWith("package "))
                        .map(line -> line.substring("package ".length()))
                        .forEach(exported::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return exported;
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
