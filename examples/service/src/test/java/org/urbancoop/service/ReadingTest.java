package org.urbancoop.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.code.Country;
import org.urbancoop.code.Role;
import org.urbancoop.code.Sector;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.Formats;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.canonical.Digests;
import org.urbancoop.notation.RecordSearch;
import org.urbancoop.notation.SearchResult;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.service.Running.Answer;
import org.urbancoop.time.Edtf;

/** Records, lists, formats and tags. */
class ReadingTest {

    private static final Dataset BUNDLED = UrbancoopDataset.load().withoutPersonalData();

    private final Running service = Running.shared();

    @ParameterizedTest
    @MethodSource("records")
    void record_isGivenWithItsDigestAsTag(CooperationRecord entry) {
        Answer answer = service.get("/" + entry.reference());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(UrbancoopJson.of().read(answer.bytes(), CooperationRecord.class))
                .isEqualTo(entry);
        assertThat(answer.header("ETag")).isEqualTo('"' + Digests.of(entry) + '"');
        assertThat(service.get("/" + entry.reference(), "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(service.get("/" + entry.reference(), "If-None-Match", "\"other\"")
                        .status())
                .isEqualTo(200);
    }

    static Stream<CooperationRecord> records() {
        return Stream.of(RecordType.values())
                .flatMap(type -> BUNDLED.records()
                        .filter(entry -> entry.getType() == type)
                        .limit(3));
    }

