package org.urbancoop.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.testing.Browser;
import org.urbancoop.testing.GeneratedFile;

/** The site that {@code .ci/site} made, on a desk and on a telephone. */
@Tag("browser")
@SuppressWarnings("NullAway.Init") // set before all
class SiteBrowserTest {

    private static final Path SITE = GeneratedFile.path("target/site");
    private static final String CITY = "/javadoc/org.urbancoop.core/org/urbancoop/city/City.html";

    @TempDir
    private static Path folder;

    private static SiteServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(Files.exists(SITE.resolve("index.html")), "No site: make it with .ci/site");
        server = new SiteServer(SITE);
        browser = Browser.start(Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            server.close();
        }
    }

    private static void open(String page, boolean phone) throws InterruptedException {
        browser.open(server.address(page), phone ? 390 : 1280, 844, phone);
        // What the scripts of a page do at first, they have done.
        browser.evaluate("new Promise(done => setTimeout(done, 250))");
    }

    private static List<String> documents() throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            return files.map(file -> SITE.relativize(file).toString())
                    .filter(file -> file.endsWith(".html") && !file.startsWith("javadoc"))
                    .sorted()
                    .map(file -> "/" + file)
                    .toList();
        }
    }

    @Test
    void documents_fitATelephone_andComplainOfNothing() throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        for (String page : documents()) {
            faults.addAll(faultsOf(page));
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/javadoc/index.html",
                "/javadoc/org.urbancoop.core/module-summary.html",
                "/javadoc/org.urbancoop.core/org/urbancoop/time/package-summary.html",
                CITY
            })
    void javadoc_fitsATelephone_andComplainsOfNothing(String page) throws InterruptedException {
        assertThat(faultsOf(page)).isEmpty();
    }

    private static List<String> faultsOf(String page) throws InterruptedException {
        List<String> faults = new ArrayList<>();
        open(page, true);
        JsonNode wide = browser.evaluate("""
                [document.documentElement.scrollWidth, document.title, [...document.querySelectorAll('main *')]
                  .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('table, pre'))
                  .slice(0, 2).map(e => e.outerHTML.slice(0, 99))]""");
        if (wide.get(0).asInt() > 390) {
            faults.add(page + " is " + wide.get(0) + " wide: " + wide.get(2));
        }
        if (wide.get(1).asText().isBlank()) {
            faults.add(page + " has no title");
        }
        browser.complaints().forEach(complaint -> faults.add(page + " complains: " + complaint));
        return faults;
    }

    @ParameterizedTest
    @CsvSource({
        "/, undecidable, /contributing",
        "/guide/dates.html, personal, /guide/personal-data",
        "/ko/, 개인정보, /ko/guide/personal-data",
        "/ko/guide/dates.html, 도시, /ko/"
    })
    void search_findsAWord(String page, String word, String place) throws InterruptedException {
        open(page, false);
        JsonNode results = browser.evaluate("""
                (async () => {
                  const wait = async (what) => {
                    for (let i = 0; i < 100; i++) {
                      const there = what();
                      if (there) return there;
                      await new Promise(done => setTimeout(done, 50));
                    }
                    throw new Error('nothing came');
                  };
                  document.querySelector('.DocSearch-Button').click();
                  const input = await wait(() => document.querySelector('.VPLocalSearchBox input'));
                  input.value = '%s';
                  input.dispatchEvent(new Event('input', {bubbles: true}));
                  await wait(() => document.querySelector('.VPLocalSearchBox .result'));
                  return [...document.querySelectorAll('.VPLocalSearchBox .result')].map(e => e.getAttribute('href'));
                })()""".formatted(word));
        assertThat(results).extracting(JsonNode::asText).anyMatch(found -> found.startsWith(place));
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/guide/dates.html, /ko/guide/dates.html",
        "/ko/guide/dates.html, /guide/dates.html",
        "/guide/, /ko/guide/",
        "/ko/, /",
        "/dataset.html, /ko/",
        "/ko/glossary.html, /"
    })
    void otherLanguage_isThatOfThePage_orItsHome(String page, String twin) throws InterruptedException {
        open(page, false);
        JsonNode links = browser.evaluate(
                "[...document.querySelectorAll('.VPNavBarTranslations a')].map(a => new URL(a.href).pathname)");
        assertThat(links).extracting(JsonNode::asText).containsExactly(twin);
        browser.evaluate("document.querySelector('.VPNavBarTranslations a').click()");
        browser.evaluate("new Promise(done => setTimeout(done, 500))");
        assertThat(browser.evaluate("location.pathname + ' ' + document.title").asText())
                .startsWith(twin)
                .doesNotContain("404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/guide/", "/ko/guide/dates.html", "/tables.html", "/decisions/"})
    void letters_standOut_alsoInTheDark(String page) throws IOException, InterruptedException {
        for (String scheme : List.of("dark", "light")) {
            browser.prefer(scheme);
            open(page, false);
            browser.evaluate(axe());
            JsonNode faint = browser.evaluate("""
                    axe.run({resultTypes: ['violations'], runOnly: ['color-contrast']}).then(r => r.violations
                      .flatMap(v => v.nodes.slice(0, 5))
                      .map(n => n.html.slice(0, 120) + ' ' + n.any.map(a => a.message).join()))""");
            JsonNode background = browser.evaluate("getComputedStyle(document.body).backgroundColor");
            browser.prefer("light");
            assertThat(faint).as("%s, %s", page, scheme).isEmpty();
            assertThat(background.asText().equals("rgb(255, 255, 255)"))
                    .as("%s, %s", page, scheme)
                    .isEqualTo(scheme.equals("light"));
        }
    }

    private static String axe() throws IOException {
        try (InputStream stream =
                SiteBrowserTest.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "home, /",
        "home-ko, /ko/",
        "guide, /guide/dates.html",
        "guide-ko, /ko/guide/dates.html",
        "table, /formats.html",
        "rules, /rules.html",
        "javadoc, /javadoc/index.html",
        "city, " + CITY
    })
    void pictures_areTaken_forPeople(String name, String page) throws IOException, InterruptedException {
        Path pictures = Files.createDirectories(SITE.resolveSibling("site-pictures"));
        for (String scheme : List.of("light", "dark")) {
            for (boolean phone : new boolean[] {false, true}) {
                browser.prefer(scheme);
                open(page, phone);
                String file = name + (phone ? "-phone" : "") + (scheme.equals("dark") ? "-dark" : "") + ".png";
                assertThat(Files.write(pictures.resolve(file), browser.screenshot()))
                        .isNotEmptyFile();
            }
        }
        browser.prefer("light");
    }
}
