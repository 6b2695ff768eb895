package org.urbancoop.cli.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.cli.page.Names;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.progress.Progress;
import org.urbancoop.record.CooperationRecord;

@SuppressWarnings("NullAway.Init") // set before all
class AtlasWriterTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final Pattern POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">");

    @TempDir
    private static Path folder;

    private static Dataset dataset;
    private static Map<String, String> bundled;
    private static Map<String, String> hostile;

    private static final List<String> progress = new ArrayList<>();

    @BeforeAll
    static void write() throws IOException {
        dataset = UrbancoopDataset.load();
        AtlasWriter.of()
                .withProgress((phase, done, total) -> {
                    if (phase == Progress.Phase.WRITING) {
                        progress.add(done + "/" + total);
                    }
                })
                .write(dataset, folder.resolve("bundled"));
        AtlasWriter.of().write(HostileDataset.of(), folder.resolve("hostile"));
        bundled = read(folder.resolve("bundled"));
        hostile = read(folder.resolve("hostile"));
    }

    @Test
    void progress_tellsEachRecord() {
        long records = dataset.records().count();
        assertThat(progress)
                .startsWith("1/" + records)
                .endsWith(records + "/" + records)
                .hasSize((int) records);
    }

    private static Map<String, String> read(Path top) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(top)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = top.relativize(file).toString().replace('\\', '/');
                // A workbook or a database is no text; here only its bytes count.
                files.put(
                        name,
                        Files.readString(
                                file,
                                name.matches(".*\\.(html|css|json|txt|csv)")
                                        ? StandardCharsets.UTF_8
                                        : StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** The pages that are ours; a report is a page of the library. */
    private static Map<String, String> pages(Map<String, String> files) {
        Map<String, String> pages = new TreeMap<>(files);
        pages.keySet().removeIf(name -> !name.endsWith(".html") || name.startsWith("downloads/"));
        return pages;
    }

    private static String first(Map<String, String> files) {
        return Objects.requireNonNull(files.get(AtlasWriter.INDEX));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String title(CooperationRecord entry, Locale locale) {
        return new Html().text(new Names(dataset).of(entry, locale)).toString();
    }

    @Test
    void everyRecord_hasAPageInBothLanguages() {
        dataset.records().forEach(entry -> {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                assertThat(bundled.get("records/" + RecordPages.file(entry.reference(), locale)))
                        .as("%s in %s", entry.reference(), locale)
                        .contains("<html lang=\"" + locale.getLanguage() + "\">")
                        .contains("<h1>" + title(entry, locale) + "</h1>");
            }
        });
        long records = dataset.records().count();
        assertThat(bundled.keySet().stream().filter(name -> name.startsWith("records/")))
                .hasSize((int) (2 * records));
    }

    @Test
    void pageOfARecord_tellsValuesWithWhoSaysSo() {
        assertThat(bundled.get("records/agreement-seoul-taipei.html"))
                .contains("Sister city <code>sister-city</code>")
                .contains("<a href=\"city-taipei.html\">Taipei</a>")
                .contains("<q>Starting with a sister city relationship with Taipei in 1968</q>")
                .contains("<b>Read as:</b> Year in which the relationship started, read as the year of signing.")
                .contains("\"@context\":\"https://schema.org/\"")
                .contains("As of 29 November 2026");
        assertThat(bundled.get("records/agreement-seoul-taipei.ko.html"))
                .contains("<a href=\"city-taipei.ko.html\">타이베이</a>", "<b>해석:</b>", "자매도시");
        assertThat(bundled.get("records/city-seoul.html")).contains("Partners, and what ties them", "city-ulaanbaatar");
    }

    @Test
    void pageOfARecord_tellsWhatContradictsIt() {
        assertThat(bundled.entrySet().stream()
                        .filter(file -> file.getKey().startsWith("records/"))
                        .filter(file -> file.getValue().contains("What contradicts it or is undecided")))
                .isNotEmpty();
    }

    @Test
    void links_leadToFilesOfTheFolder_andNothingIsLoadedFromElsewhere() {
        for (Map<String, String> files : List.of(bundled, hostile)) {
            pages(files).forEach((name, page) -> {
                String markup = SCRIPT.matcher(page).replaceAll("");
                assertThat(markup)
                        .as(name)
                        .doesNotContain("@import", "url(", "http-equiv=\"refresh")
                        .doesNotContainPattern("<[a-z]+[^>]*\\ssrc=");
                for (String address : all(ADDRESS, markup)) {
                    if (address.startsWith("#")) {
                        assertThat(markup).contains("id=\"" + address.substring(1) + "\"");
                    } else if (!address.startsWith("https://") && !address.startsWith("http://")) {
                        String file = address.replaceAll("#.*", "");
                        Path to = Path.of(name).resolveSibling(file).normalize();
                        assertThat(files).as("%s leads to %s", name, address).containsKey(to.toString());
                    }
                }
            });
            assertThat(files.get("atlas.css")).doesNotContain("@import", "url(");
        }
    }

    @Test
    void downloads_areThere_andTellWhatTheyLeaveOut() {
        assertThat(bundled)
                .containsKeys(
                        "downloads/dataset.json",
                        "downloads/dataset.ndjson",
                        "downloads/report.en.html",
                        "downloads/report.ko.html",
                        "downloads/tables/partners.csv",
                        "downloads/tables/datapackage.json");
        for (String name : bundled.keySet()) {
            if (name.startsWith("downloads/")) {
                assertThat(first(bundled)).contains("\"" + name + "\"");
            }
        }
    }

    @Test
    void policy_allowsWhatStandsInThePageAndNothingElse() {
        for (Map<String, String> files : List.of(bundled, hostile)) {
            pages(files).forEach((name, page) -> {
                List<String> policies = all(POLICY, page);
                assertThat(policies).as(name).hasSize(1);
                String policy = policies.get(0);
                assertThat(policy)
                        .startsWith("default-src 'none'; ")
                        .doesNotContain("unsafe", "data:", "http", "*")
                        .contains("base-uri 'none'", "form-action 'none'");
                Set<String> allowed = new TreeSet<>(all(Pattern.compile("('sha256-[^']*')"), policy));
                Set<String> there = new TreeSet<>();
                for (MatchResult script : SCRIPT.matcher(page).results().toList()) {
                    if (!script.group(1).contains("json")) {
                        there.add(Page.hash(script.group(2)));
                    }
                }
                all(STYLE, page).forEach(style -> there.add(Page.hash(style)));
                assertThat(allowed).as(name).isEqualTo(there);
                String markup =
                        STYLE.matcher(SCRIPT.matcher(page).replaceAll("")).replaceAll("");
                assertThat(markup)
                        .as(name)
                        .doesNotContainPattern("<[a-z]+[^>\"]*(\"[^\"]*\"[^>\"]*)*\\s(on[a-z]+|style)=");
            });
        }
    }

    @Test
    void hostileTexts_areTextsEverywhere() {
        int scripts = count("<script", first(bundled));
        assertThat(count("<script", first(hostile))).isEqualTo(scripts);
        pages(hostile).forEach((name, page) -> {
            String markup = SCRIPT.matcher(page).replaceAll("");
            assertThat(markup)
                    .as(name)
                    .doesNotContain(
                            "<script", "<img", "<svg onload", "href=\"javascript", "\u202e", "\u0007", "\u2028");
            for (MatchResult script : SCRIPT.matcher(page).results().toList()) {
                if (script.group(1).contains("json")) {
                    assertThat(script.group(2)).as(name).doesNotContain("<", "\u2028", "\u202e");
                }
            }
        });
        assertThat(hostile.get("records/city-con.html"))
                .contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(hostile.get("records/source-s.html")).contains("<code>javascript:alert(1)//://</code>");
    }

    private static int count(String what, String text) {
        return text.split(Pattern.quote(what), -1).length - 1;
    }

    @Test
    void personalData_isLeftOut_unlessItIsAskedFor(@TempDir Path other) throws IOException {
        assertThat(hostile.values()).noneMatch(file -> file.contains(HostileDataset.PERSON));
        AtlasWriter.of().withPersonalData().write(HostileDataset.of(), other.resolve("all"));
        Map<String, String> all = read(other.resolve("all"));
        assertThat(all.get("records/program-p.html")).contains(HostileDataset.PERSON);
        assertThat(all.get("downloads/dataset.json")).contains(HostileDataset.PERSON);
        assertThat(first(all)).contains("\"personalData\":true");
    }

    @Test
    void firstPage_isSmall() {
        assertThat(first(bundled).getBytes(StandardCharsets.UTF_8).length).isLessThan(450_000);
    }

    @Test
    void sameDataset_givesTheSameBytes(@TempDir Path other) throws IOException {
        AtlasWriter.of().write(dataset, other.resolve("again"));
        assertThat(read(other.resolve("again"))).isEqualTo(bundled);
    }

    @Test
    void atlas_isReplaced_andNothingElseIs(@TempDir Path other) throws IOException {
        Path atlas = other.resolve("new").resolve("atlas");
        AtlasWriter.of().write(HostileDataset.of(), atlas);
        Dataset small = Dataset.builder().id("small").title("Small").build();
        int files = AtlasWriter.of().write(small, atlas);
        assertThat(read(atlas)).hasSize(files).doesNotContainKey("records/city-con.html");
        Path note = Files.writeString(atlas.resolve("my-notes.txt"), "mine");
        assertThatThrownBy(() -> AtlasWriter.of().write(small, atlas))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("my-notes.txt");
        assertThat(note).hasContent("mine");
        Path mine = Files.createDirectory(other.resolve("mine"));
        Files.writeString(mine.resolve("index.html"), "mine");
        assertThatThrownBy(() -> AtlasWriter.of().write(small, mine)).hasMessageContaining("is no atlas");
        assertThatThrownBy(() -> AtlasWriter.of().write(small, mine.resolve("index.html")))
                .hasMessageContaining("is a file");
        Files.createDirectory(other.resolve("empty"));
        AtlasWriter.of().write(small, other.resolve("empty"));
        try (Stream<Path> left = Files.walk(other)) {
            assertThat(left.map(file -> String.valueOf(file.getFileName()))).noneMatch(name -> name.startsWith("."));
        }
    }

    @Test
    void words_areThereForEachKey_andEachIsUsed() {
        String sources = Resources.script() + Resources.text("body.html");
        Set<String> used = new TreeSet<>();
        for (String pattern : List.of("A\\.say\\('([a-z-]+)'", "data-[aw]=\"([a-z-]+)\"", "'([a-z-]+)'")) {
            used.addAll(all(Pattern.compile(pattern), sources));
        }
        List<String> keys = Resources.text("words.tsv")
                .lines()
                .map(line -> line.replaceAll("\t.*", ""))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        List<String> said = new ArrayList<>(all(Pattern.compile("A\\.say\\('([a-z-]+)'[,)]"), sources));
        said.addAll(all(Pattern.compile("data-[aw]=\"([a-z-]+)\""), sources));
        assertThat(keys).containsAll(said);
        Set<String> composed = keys.stream()
                .filter(key -> key.matches("(all|one|column|report|theme)-.*"))
                .collect(Collectors.toSet());
        assertThat(keys)
                .filteredOn(key -> !used.contains(key) && !composed.contains(key))
                .allSatisfy(key -> assertThat(RECORD_PAGES).contains(key));
    }

    private static final Set<String> RECORD_PAGES = Set.of(
            "this-atlas",
            "values",
            "says-of-whole",
            "attributed-to",
            "reading",
            "conflicts",
            "undecided",
            "neighbours",
            "mentioned-by",
            "more-in-downloads",
            "unknown-member",
            "nobody-says",
            "as-of");

    @Test
    void words_haveTwoLanguages() {
        Resources.text("words.tsv").lines().forEach(line -> {
            String[] cells = line.split("\t", -1);
            assertThat(cells).as(line).hasSize(3);
            assertThat(cells[1]).as(line).isNotBlank();
            assertThat(cells[2]).as(line).isNotBlank().isNotEqualTo(cells[1]);
            assertThat(all(Pattern.compile("(\\{\\w+})"), cells[2]))
                    .as(line)
                    .containsExactlyInAnyOrderElementsOf(all(Pattern.compile("(\\{\\w+})"), cells[1]));
        });
    }

    @Test
    void placesWithoutCoordinates_haveNone() {
        assertThat(first(hostile)).contains("[\"city/con\",").doesNotContain(",0,0,[");
        assertThat(first(hostile)).containsPattern("\\[\"city/con\",[^\\[]*,0,null,null,\\[");
    }
}