    static Stream<Format> formats() {
        return Formats.installed().all().stream()
                .filter(format -> format.info().can(Ability.WRITE_DATASET))
                .filter(format -> format.info().writes().contains(Carrier.STREAM));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void eachFormatThatIsFound_isGiven(Format format) throws IOException {
        for (String path :
                List.of("/project?country=MN&", "/project?city=kampala&", "/project/kampala-e-government-2018?")) {
            Answer answer =
                    service.get(path + "invent=true&format=" + format.info().id());
            assertThat(answer.status()).as("%s: %s", path, answer.text()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith(format.info().mediaType());
            assertThat(answer.bytes()).isNotEmpty();
            if (path.startsWith("/project?") || !format.info().id().equals("json")) {
                assertThat(format.credit(FormatInput.of(answer.bytes())).licence())
                        .contains("CC-BY-4.0");
            }
            String tag = answer.header("ETag");
            assertThat(service.get(path + "invent=true&format=" + format.info().id(), "If-None-Match", tag)
                            .status())
                    .isEqualTo(304);
            assertThat(service.get(path + "format=csv", "If-None-Match", tag).status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        application/json                                                | application/json
        */*                                                             | application/json
        application/*                                                   | application/json
        application/x-ndjson                                            | application/x-ndjson
        application/ld+json                                             | application/ld+json
        application/geo+json                                            | application/geo+json
        text/csv                                                        | text/csv
        text/*                                                          | text/calendar
        text/calendar                                                   | text/calendar
        application/zip                                                 | application/zip
        application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | application/vnd.openxmlformats
        text/csv;q=0.3, application/geo+json;q=0.5                      | application/geo+json
        application/json;q=0, text/csv;q=0.1, */*;q=0                   | text/csv
        text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | application/json
        """)
    void accept_chooses(String accept, String type) {
        assertThat(service.get("/event", "Accept", accept).header("Content-Type"))
                .startsWith(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        image/png
        application/json;q=0
        nonsense
        ,;,/
        text/csv;q=2
        */json
        """)
    void accept_thatFitsNothing_is406(String accept) {
        Answer answer = service.get("/event", "Accept", accept);
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text()).contains("application/geo+json", "text/calendar");
    }

    /** What the library answers is what the service answers. */
    @Test
    void filters_areQuestionsOfTheLibrary() {
        Reference seoul = Reference.parse("city/seoul");
        expect("/project?country=MN", BUNDLED.projectsIn(Country.MN));
        expect("/project?country=Mongolia", BUNDLED.projectsIn(Country.MN));
        expect("/project?country=KR&role=counterpart", BUNDLED.projectsIn(Country.KR, Role.COUNTERPART));
        expect("/project?country=MN&role=counterpart", BUNDLED.projectsIn(Country.MN, Role.COUNTERPART));
        expect("/project?city=seoul", BUNDLED.projectsOf(seoul));
        expect("/project?city=organization/seoul-metropolitan-government", BUNDLED.projectsOf(seoul));
        expect("/project?city=seoul&role=implementing", BUNDLED.projectsOf(seoul, Role.IMPLEMENTING));
        assertThat(service.get("/event?country=KR&role=speaker").status()).isEqualTo(200);
        expect("/agreement?country=JP", BUNDLED.agreementsIn(Country.JP));
        expect("/agreement?city=hanoi", BUNDLED.agreementsOf(Reference.parse("city/hanoi")));
        expect("/program?city=seoul", BUNDLED.programsOf(seoul));
        expect("/event?city=seoul", BUNDLED.eventsOf(seoul));
        expect("/organization?country=PH", BUNDLED.organizationsIn(Country.PH));
        expect("/city?country=VN", BUNDLED.citiesIn(Country.VN));
        expect(
                "/city?city=kampala",
                BUNDLED.graph().partnersOf(Reference.parse("city/kampala")).stream()
                        .flatMap(partner -> BUNDLED.city(partner).stream())
                        .toList());
        expect(
                "/project?sector=transport",
                BUNDLED.getProjects().stream()
                        .filter(project -> project.getSector()
                                .filter(sector -> sector.isWithin(Sector.of("transport")))
                                .isPresent())
                        .toList());
        expect(
                "/agreement?kind=sister-city",
                BUNDLED.getAgreements().stream()
                        .filter(agreement -> agreement.getKind().term().equals("sister-city"))
                        .toList());
        expect(
                "/project?during=2014/2016",
                BUNDLED.timeline(Edtf.parse("2014/2016")).yes(),
                RecordType.PROJECT);
        expect(
                "/project?during=2014/2016&verdict=no",
                BUNDLED.timeline(Edtf.parse("2014/2016")).no(),
                RecordType.PROJECT);
        expect(
                "/agreement?inForce=1960-01-01&verdict=no",
                BUNDLED.agreementsInForce(Edtf.parse("1960-01-01")).no());
        expect(
                "/agreement?inForce=1960-01-01&verdict=undecided",
                BUNDLED.agreementsInForce(Edtf.parse("1960-01-01")).undecided());
        expect(
                "/city?text=kyiv",
                RecordSearch.of(BUNDLED).search("kyiv").stream()
                        .map(SearchResult::record)
                        .toList(),
                RecordType.CITY);
        expect("/project?country=MN&during=2014/2016&text=transport", List.of());
        assertThat(service.get("/agreement?inForce=2026-11-29").header("Urbancoop-Undecided"))
                .isEqualTo("54");
    }

    private void expect(String path, List<? extends CooperationRecord> records, RecordType type) {
        expect(path, records.stream().filter(entry -> entry.getType() == type).toList());
    }

    private void expect(String path, List<? extends CooperationRecord> records) {
        Answer answer = service.get(path + "&size=1000");
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isEqualTo(200);
        assertThat(references(answer))
                .as(path)
                .containsExactlyInAnyOrderElementsOf(records.stream()
                        .map(entry -> entry.reference().toString())
                        .toList());
        assertThat(answer.header("X-Total-Count")).isEqualTo(String.valueOf(records.size()));
    }

    private static List<String> references(Answer answer) {
        return UrbancoopJson.of()
                .read(answer.bytes(), Dataset.class)
                .records()
                .map(entry -> entry.reference().toString())
                .toList();
    }

    @Test
    void pages_togetherAreAll() {
        List<String> found = new ArrayList<>();
        String path = "/project?size=17&during=2014/2030&verdict=yes";
        Set<String> seen = new TreeSet<>();
        while (!path.isEmpty()) {
            assertThat(seen.add(path)).as("%s comes once", path).isTrue();
            Answer answer = service.get(path);
            found.addAll(references(answer));
            Matcher next = Pattern.compile("<([^>]*)>; rel=\"next\"").matcher(answer.header("Link"));
            path = next.find() ? next.group(1) : "";
        }
        assertThat(seen).hasSizeGreaterThan(1);
        assertThat(found)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(references(service.get("/project?size=1000&during=2014/2030")));
        assertThat(service.get("/project?page=7&size=20").header("Link"))
                .contains("rel=\"prev\"", "</project?page=5&size=20>; rel=\"last\"")
                .doesNotContain("next");
    }

    @Test
    void lines_areAll_andStreamed() {
        Answer answer = service.get("/project", "Accept", "application/x-ndjson");
        assertThat(answer.text().lines().count())
                .isEqualTo(1 + BUNDLED.getProjects().size());
        assertThat(answer.header("Content-Length")).isEmpty();
        assertThat(answer.header("Transfer-Encoding")).isEqualTo("chunked");
    }

    @Test
    void lists_areCompressed_ifAccepted() throws IOException {
        Answer packed = service.get("/project", "Accept-Encoding", "gzip");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("ETag")).startsWith("W/");
        byte[] bytes = new GZIPInputStream(new ByteArrayInputStream(packed.bytes())).readAllBytes();
        assertThat(bytes).isEqualTo(service.get("/project").bytes());
        assertThat(service.get("/project", "Accept-Encoding", "gzip", "If-None-Match", packed.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void mapOfProjects_hasThePlacesOfTheirCities() {
        assertThat(service.get("/project?country=MN&format=geojson").text()).contains("city/ulaanbaatar");
        assertThat(service.get("/project?country=MN&format=geojson").header("Urbancoop-Losses"))
                .contains("left-out");
        assertThat(service.get("/city?country=VN&format=csv").text().lines().count())
                .isEqualTo(1 + BUNDLED.citiesIn(Country.VN).size());
    }

    @Test
    void neighbours_areThoseOfTheGraph() {
        Answer answer = service.get("/city/kampala/neighbours");
        assertThat(answer.text())
                .contains(
                        "{\"party\":\"city/seoul\",\"hops\":1,\"ties\":[{\"kind\":\"agreement\",",
                        "{\"kind\":\"agreement\",\"record\":\"agreement/seoul-kampala\"}");
        assertThat(service.get("/city/kampala/neighbours?hops=2").text().split("\"party\"", -1).length)
                .isGreaterThan(answer.text().split("\"party\"", -1).length);
        assertThat(service.get("/city/nowhere/neighbours").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /nothing                              | 404 | no-such-type
        /nothing/seoul                        | 404 | no-such-type
        /cities                               | 404 | no-such-type
        /city/nowhere                         | 404 | no-such-record
        /city/Seoul                           | 404 | no-such-record
        /city/%EC%84%9C%EC%9A%B8              | 404 | no-such-record
        /                                     | 404 | not-found
        /city/seoul/nothing                   | 404 | not-found
        /city/%2e%2e                          | 400 | bad-address
        /city/../city/seoul                   | 400 | bad-address
        /city/a;b=c                           | 400 | bad-address
        /city//seoul                          | 400 | bad-address
        /project?page=-1                      | 400 | parameter-out-of-range
        /project?page=0                       | 400 | parameter-out-of-range
        /project?page=1e3                     | 400 | parameter-out-of-range
        /project?size=1001                    | 400 | parameter-out-of-range
        /project?page=99999999999999999999    | 400 | parameter-out-of-range
        /project?page=1&page=2                | 400 | repeated-parameter
        /project?pgae=1                       | 400 | unknown-parameter
        /project?country=Atlantis             | 400 | unknown-term
        /project?country=                     | 400 | unknown-term
        /project?city=nowhere                 | 400 | unknown-record
        /project?city=..%2F..%2Fetc           | 400 | malformed-value
        /project?role=king                    | 400 | unknown-term
        /agreement?role=speaker               | 400 | not-asked-of-type
        /project?sector=trnsport              | 400 | unknown-term
        /event?sector=transport               | 400 | not-asked-of-type
        /project?kind=x                       | 400 | not-asked-of-type
        /city?kind=metroplis                  | 400 | unknown-term
        /project?during=2014/20               | 400 | malformed-value
        /city?during=2014                     | 400 | not-asked-of-type
        /project?inForce=2014-01-01           | 400 | not-asked-of-type
        /agreement?inForce=2014-02-30         | 400 | malformed-value
        /project?verdict=maybe                | 400 | malformed-value
        /project?text=%20                     | 400 | malformed-value
        /source?country=KR                    | 400 | not-asked-of-type
        /project?format=nix                   | 406 | not-acceptable
        /project?format=oc4ids                | 406 | not-to-be-written
        /project?format=wikidata              | 406 | not-acceptable
        /city/seoul/neighbours?hops=0         | 400 | parameter-out-of-range
        /city/seoul/neighbours?hops=x         | 400 | bad-request
        """)
    void wrongAddresses_areTold(String path, int status, String code) {
        Answer answer = service.get(path.strip());
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void problems_areInTheLanguageThatIsAskedFor() {
        assertThat(service.get("/nothing", "Accept-Language", "ko-KR,en;q=0.5").text())
                .contains("nothing 유형의 레코드는 없습니다");
        assertThat(service.get("/nothing", "Accept-Language", "fr, en;q=0.1").text())
                .contains("There are no records");
        assertThat(service.get("/nothing", "Accept-Language", ";;q=x,,*").text())
                .contains("There are no records");
        assertThat(service.get("/a/b/c/d", "Accept-Language", "ko").text()).contains("이 주소에는 아무것도 없습니다");
    }

    /** What the server refuses before the program sees it is told as a problem, too, and says nothing of the server. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET /city/..%2f..%2fetc HTTP/1.1 | 400
        GET /city/seoul%00 HTTP/1.1      | 400
        GET /city/%zz HTTP/1.1           | 400
        GET /city/%c0%af HTTP/1.1        | 40
        GET /city/<seoul> HTTP/1.1       | 400
        GET /city?x=[] y HTTP/1.1        | 400
        G:T /city HTTP/1.1               | 400
        GET /city HTTP/9.9               | 505
        GET /city HTTP/1.1\\r\\nHost: y | 400
        GET /{LONG} HTTP/1.1             | 400
        """)
    void whatTheServerRefuses_isAProblem(String line, String status) throws IOException {
        String head = line.replace("\\r\\n", "\r\n").replace("{LONG}", "x".repeat(20_000));
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), service.address().getPort())) {
            socket.getOutputStream()
                    .write((head + "\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 " + status)
                    .contains("application/problem+json", "\"status\":" + status)
                    .doesNotContain("at org.", "root:")
                    .doesNotContainIgnoringCase("html")
                    .doesNotContainIgnoringCase("tomcat");
        }
    }

    @Test
    void otherMethods() {
        assertThat(service.send("HEAD", "/city/seoul", new byte[0]).header("ETag"))
                .isEqualTo(service.get("/city/seoul").header("ETag"));
        assertThat(service.send("HEAD", "/project", new byte[0], "Accept", "application/x-ndjson")
                        .status())
                .isEqualTo(200);
        assertThat(service.send("OPTIONS", "/city/seoul", new byte[0]).header("Allow"))
                .contains("GET", "PUT", "DELETE");
        Answer patch = service.send("PATCH", "/city/seoul", "{}");
        assertThat(patch.status()).isEqualTo(405);
        assertThat(patch.header("Allow")).contains("PUT");
        assertThat(service.send("TRACE", "/city/seoul", new byte[0]).status()).isEqualTo(405);
    }

    @Test
    void healthAndMetrics_areThere() {
        assertThat(service.get("/actuator/health").text()).contains("\"status\":\"UP\"");
        service.get("/city/seoul");
        assertThat(service.get("/actuator/metrics/http.server.requests").text()).contains("COUNT");
        assertThat(service.get("/actuator/env").status()).isEqualTo(404);
    }
}
