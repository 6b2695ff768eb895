package org.urbancoop.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A module of the build that has an artifact, by its {@code pom.xml}.
 *
 * @param folder its folder, such as {@code json/jackson2}
 * @param artifact its name for Maven
 * @param knows the artifacts of this project that it needs to compile or to run
 * @param libraries the others that it names itself for that, as {@code group:artifact}
 */
public record MavenModule(String folder, String artifact, List<String> knows, List<String> libraries) {

    private static final String OURS = "org.urbancoop";
    private static final int WIDTH = 118;

    /** Finds all modules, in the order of the build files. */
    public static List<MavenModule> all() {
        List<MavenModule> modules = new ArrayList<>();
        read("", modules);
        return modules;
    }

    private static void read(String folder, List<MavenModule> modules) {
        Element project = parse(GeneratedFile.path(folder).resolve("pom.xml"));
        if (texts(project, "packaging").noneMatch("pom"::equals)) {
            List<String> knows = new ArrayList<>();
            List<String> libraries = new ArrayList<>();
            children(project, "dependencies")
                    .flatMap(dependencies -> children(dependencies, "dependency"))
                    .filter(MavenModule::reachesUsers)
                    .forEach(dependency -> {
                        String group = text(dependency, "groupId");
                        if (group.equals(OURS)) {
                            knows.add(text(dependency, "artifactId"));
                        } else {
                            libraries.add(group + ":" + text(dependency, "artifactId"));
                        }
                    });
            modules.add(new MavenModule(folder, text(project, "artifactId"), knows, libraries));
        }
        children(project, "modules")
                .flatMap(list -> texts(list, "module"))
                .forEach(module -> read(folder.isEmpty() ? module : folder + "/" + module, modules));
    }

    /** Finds the artifacts that are published, with their versions. */
    public static SortedMap<String, String> published() {
        SortedMap<String, String> published = new TreeMap<>();
        readPublished("", false, published);
        return published;
    }

    private static void readPublished(String folder, boolean skips, SortedMap<String, String> published) {
        Element project = parse(GeneratedFile.path(folder).resolve("pom.xml"));
        boolean skipped = children(project, "properties")
                .flatMap(properties -> texts(properties, "maven.deploy.skip"))
                .map(Boolean::parseBoolean)
                .findFirst()
                .orElse(skips);
        if (!skipped && texts(project, "packaging").noneMatch("pom"::equals)) {
            String version = Stream.concat(
                            texts(project, "version"),
                            children(project, "parent").flatMap(parent -> texts(parent, "version")))
                    .findFirst()
                    .orElseThrow();
            published.put(text(project, "artifactId"), version);
        }
        children(project, "modules")
                .flatMap(list -> texts(list, "module"))
                .forEach(
                        module -> readPublished(folder.isEmpty() ? module : folder + "/" + module, skipped, published));
    }

    /** Reads what the bill of materials in a folder manages: artifacts of this project, with their versions. */
    public static SortedMap<String, String> managed(String folder) {
        Element project = parse(GeneratedFile.path(folder).resolve("pom.xml"));
        String own = text(project, "version");
        SortedMap<String, String> managed = new TreeMap<>();
        children(project, "dependencyManagement")
                .flatMap(management -> children(management, "dependencies"))
                .flatMap(dependencies -> children(dependencies, "dependency"))
                .forEach(dependency -> {
                    if (!text(dependency, "groupId").equals(OURS)) {
                        throw new IllegalStateException("Not of this project: " + text(dependency, "groupId"));
                    }
                    managed.put(
                            text(dependency, "artifactId"),
                            text(dependency, "version").replace("${project.version}", own));
                });
        return managed;
    }

    /** Whoever takes the artifact gets this dependency with it. */
    private static boolean reachesUsers(Element dependency) {
        return texts(dependency, "scope").allMatch(Set.of("compile", "runtime")::contains)
                && texts(dependency, "optional").noneMatch("true"::equals);
    }

    private static Element parse(Path file) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    private static Stream<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE
                        && node.getNodeName().equals(name))
                .map(Element.class::cast);
    }

    private static Stream<String> texts(Element parent, String name) {
        return children(parent, name).map(node -> node.getTextContent().strip());
    }

    private static String text(Element parent, String name) {
        return texts(parent, name).findFirst().orElseThrow();
    }

    /**
     * Draws modules, each above those that it knows: its folder, arrows to the folders that it knows, and the
     * libraries that it brings.
     */
    public static List<String> draw(List<MavenModule> modules) {
        Map<String, MavenModule> byArtifact = new HashMap<>();
        modules.forEach(module -> byArtifact.put(module.artifact, module));
        int width = modules.stream()
                .mapToInt(module -> module.folder.length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        modules.stream()
                .sorted(Comparator.comparingInt((MavenModule module) -> height(module, byArtifact))
                        .reversed()
                        .thenComparing(MavenModule::folder))
                .forEach(module -> {
                    String gap = " ".repeat(width - module.folder.length());
                    lines.add(module.folder + gap + "   " + module.artifact);
                    String indent = " ".repeat(width + 3);
                    if (!module.knows.isEmpty()) {
                        lines.addAll(wrap(
                                indent + "→ ",
                                module.knows.stream()
                                        .map(known -> known(byArtifact, known).folder)
                                        .toList()));
                    }
                    if (!module.libraries.isEmpty()) {
                        lines.addAll(wrap(indent + "+ ", module.libraries));
                    }
                });
        return lines;
    }

    /** How many arrows lie between a module and the ground, at most. */
    private static int height(MavenModule module, Map<String, MavenModule> byArtifact) {
        return module.knows.stream()
                .mapToInt(known -> 1 + height(known(byArtifact, known), byArtifact))
                .max()
                .orElse(0);
    }

    private static MavenModule known(Map<String, MavenModule> byArtifact, String artifact) {
        return Objects.requireNonNull(byArtifact.get(artifact), artifact);
    }

    private static List<String> wrap(String start, List<String> words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(start);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i) + (i < words.size() - 1 ? ", " : "");
            if (line.length() + word.strip().length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(start.length()));
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
