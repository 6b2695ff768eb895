package org.urbancoop.cli.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.place.Coordinates;
import org.urbancoop.reference.Reference;
import org.urbancoop.testing.Browser;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.time.Edtf;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.ValidationConfig;

/** The atlas as a browser shows it from a disk: to the eye, the keyboard and a screen reader, on a desk and a phone. */
@Tag("browser")
@SuppressWarnings("NullAway.Init") // set before all
class AtlasBrowserTest {

    private static final int CITIES = 18_000;
    private static final int AGREEMENTS = 26_000;

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Dataset dataset;
    private static Path index;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        dataset = UrbancoopDataset.load();
        AtlasWriter.of().write(dataset, folder.resolve("atlas"));
        AtlasWriter.of().write(HostileDataset.of(), folder.resolve("hostile"));
        index = folder.resolve("atlas").resolve(AtlasWriter.INDEX);
        browser = Browser.start(Files.createDirectory(folder.resolve("profile")));
        browser.prefer("light");
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    private static String axe() throws IOException {
        try (InputStream stream =
                AtlasBrowserTest.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(String script) throws InterruptedException {
        return browser.evaluate(script).asText();
    }

    private static int number(String script) throws InterruptedException {
        return browser.evaluate(script).asInt();
    }

    private static void assertNothingIsWrong(String where) throws IOException, InterruptedException {
        assertThat(browser.complaints()).as(where).isEmpty();
        browser.evaluate(axe());
        JsonNode result = browser.evaluate("axe.run().then(r => ({passes: r.passes.length, violations:"
                + " r.violations.map(v => v.id + ': ' + v.help + ' '"
                + " + v.nodes.slice(0, 3).map(n => n.html).join(' | '))}))");
        assertThat(result.get("passes").asInt()).isGreaterThan(10);
        assertThat(result.get("violations")).as(where).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "view=map",
                "view=map&city=city%2Fseoul",
                "view=time",
                "view=network",
                "view=tables&country=VN",
                "view=data"
            })
    void views_haveNoFindingsOfAxe_andFitATelephone(String hash) throws IOException, InterruptedException {
        for (String language : List.of("en", "ko")) {
            for (boolean phone : new boolean[] {false, true}) {
                String scheme = language.equals("ko") == phone ? "dark" : "light";
                browser.prefer(scheme);
                String where = hash + ", " + language + ", " + scheme + (phone ? ", phone" : "");
                browser.open(index, hash + "&lang=" + language, phone ? 390 : 1280, 860, phone);
                assertThat(text("document.documentElement.lang")).isEqualTo(language);
                assertNothingIsWrong(where);
                assertThat(number("document.documentElement.scrollWidth"))
                        .as(where)
                        .isLessThanOrEqualTo(phone ? 390 : 1280);
            }
        }
        browser.prefer("light");
    }

    @Test
    void pagesOfRecords_haveNoFindingsOfAxe_andFitATelephone() throws IOException, InterruptedException {
        for (String name : List.of("agreement-seoul-taipei", "city-seoul.ko", "source-seoul-policy-sharing")) {
            for (boolean phone : new boolean[] {false, true}) {
                Path page = folder.resolve("atlas").resolve(AtlasWriter.RECORDS).resolve(name + ".html");
                browser.open(page, phone ? 360 : 1280, 860, phone);
                assertThat(text("getComputedStyle(document.querySelector('h1')).fontSize"))
                        .as("the style sheet is there")
                        .isEqualTo(phone ? "24px" : "30.4px");
                assertNothingIsWrong(name);
                assertThat(number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(phone ? 360 : 1280);
            }
        }
    }

    @Test
    void firstView_comesWithinASecond_andAsksForNothing() throws InterruptedException {
        browser.open(index, 1280, 860, false);
        assertThat(browser.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
                        .asDouble())
                .isLessThan(1000);
        assertThat(number("performance.getEntriesByType('resource').length")).isZero();
        assertThat(number("Atlas.arcs.length")).isGreaterThan(40);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void city_thatIsChosen_standsInTheAddress_withWhoSaysSo() throws InterruptedException {
        browser.open(index, "lang=en", 1280, 860, false);
        browser.evaluate("document.querySelector('.places button').click()");
        assertThat(text("location.hash")).contains("city=city%2Fseoul");
        assertThat(text("document.querySelector('#panel h2').textContent")).isEqualTo("Seoul");
        assertThat(number("document.querySelectorAll('#panel .ties q').length")).isGreaterThan(100);
        assertThat(number("Atlas.layers.cities.filter(c => c.node.ref === 'city/seoul').length"))
                .isOne();
        browser.evaluate("history.back(); new Promise(done => setTimeout(done, 200))");
        assertThat(text("document.querySelector('#panel h2').textContent")).isEqualTo("Places");
    }

    @Test
    void filters_standInTheAddress_andAllViewsShareThem() throws InterruptedException {
        int expected = dataset.projectsIn(Country.VN).size();
        browser.open(index, "lang=en&country=VN&kind=project", 1280, 860, false);
        assertThat(text("document.getElementById('status').textContent"))
                .isEqualTo(expected + " of 187 records match the filters.");
        assertThat(text("document.querySelector('select[name=country]').value")).isEqualTo("VN");
        browser.evaluate("Atlas.set({view: 'tables'})");
        assertThat(number("document.querySelectorAll('#table tbody tr').length"))
                .isEqualTo(expected);
        browser.evaluate("Atlas.set({view: 'time'})");
        assertThat(number("document.querySelectorAll('#rows .is').length")).isEqualTo(expected);
        browser.evaluate("Atlas.set({kind: '', country: '', from: '1990', to: '1993'})");
        assertThat(number("Atlas.shown.length"))
                .as("what has no date may have been at any time")
                .isGreaterThan(50);
        browser.evaluate("Atlas.set({sure: '1'})");
        assertThat(number("Atlas.shown.length")).isZero();
        browser.evaluate("Atlas.set({sure: '', from: '', to: '', q: '울란바토르'})");
        int korean = number("Atlas.shown.length");
        browser.evaluate("Atlas.set({q: 'ulaanbaatar'})");
        assertThat(number("Atlas.shown.length")).isEqualTo(korean).isPositive();
    }

    @Test
    void keyboard_alone_reachesAPlaceAndItsTies() throws InterruptedException {
        browser.open(index, "lang=en", 1280, 860, false);
        browser.press("Tab");
        assertThat(text("document.activeElement.className")).isEqualTo("skip");
        browser.evaluate("document.getElementById('map').focus()");
        String before = text("document.getElementById('map').toDataURL().length");
        browser.press("ArrowRight");
        for (int i = 0; i < 5; i++) {
            browser.press("Tab");
        }
        assertThat(before).isNotEmpty();
        assertThat(text("document.activeElement.closest('.places') ? 'place' : document.activeElement.outerHTML"))
                .isEqualTo("place");
        assertThat(browser.evaluate("document.getElementById('tip').hidden").asBoolean())
                .as("the focus tells what the pointer would")
                .isFalse();
        browser.press("Enter");
        assertThat(text("location.hash")).contains("city=");
        assertThat(text("document.activeElement.className"))
                .as("the way back has the focus")
                .isEqualTo("back");
    }

    @Test
    void names_doNotLieOnEachOther() throws InterruptedException {
        browser.open(index, "lang=en&city=city%2Fseoul", 1280, 860, false);
        browser.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertThat(number("Atlas.labels().length")).isGreaterThan(30);
        assertThat(number("Atlas.labels().flatMap((a, i, all) => all.slice(i + 1).filter(b => a.box.left <"
                        + " b.box.right && b.box.left < a.box.right && a.box.top < b.box.bottom &&"
                        + " b.box.top < a.box.bottom)).length"))
                .isZero();
    }

    @Test
    void hostileTexts_doNothing() throws IOException, InterruptedException {
        Path page = folder.resolve("hostile").resolve(AtlasWriter.INDEX);
        for (String view : List.of("map&city=city%2Fcon-1", "time", "network", "tables", "data")) {
            browser.open(page, "view=" + view, 1280, 860, false);
            assertNothingIsWrong(view);
            assertThat(number("document.querySelectorAll('img, iframe, svg [onload]').length"))
                    .isZero();
        }
        browser.open(
                page, "lang=%3Cscript%3E&city=%22%3E%3Cimg&view=x&q=%3Csvg%20onload%3Dalert(1)%3E", 1280, 860, false);
        assertNothingIsWrong("hash");
        browser.open(page, "lang=en", 1280, 860, false);
        assertThat(text("document.querySelector('#panel').textContent"))
                .as("a place without coordinates is listed")
                .contains("Without coordinates");
    }

    /** A made set, spread like the towns of the world: dense here, empty there. */
    private static Dataset big() {
        Random random = new Random(7);
        Dataset.Builder big = Dataset.builder().id("big").title("A made set");
        for (int i = 0; i < CITIES; i++) {
            int centre = random.nextInt(120);
            double latitude = (centre * 37 % 95) - 33 + 3 * random.nextGaussian();
            double longitude = (centre * 53 % 265) - 120 + 5 * random.nextGaussian();
            big.add(City.builder()
                    .id("c" + i)
                    .name("Town " + i)
                    .kind(CityKind.CITY)
                    .country(Country.KR)
                    .location(Coordinates.of(
                            String.valueOf(Math.round(latitude * 1000) / 1000.0),
                            String.valueOf(Math.round(longitude * 1000) / 1000.0)))
                    .build());
        }
        for (int i = 0; i < AGREEMENTS; i++) {
            int one = random.nextInt(CITIES);
            big.add(Agreement.builder()
                    .id("a" + i)
                    .kind(i % 3 == 0 ? AgreementKind.FRIENDSHIP_CITY : AgreementKind.SISTER_CITY)
                    .signed(Edtf.ofYear(1950 + random.nextInt(70)))
                    .addParty(Reference.parse("city/c" + one))
                    .addParty(Reference.parse("city/c" + (one + 1 + random.nextInt(CITIES - 1)) % CITIES))
                    .build());
        }
        return big.build();
    }

    @Test
    void bigSet_movesAtThirtyFramesASecond() throws IOException, InterruptedException {
        Dataset big = big();
        Findings none = new Findings(DatasetValidator.of(ValidationConfig.builder()
                        .addRule("city-repeated")
                        .cap(1)
                        .build())
                .validate(dataset));
        Path page = folder.resolve("big.html");
        Files.writeString(page, IndexPage.of(big, AtlasData.of(big, false, List.of(), none)));
        browser.open(page, 1280, 860, false);
        browser.evaluate("new Promise(done => { const wait = () => Atlas.painted > 0 ? done(1) : setTimeout(wait, 50);"
                + " wait(); })");
        double painted = browser.evaluate("performance.now()").asDouble();
        browser.evaluate("Atlas.zoom(2.5, 450, 400); new Promise(done => setTimeout(done, 3000))");
        browser.mouse("mousePressed", 450, 500);
        browser.evaluate(
                "Atlas.times = []; let last = performance.now(); (function next(now) { Atlas.times.push(now - last);"
                        + " last = now; requestAnimationFrame(next); })(last)");
        int before = number("Atlas.frames");
        for (int i = 0; i < 150; i++) {
            browser.mouse("mouseMoved", 450 + (int) (120 * Math.sin(i / 12.0)), 500 + (int) (60 * Math.sin(i / 17.0)));
        }
        JsonNode times = browser.evaluate("[Atlas.times.length, Atlas.times.reduce((a, b) => a + b, 0)]");
        int drawn = number("Atlas.frames") - before;
        browser.mouse("mouseReleased", 450, 500);
        double rate = 1000.0 * times.get(0).asInt() / times.get(1).asDouble();
        assertThat(drawn).as("the map moved").isGreaterThan(60);
        assertThat(rate)
                .as("frames a second; all painted after %.0f ms", painted)
                .isGreaterThan(30);
        assertThat(painted).isLessThan(10_000);
        assertThat(browser.complaints()).isEmpty();
    }

    /** The pictures of the documentation. Fonts differ between machines, so they are compared by nobody but people. */
    @Test
    void pictures_showTheBundledDataset() throws IOException, InterruptedException {
        picture("lang=en", 1280, 800, false, "light", "docs/atlas.png");
        picture("lang=ko&city=city%2Fulaanbaatar", 1280, 800, false, "light", "docs/atlas.ko.png");
        picture("lang=en&city=city%2Fseoul&kind=agreement", 1280, 800, false, "dark", "docs/atlas-dark.png");
        picture("lang=en&view=network&city=city%2Fseoul", 1280, 1300, false, "light", "docs/atlas-network.png");
        picture("lang=en&view=time", 1100, 800, false, "light", "docs/atlas-time.png");
        picture("lang=en", 390, 844, true, "light", "docs/atlas-phone.png");
        browser.prefer("light");
    }

    private static void picture(String hash, int width, int height, boolean phone, String scheme, String path)
            throws IOException, InterruptedException {
        browser.prefer(scheme);
        browser.open(index, hash, width, height, phone);
        browser.evaluate("new Promise(done => setTimeout(done, 300))");
        byte[] png = browser.screenshot();
        assertThat(png.length).isBetween(10_000, 700_000);
        Path file = GeneratedFile.path(path);
        if (Boolean.getBoolean("urbancoop.update")) {
            Files.write(file, png);
        }
        assertThat(file).exists();
    }
}
