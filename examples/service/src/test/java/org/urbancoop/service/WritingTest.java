package org.urbancoop.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.city.City;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.canonical.Digests;
import org.urbancoop.reference.Reference;
import org.urbancoop.service.Running.Answer;

/** What is written, and what is refused. */
class WritingTest {

    private static final String ICN = """
        {"id": "incheon-test", "name": "Incheon (test)", "kind": "metropolis", "country": "KR"}\
        """;

    private final Running service = Running.shared();

    @AfterEach
    void leaveItAsItWas() {
        service.delete("/city/incheon-test");
        service.delete("/event/incheon-day");
    }

    @Test
    void record_isWritten_changedAndTakenAway() {
        Answer made = service.put("/city/incheon-test", ICN, "");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/city/incheon-test");
        String tag = made.header("ETag");
        assertThat(service.get("/city/incheon-test").header("ETag")).isEqualTo(tag);
        assertThat(service.get("/city?country=KR&size=1000").text()).contains("incheon-test");

        String changed = ICN.replace("(test)", "(changed)");
        Answer again = service.put("/city/incheon-test", changed, tag);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isNotEqualTo(tag);
        assertThat(service.put("/city/incheon-test", ICN, tag).status()).isEqualTo(412);
        assertThat(service.send("DELETE", "/city/incheon-test", new byte[0], "If-Match", tag)
                        .status())
                .isEqualTo(412);

        assertThat(service.send("DELETE", "/city/incheon-test", new byte[0], "If-Match", again.header("ETag"))
                        .status())
                .isEqualTo(204);
        assertThat(service.get("/city/incheon-test").status()).isEqualTo(404);
        assertThat(service.delete("/city/incheon-test").status()).isEqualTo(404);
        assertThat(service.put("/city/incheon-test", ICN, "").status())
                .as("after it was taken away")
                .isEqualTo(201);
    }

    @Test
    void unknownMembers_survive_andNumbersKeepTheirDigits() {
        String body = ICN.replace("\"KR\"", "\"KR\", \"x-budget\": {\"share\": 1.10, \"of\": [null, true, 1e2]}");
        assertThat(service.put("/city/incheon-test", body, "").status()).isEqualTo(201);
        Answer answer = service.get("/city/incheon-test");
        assertThat(answer.text()).contains("\"x-budget\":{\"share\":1.10,\"of\":[null,true,1e2]}");
        assertThat(answer.header("ETag"))
                .isEqualTo('"' + Digests.of(UrbancoopJson.of().read(body, City.class)) + '"');
    }

    @Test
    void post_makesWhatIsNotThere() {
        Answer made = service.send("POST", "/city", ICN, "Content-Type", "application/json");
        assertThat(made.status()).isEqualTo(201);
        Answer again = service.send("POST", "/city", ICN, "Content-Type", "application/json");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("there-already");
    }

