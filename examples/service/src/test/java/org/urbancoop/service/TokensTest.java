package org.urbancoop.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.service.Running.Answer;

/** Who may write, who sees personal data, which pages may ask. */
class TokensTest {

    private static final String WRITER = "Bearer w-secret";
    private static final String CONFIDANT = "Bearer c-secret";
    private static final String BOTH = "Bearer both-secret";

    private static final String BODY = "{\"id\": \"x\", \"name\": \"X\", \"kind\": \"city\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set by start()
    private static Running service;

    @BeforeAll
    static void start() {
        service = Running.start(
                folder,
                "--urbancoop.service.writers=w-secret,both-secret",
                "--urbancoop.service.confidants=c-secret,both-secret",
                "--urbancoop.service.origins=https://pages.example");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static int put(String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        int status = service.send("PUT", "/city/x", BODY, all).status();
        service.send("DELETE", "/city/x", new byte[0], "Authorization", WRITER, "If-Match", "*");
        return status;
    }

    @Test
    void writing_needsTheTokenOfAWriter() {
        assertThat(put()).isEqualTo(401);
        assertThat(put("Authorization", WRITER)).isEqualTo(201);
        assertThat(put("Authorization", "bearer w-secret")).isEqualTo(201);
        assertThat(put("Authorization", BOTH)).isEqualTo(201);
        assertThat(put("Authorization", CONFIDANT)).isEqualTo(403);
        assertThat(put("Authorization", "Bearer wrong")).isEqualTo(401);
        assertThat(put("Authorization", "Bearer")).isEqualTo(401);
        assertThat(put("Authorization", "Basic dzpzZWNyZXQ=")).isEqualTo(401);
        Answer refused = service.send("DELETE", "/city/seoul", new byte[0], "If-Match", "*");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(service.send("POST", "/city", BODY, "Content-Type", "application/json")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void readingAndChecking_needNone_butNoWrongOne() {
        assertThat(service.get("/city/seoul").status()).isEqualTo(200);
        assertThat(service.send("POST", "/validate", "{}").status()).isEqualTo(200);
        assertThat(service.get("/city/seoul", "Authorization", "Bearer wrong").status())
                .isEqualTo(401);
        assertThat(service.get("/actuator/health").status()).isEqualTo(200);
    }

    /** No address gives what only confidants see. */
    @Test
    void personalData_areForConfidants() {
        Dataset all = UrbancoopDataset.load();
        Dataset open = all.withoutPersonalData();
        CooperationRecord personal = all.records()
                .filter(entry ->
                        !open.find(entry.reference()).filter(entry::equals).isPresent())
                .findFirst()
                .orElseThrow();
        String path = "/" + personal.reference();
        Answer asAnybody = service.get(path);
        Answer asConfidant = service.get(path, "Authorization", CONFIDANT);
        assertThat(UrbancoopJson.of().read(asAnybody.bytes(), CooperationRecord.class))
                .isEqualTo(open.find(personal.reference()).orElseThrow());
        assertThat(UrbancoopJson.of().read(asConfidant.bytes(), CooperationRecord.class))
                .isEqualTo(personal);
        assertThat(asAnybody.header("ETag")).isNotEqualTo(asConfidant.header("ETag"));
        assertThat(asConfidant.header("Cache-Control")).contains("private");
        assertThat(service.get(path, "Authorization", WRITER).text()).isEqualTo(asAnybody.text());
        assertThat(UrbancoopJson.of()
                        .read(
                                service.get("/event?size=1000", "Authorization", CONFIDANT)
                                        .bytes(),
                                Dataset.class)
                        .getEvents())
                .isEqualTo(all.getEvents());
        assertThat(UrbancoopJson.of()
                        .read(service.get("/event?size=1000").bytes(), Dataset.class)
                        .getEvents())
                .isEqualTo(open.getEvents());

        // Who has not seen all of it has another tag, and so cannot write over it what they saw.
        Answer lost = service.send(
                "PUT",
                path,
                asAnybody.text(),
                "Content-Type",
                "application/json",
                "If-Match",
                asAnybody.header("ETag"),
                "Authorization",
                BOTH);
        assertThat(lost.status()).isEqualTo(412);
    }

    @Test
    void otherPages_mayAskIfTheyAreNamed() {
        Answer asked = service.get("/city/seoul", "Origin", "https://pages.example");
        assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo("https://pages.example");
        assertThat(asked.header("Access-Control-Expose-Headers")).contains("ETag", "Link");
        assertThat(service.get("/city/seoul", "Origin", "https://evil.example").status())
                .isEqualTo(403);
        assertThat(preflight(service, "PUT").header("Access-Control-Allow-Methods"))
                .contains("PUT");
        assertThat(preflight(Running.shared(), "GET").header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(preflight(Running.shared(), "PUT").status())
                .as("no tokens, no writing pages")
                .isEqualTo(403);
    }

    private static Answer preflight(Running service, String method) {
        return service.send(
                "OPTIONS",
                "/city/seoul",
                new byte[0],
                "Origin",
                "https://pages.example",
                "Access-Control-Request-Method",
                method);
    }
}
