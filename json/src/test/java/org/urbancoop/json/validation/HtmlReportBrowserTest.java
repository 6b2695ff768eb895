package org.urbancoop.json.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.testing.Browser;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.validation.ValidationReport;

/**
 * The HTML report as a browser shows it: on a desk and on a telephone, to the eye, the keyboard and a screen reader.
 */
@Tag("browser")
@SuppressWarnings("NullAway.Init") // set before all
class HtmlReportBrowserTest {

    private static final int[] PHONES = {360, 390};

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Map<String, ValidationReport> reports;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Browser.start(Files.createDirectory(folder.resolve("profile")));
        reports = Reports.all();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    static Stream<Arguments> pages() {
        return Reports.all().keySet().stream()
                .flatMap(name -> Stream.of(Locale.ENGLISH, Locale.KOREAN).map(locale -> Arguments.of(name, locale)));
    }

    private static Path page(String name, Locale locale) throws IOException {
        Path file = folder.resolve("report-" + name.replace(' ', '-') + "-" + locale + ".html");
        return Files.writeString(file, Objects.requireNonNull(reports.get(name)).toHtml(locale));
    }

    private static String axe() throws IOException {
        try (InputStream stream = HtmlReportBrowserTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axe_findsNothing(String name, Locale locale) throws IOException, InterruptedException {
        Path page = page(name, locale);
        for (boolean phone : new boolean[] {false, true}) {
            for (String scheme : List.of("light", "dark")) {
                browser.prefer(scheme);
                browser.open(page, phone ? 390 : 1280, 900, phone);
                browser.evaluate(axe());
                JsonNode result = browser.evaluate(
                        "axe.run().then(r => ({passes: r.passes.length, violations: r.violations.map(v => v.id + ':"
                                + " ' + v.help"
                                + " + ' ' + v.nodes.slice(0, 3).map(n => n.html).join(' | '))}))");
                assertThat(result.get("passes").asInt()).isGreaterThan(10);
                assertThat(result.get("violations"))
                        .as("%s, phone %s, %s", page, phone, scheme)
                        .isEmpty();
            }
        }
    }

    @Test
    void axe_findsAFault_whenThereIsOne() throws IOException, InterruptedException {
        Path broken = Files.writeString(
                folder.resolve("broken.html"),
                Files.readString(page("bundled dataset", Locale.ENGLISH))
                        .replace("<html lang=\"en\">", "<html>")
                        .replace("--soft:#555e70", "--soft:#bbb"));
        browser.prefer("light");
        browser.open(broken, 1280, 900, false);
        browser.evaluate(axe());
        JsonNode ids = browser.evaluate("axe.run().then(r => r.violations.map(v => v.id))");
        assertThat(ids.toString()).contains("html-has-lang", "color-contrast");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void telephone_needsNoScrollingSideways(String name, Locale locale) throws IOException, InterruptedException {
        Path page = page(name, locale);
        for (int width : PHONES) {
            browser.open(page, width, 800, true);
            JsonNode wide = browser.evaluate(
                    "[document.documentElement.scrollWidth, innerWidth, [...document.querySelectorAll('body"
                            + " *')].filter(e =>"
                            + " e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(e =>"
                            + " e.outerHTML.slice(0, 99))]");
            assertThat(wide.get(0).asInt())
                    .as("%s at %d: %s", page, width, wide)
                    .isLessThanOrEqualTo(width);
            assertThat(wide.get(1).asInt()).isEqualTo(width);
            assertThat(wide.get(2)).as("%s at %d", page, width).isEmpty();
            assertThat(browser.evaluate(
                                    "parseFloat(getComputedStyle(document.querySelector('.message, main p')).fontSize)")
                            .asDouble())
                    .as("letters that can be read")
                    .isGreaterThanOrEqualTo(16);
        }
    }

    @Test
    void structure_isTheReport() throws IOException, InterruptedException {
        ValidationReport report = Objects.requireNonNull(reports.get("suppressions"));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            browser.open(page("suppressions", locale), 1280, 900, false);
            assertThat(browser.evaluate("document.documentElement.lang").asText())
                    .isEqualTo(locale.getLanguage());
            assertThat(browser.evaluate("document.querySelectorAll('h1').length")
                            .asInt())
                    .isEqualTo(1);
            assertThat(browser.evaluate("['header', 'nav', 'main', 'footer'].map(e =>"
                                    + " document.querySelectorAll(e).length).join()")
                            .asText())
                    .isEqualTo("1,1,1,1");
            assertThat(browser.evaluate("document.querySelectorAll('.findings > li').length")
                            .asInt())
                    .isEqualTo(report.findings().size()
                            + report.undecided().size()
                            + report.suppressed().size());
            assertThat(browser.evaluate("[...document.querySelectorAll('nav a')].every(a =>"
                                    + " document.querySelector(a.getAttribute('href')))")
                            .asBoolean())
                    .isTrue();
            assertThat(browser.evaluate("document.querySelectorAll('table').length === document.querySelectorAll('thead"
                                    + " th[scope=col]:first-child').length")
                            .asBoolean())
                    .isTrue();
            assertThat(browser.evaluate("performance.getEntriesByType('resource').length")
                            .asInt())
                    .as("other files that the page asks for")
                    .isZero();
        }
    }

    @Test
    void keyboard_reachesTheSkipLinkFirst_andEachGroup() throws IOException, InterruptedException {
        browser.open(page("bundled dataset", Locale.ENGLISH), 1280, 900, false);
        browser.press("Tab");
        assertThat(browser.evaluate("document.activeElement.className + ' ' +"
                                + " (document.activeElement.getBoundingClientRect().left >= 0)")
                        .asText())
                .isEqualTo("skip true");
        int links =
                browser.evaluate("document.querySelectorAll('nav a').length").asInt();
        for (int i = 0; i < links + 1; i++) {
            browser.press("Tab");
        }
        assertThat(browser.evaluate("document.activeElement.tagName").asText()).isEqualTo("SUMMARY");
        browser.press("Enter");
        assertThat(browser.evaluate("document.activeElement.parentElement.open").asBoolean())
                .as("a group that is closed with the keyboard")
                .isFalse();
    }

    /** The pictures of the documentation. Fonts differ between machines, so they are compared by nobody but people. */
    @Test
    void pictures_showTheBundledDataset() throws IOException, InterruptedException {
        browser.prefer("light");
        picture(Locale.ENGLISH, 1100, 860, false, "docs/validation-report.png");
        picture(Locale.ENGLISH, 390, 844, true, "docs/validation-report-phone.png");
        picture(Locale.KOREAN, 390, 844, true, "docs/validation-report-phone.ko.png");
    }

    private static void picture(Locale locale, int width, int height, boolean phone, String path)
            throws IOException, InterruptedException {
        browser.open(page("bundled dataset", locale), width, height, phone);
        byte[] png = browser.screenshot();
        assertThat(png.length).isBetween(10_000, 400_000);
        Path file = GeneratedFile.path(path);
        if (Boolean.getBoolean("urbancoop.update")) {
            Files.write(file, png);
        }
        assertThat(file).exists();
    }
}
