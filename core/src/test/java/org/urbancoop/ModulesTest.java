package org.urbancoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testing.MavenModule;

/** The modules of the build: which knows which, and what each brings. Drawn in docs/architecture.md. */
class ModulesTest {

    private static final String PAGE = "docs/architecture.md";
    private static final String START = "<!-- modules: ModulesTest draws them with -Durbancoop.update=true -->\n";
    private static final String END = "<!-- /modules -->\n";

    /** The artifacts that may bring more than one library, and why. */
    private static final Map<String, String> MORE_THAN_ONE_LIBRARY = Map.of(
            "urbancoop-benchmarks",
            "measures the library against others; nobody depends on it",
            "urbancoop-cli",
            "a program; the map of its atlas is drawn by two scripts of others",
            "urbancoop-documentation",
            "writes JSON Schemas as trees; nobody depends on it",
            "urbancoop-testing",
            "the tools of our own tests; nobody else depends on it",
            "urbancoop-service",
            "a program, by the starters of Spring Boot");

    private final List<MavenModule> modules = MavenModule.all();

    @Test
    void drawing_isUpToDate() throws IOException {
        String page = Files.readString(GeneratedFile.path(PAGE));
        int start = page.indexOf(START);
        int end = page.indexOf(END);
        assertThat(start).as("%s has the line %s", PAGE, START).isNotNegative();
        assertThat(end).as("%s has the line %s", PAGE, END).isGreaterThan(start);
        String drawing = "```text\n" + String.join("\n", MavenModule.draw(modules)) + "\n```\n";
        GeneratedFile.check(PAGE, page.substring(0, start) + START + drawing + page.substring(end));
    }

    @Test
    void modules_areThere() {
        assertThat(modules)
                .extracting(MavenModule::folder)
                .contains(
                        "core",
                        "core/testkit",
                        "core/testing",
                        "json",
                        "json/documentation",
                        "json/exchange",
                        "json/http",
                        "json/jackson2",
                        "json/jackson3",
                        "json/tables",
                        "json/tables/sqlite",
                        "examples/cli",
                        "examples/benchmarks",
                        "examples/service");
    }

    @Test
    void billOfMaterials_namesWhatIsPublished() {
        assertThat(MavenModule.managed("core/bom")).isEqualTo(MavenModule.published());
        assertThat(MavenModule.published())
                .containsKeys("urbancoop-core", "urbancoop-cli")
                .hasSizeGreaterThan(10);
    }

    /** Examples know the library, JSON knows core, never the other way round. */
    @Test
    void arrows_runOneWay() {
        for (MavenModule module : modules) {
            for (String known : module.knows()) {
                MavenModule other = modules.stream()
                        .filter(each -> each.artifact().equals(known))
                        .findAny()
                        .orElseThrow(() -> new AssertionError(module.artifact() + " knows no module " + known));
                assertThat(floor(other))
                        .as("%s knows %s", module.folder(), other.folder())
                        .isLessThanOrEqualTo(floor(module));
            }
        }
        assertThat(modules)
                .filteredOn(module -> module.folder().equals("core"))
                .singleElement()
                .satisfies(core -> assertThat(core.knows()).isEmpty());
    }

    private static int floor(MavenModule module) {
        return List.of("core", "json", "examples").indexOf(module.folder().split("/", 2)[0]);
    }

    @Test
    void artifacts_bringOneLibraryAtMost() {
        Map<String, List<String>> brings = new TreeMap<>();
        for (MavenModule module : modules) {
            if (module.libraries().size() > 1) {
                brings.put(module.artifact(), module.libraries());
            }
        }
        assertThat(brings)
                .as("artifacts that bring several libraries: each needs a reason here, and no other has one")
                .containsOnlyKeys(MORE_THAN_ONE_LIBRARY.keySet());
    }
}
