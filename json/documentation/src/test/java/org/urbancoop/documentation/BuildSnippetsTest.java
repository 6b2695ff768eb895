package org.urbancoop.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testing.Snippets;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What documents give to other programs, Maven and those of a CI: it parses, and names what is there. */
class BuildSnippetsTest {

    private static final Pattern VERSION = Pattern.compile("<(?:[\\w.-]+\\.)?version>([^<]+)</");
    private static final Pattern MODULES = Pattern.compile("-pl ([\\w/,-]+)");
    private static final Pattern TEST = Pattern.compile("-Dtest=(\\w+)");
    private static final Pattern PROFILE = Pattern.compile("\\s-P(\\w+)");

    static Stream<Page> pages() {
        return Snippets.documents().stream().map(Page::of);
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        return builder.parse(new InputSource(new StringReader(xml)));
    }

    private static String child(Element element, String name) {
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeName().equals(name)) {
                return children.item(i).getTextContent().strip();
            }
        }
        return "";
    }

    private static List<Element> projects() throws Exception {
        List<Element> projects = new ArrayList<>();
        try (Stream<Path> files = Files.walk(GeneratedFile.path("."), 4)) {
            for (Path file : files.filter(
                            path -> path.endsWith("pom.xml") && !path.toString().contains("target"))
                    .toList()) {
                projects.add(parse(Files.readString(file)).getDocumentElement());
            }
        }
        return projects;
    }

    /** The versions of our artifacts, by the build files of the modules. */
    private static Map<String, String> artifacts() throws Exception {
        Map<String, String> artifacts = new TreeMap<>();
        for (Element project : projects()) {
            String version = child(project, "version");
            Element parent = (Element) project.getElementsByTagName("parent").item(0);
            artifacts.put(child(project, "artifactId"), version.isEmpty() ? child(parent, "version") : version);
        }
        return artifacts;
    }

    private static Set<String> profiles() throws Exception {
        Set<String> profiles = new TreeSet<>();
        for (Element project : projects()) {
            NodeList found = project.getElementsByTagName("profile");
            for (int i = 0; i < found.getLength(); i++) {
                profiles.add(child((Element) found.item(i), "id"));
            }
        }
        return profiles;
    }

    /** The versions of plugins and libraries that our own build has. */
    private static List<String> versions() throws Exception {
        return VERSION.matcher(Files.readString(GeneratedFile.path("pom.xml")))
                .results()
                .map(version -> version.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void xml_namesOurArtifacts(Page page) throws Exception {
        for (String xml : page.blocks("xml")) {
            Element root = parse("<all>" + xml.replaceFirst("<\\?xml.*?\\?>", "") + "</all>")
                    .getDocumentElement();
            for (String tag : List.of("dependency", "plugin")) {
                NodeList named = root.getElementsByTagName(tag);
                for (int i = 0; i < named.getLength(); i++) {
                    check(page, root, (Element) named.item(i));
                }
            }
        }
    }

    private static void check(Page page, Element root, Element named) throws Exception {
        String artifact = child(named, "artifactId");
        String version = child(named, "version");
        if (child(named, "groupId").equals("org.urbancoop")) {
            boolean managed = version.isEmpty()
                    && root.getElementsByTagName("dependencyManagement").getLength() > 0;
            assertThat(managed ? "" : version)
                    .as("%s: version of %s", page.path(), artifact)
                    .isEqualTo(managed ? "" : artifacts().get(artifact));
            assertThat(artifacts()).as("%s", page.path()).containsKey(artifact);
        } else if (!version.isEmpty()) {
            assertThat(versions())
                    .as("%s: version of %s, which our own build has", page.path(), artifact)
                    .contains(version);
        }
    }

    /** A step of a CI that calls the command does what the page has shown before. */
    @ParameterizedTest
    @MethodSource("pages")
    void yaml_runsWhatThePageShows(Page page) {
        for (String yaml : page.blocks("yaml")) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            assertThat(read).as("%s", page.path()).isInstanceOf(Map.class);
            List<String> lines = new ArrayList<>();
            commands(read, lines);
            String shown = String.join("", page.blocks("sh"));
            assertThat(lines).as("%s: commands", page.path()).isNotEmpty();
            assertThat(lines.stream().filter(line -> line.contains("urbancoop ")))
                    .as("%s: commands that no example runs", page.path())
                    .allMatch(shown::contains);
        }
    }

    private static void commands(Object node, List<String> lines) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (Objects.equals(key, "run") || Objects.equals(key, "script")) {
                    lines.addAll(
                            String.valueOf(value).lines().map(String::strip).toList());
                }
                commands(value, lines);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(each -> commands(each, lines));
        }
    }

    /** Modules, tests and profiles that a command of Maven names are there. */
    @ParameterizedTest
    @MethodSource("pages")
    void maven_namesWhatIsThere(Page page) throws Exception {
        Set<String> profiles = profiles();
        Matcher module = MODULES.matcher(page.text());
        while (module.find()) {
            for (String name : List.of(module.group(1).split(",", -1))) {
                assertThat(GeneratedFile.path(name + "/pom.xml"))
                        .as("%s", page.path())
                        .exists();
            }
        }
        for (String line :
                page.text().lines().filter(each -> each.contains("mvn ")).toList()) {
            Matcher profile = PROFILE.matcher(line);
            while (profile.find()) {
                assertThat(profiles).as("%s", page.path()).contains(profile.group(1));
            }
            Matcher test = TEST.matcher(line);
            while (test.find()) {
                String file = test.group(1) + ".java";
                try (Stream<Path> sources = Files.walk(GeneratedFile.path("."))) {
                    assertThat(sources.anyMatch(path -> path.endsWith(file)))
                            .as("%s names the test %s", page.path(), test.group(1))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void artifacts_areFound() throws Exception {
        assertThat(artifacts())
                .containsKeys("urbancoop-core", "urbancoop-tables-xlsx", "urbancoop-bom", "urbancoop-cli");
        assertThat(versions()).hasSizeGreaterThan(20);
    }
}