    /** Strong tags only; nobody replaces what they have not seen. */
    @Test
    void preconditions() {
        String tag = service.put("/city/incheon-test", ICN, "").header("ETag");
        String changed = ICN.replace("(test)", "(changed)");
        assertThat(service.put("/city/incheon-test", changed, "").status()).isEqualTo(428);
        assertThat(service.put("/city/incheon-test", changed, "W/" + tag).status())
                .isEqualTo(412);
        assertThat(service.put("/city/incheon-test", changed, "nonsense").status())
                .isEqualTo(412);
        assertThat(service.put("/city/incheon-test", changed, "\"\"").status()).isEqualTo(412);
        assertThat(service.put("/city/never-was", changed.replace("incheon-test", "never-was"), tag)
                        .status())
                .isEqualTo(412);
        assertThat(service.send(
                                "PUT",
                                "/city/incheon-test",
                                changed,
                                "Content-Type",
                                "application/json",
                                "If-None-Match",
                                "*")
                        .status())
                .isEqualTo(412);
        assertThat(service.send("DELETE", "/city/incheon-test", new byte[0]).status())
                .isEqualTo(428);
        assertThat(service.send("DELETE", "/city/incheon-test", new byte[0], "If-Match", "W/" + tag)
                        .status())
                .isEqualTo(412);
        assertThat(service.put("/city/incheon-test", changed, "\"other\", " + tag)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {ID | 400 | malformed-json | truncated-json | 1 | 22
        [] | 422 | not-a-record | wrong-type | 1 | 1
        {ID, ID} | 400 | malformed-json | duplicate-member | 1 | 24
        {ID, "name": "I"} | 422 | not-a-record | missing-member | 1 | 1
        {"type": "project", ID} | 422 | not-a-record | type-mismatch | 1 | 10
        {BASE} x | 400 | malformed-json | trailing-text | 1 | 59
        {ID, "name": " ", "kind": "metropolis"} | 422 | constraint-violation | constraint-not-blank | 1 | 32
        {BASE, "location": {"latitude": 91, "longitude": 1}} | 422 | constraint-violation | constraint-max | 1 | 84
        {BASE, "country": "KR", "parent": "city/nowhere"} | 422 | rules-broken | reference-leads-nowhere | 1 | 86
        {BASE, "existence": "2014/2010"} | 422 | rules-broken | period-reversed | 1 | 72
        {BASE, "x": "\\u0000"} | 422 | rules-broken | text-control-characters | 1 | 64
        {"id": "other", "name": "I", "kind": "metropolis"} | 422 | other-id |  | 0 | 0
        """)
    void whatIsWrong_isToldWithItsPlace(String body, int status, String code, String rule, int line, int column) {
        String sent = body.replace("BASE", "ID, \"name\": \"I\", \"kind\": \"metropolis\"")
                .replace("ID", "\"id\": \"incheon-test\"");
        Answer answer = service.put("/city/incheon-test", sent, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text()).contains("\"code\":\"" + code + "\"");
        if (rule != null) {
            assertThat(answer.text())
                    .contains(
                            "\"rule\":\"" + rule + "\"",
                            "\"line\":" + line + ",\"column\":" + column + ",",
                            "\"hint\":\"");
        }
        assertThat(service.get("/city/incheon-test").status()).isEqualTo(404);
    }

    @Test
    void whatIsWrong_isToldInKorean() {
        String blank = ICN.replace("Incheon (test)", " ");
        Answer answer = service.send(
                "PUT", "/city/incheon-test", blank, "Content-Type", "application/json", "Accept-Language", "ko");
        assertThat(answer.text()).contains("레코드가 항목의 제약을 어겼습니다", "\"pointer\":\"/name\"");
        assertThat(answer.header("Content-Language")).isEqualTo("ko");
    }

    /** What a mapper's parser would take: it reads C0 AF as a slash. */
    @Test
    void overlongUtf8_isRefused() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(
                "{\"id\": \"incheon-test\", \"kind\": \"metropolis\", \"name\": \"a".getBytes(StandardCharsets.UTF_8));
        body.write(new byte[] {(byte) 0xC0, (byte) 0xAF});
        body.write("\"}".getBytes(StandardCharsets.UTF_8));
        Answer answer =
                service.send("PUT", "/city/incheon-test", body.toByteArray(), "Content-Type", "application/json");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("malformed-utf8");
    }

    /** A record that others need stays, and the answer says which. */
    @Test
    void whatOthersNeed_isNotTakenAway() {
        Answer answer = service.delete("/city/kampala");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text())
                .contains(
                        "others-need-it",
                        "reference-leads-nowhere",
                        "\"subject\":\"project/kampala-e-government-2018\"");
        assertThat(service.get("/city/kampala").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain,415",
        "application/xml,415",
        "application/json;charset=UTF-16,415",
        "nonsense,415",
        "application/json;charset=utf-8,201"
    })
    void contentType(String type, int status) {
        assertThat(service.send("PUT", "/city/incheon-test", ICN, "Content-Type", type)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void unknownTypes_areNotWritten() {
        assertThat(service.put("/nothing/x", ICN, "").status()).isEqualTo(404);
        assertThat(service.send("POST", "/nothing", ICN, "Content-Type", "application/json")
                        .status())
                .isEqualTo(404);
        assertThat(service.put("/city/..;x", ICN, "").status()).isEqualTo(400);
    }

    @Test
    void largeBodies_areRefused_toldOrNot() throws IOException {
        byte[] large = ("{\"id\": \"" + "x".repeat(1_200_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(service.send("PUT", "/city/x", large, "Content-Type", "application/json")
                        .status())
                .isEqualTo(413);
        assertThat(raw("Content-Length: 104857600\r\n", Stream.of(" ".repeat(1000))))
                .startsWith("HTTP/1.1 413");
        String chunk = "4000\r\n" + " ".repeat(0x4000) + "\r\n";
        assertThat(raw(
                        "Transfer-Encoding: chunked\r\n",
                        Stream.generate(() -> chunk).limit(80)))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void slowBodies_areRefused() throws IOException {
        long start = System.nanoTime();
        String answer = raw(
                "Transfer-Encoding: chunked\r\n",
                Stream.generate(() -> "1\r\n \r\n").limit(60).peek(WritingTest::pause));
        assertThat(answer).startsWith("HTTP/1.1 408");
        assertThat(System.nanoTime() - start).isLessThan(15_000_000_000L);
    }

    private static void pause(String same) {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String raw(String header, Stream<String> pieces) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), service.address().getPort())) {
            String head = "PUT /city/x HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + header + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            try {
                for (String piece : (Iterable<String>) pieces::iterator) {
                    socket.getOutputStream().write(piece.getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                }
            } catch (IOException e) {
                // It has closed already: what it said is there.
            }
            byte[] start = new byte[64];
            int read = socket.getInputStream().read(start);
            return new String(start, 0, Math.max(0, read), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void bundledRecords_areTakenAsTheyAre() {
        City hanoi = UrbancoopDataset.load().city(Reference.parse("city/hanoi")).orElseThrow();
        Answer answer = service.put(
                "/city/hanoi",
                UrbancoopJson.of().toText(hanoi),
                service.get("/city/hanoi").header("ETag"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo('"' + Digests.of(hanoi) + '"');
    }
}
