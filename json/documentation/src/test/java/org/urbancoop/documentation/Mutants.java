package org.urbancoop.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.urbancoop.testing.GeneratedFile;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What PIT reports of an area: how many changes it made, and which of them no test noticed. */
final class Mutants {

    /**
     * Some packages that are changed.
     *
     * @param name the execution in the build file, and the folder of its report
     * @param module whose build measures it
     * @param packages the package, with those below it
     * @param explained the simple names of the classes whose survivors are explained one by one; none for all
     * @param isExplained whether any is
     */
    record Area(String name, String module, String packages, Set<String> explained, boolean isExplained) {

        Path report() {
            return GeneratedFile.path(module + "/target/mutation/" + name + "/mutations.xml");
        }

        private boolean explains(String type) {
            String simple = type.substring(type.lastIndexOf('.') + 1).replaceFirst("\\$.*", "");
            return isExplained && (explained.isEmpty() || explained.contains(simple));
        }
    }

    static final List<Area> AREAS = List.of(
            new Area(
                    "dataset",
                    "core",
                    "org.urbancoop.dataset",
                    Set.of("ChangeClassifier", "DatasetDiff", "Differences", "RecordEdits", "Undo"),
                    true),
            new Area("notation", "core", "org.urbancoop.notation", Set.of(), false),
            new Area("rules", "json", "org.urbancoop.validation.rules", Set.of(), true),
            new Area("table", "json", "org.urbancoop.json.table", Set.of(), false),
            new Area("time", "core", "org.urbancoop.time", Set.of(), false));

    /**
     * A change that no test noticed, without what other changes of the file move.
     *
     * @param type the class, without {@code org.urbancoop}
     * @param method the method; for a lambda the one that it is in
     * @param change what PIT did
     * @param code the line as it is written
     */
    record Survivor(String type, String method, String change, String code) implements Comparable<Survivor> {

        String key() {
            return String.join("\t", type, method, change, code);
        }

        /** The file that it is in. */
        Path source() {
            return sourceOf("org.urbancoop." + type);
        }

        @Override
        public int compareTo(Survivor other) {
            return key().compareTo(other.key());
        }
    }

    private static final Set<String> LIVE = Set.of("SURVIVED", "NO_COVERAGE");

    private static final String OUT_OF_TIME = "TIMED_OUT";

    private final Area area;
    private final int made;
    private final int noticed;
    /** The explained ones that live, with their number. */
    private final SortedMap<Survivor, Integer> survivors = new TreeMap<>();
    /** Those that no test noticed but the clock, with their number: on another machine they may live. */
    private final SortedMap<Survivor, Integer> late = new TreeMap<>();

    private Mutants(Area area, NodeList mutations) throws IOException {
        this.area = area;
        int live = 0;
        for (int i = 0; i < mutations.getLength(); i++) {
            Element mutation = (Element) mutations.item(i);
            String status = mutation.getAttribute("status");
            live += LIVE.contains(status) ? 1 : 0;
            if (area.explains(text(mutation, "mutatedClass"))) {
                if (LIVE.contains(status)) {
                    survivors.merge(survivor(mutation), 1, Integer::sum);
                } else if (status.equals(OUT_OF_TIME)) {
                    late.merge(survivor(mutation), 1, Integer::sum);
                }
            }
        }
        made = mutations.getLength();
        noticed = made - live;
    }

    static Mutants read(Area area) throws IOException, ParserConfigurationException, SAXException {
        return new Mutants(
                area,
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(area.report().toFile())
                        .getElementsByTagName("mutation"));
    }

    Area area() {
        return area;
    }

    int made() {
        return made;
    }

    int noticed() {
        return noticed;
    }

    SortedMap<Survivor, Integer> survivors() {
        return survivors;
    }

    /** How many changes of this kind only the clock noticed. */
    int late(Survivor survivor) {
        return late.getOrDefault(survivor, 0);
    }

    private static Survivor survivor(Element mutation) throws IOException {
        String type = text(mutation, "mutatedClass");
        int line = Integer.parseInt(text(mutation, "lineNumber"));
        return new Survivor(
                type.replace("org.urbancoop.", ""),
                text(mutation, "mutatedMethod").replaceFirst("^lambda\\$(.+)\\$[0-9]+$", "$1"),
                text(mutation, "description").replaceFirst(" for org/.*", ""),
                lines(sourceOf(type)).get(line - 1));
    }

    private static String text(Element mutation, String name) {
        return mutation.getElementsByTagName(name).item(0).getTextContent();
    }

    /** The lines of a file without what is around them. */
    static List<String> lines(Path source) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(source)) {
            lines.add(line.strip());
        }
        return lines;
    }

    private static Path sourceOf(String type) {
        String file = "/src/main/java/" + type.replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        Path core = GeneratedFile.path("core" + file);
        return Files.exists(core) ? core : GeneratedFile.path("json" + file);
    }
}
