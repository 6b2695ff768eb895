package org.urbancoop.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.service.Running.Answer;

/** In PostgreSQL, whose program comes from Maven: one server, a database for each test. */
@Tag("slow")
class PostgresStoreTest extends StoreConformance {

    @SuppressWarnings("NullAway.Init") // set by startServer()
    private static EmbeddedPostgres server;

    private static int databases;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @BeforeEach
    void createDatabase() throws SQLException {
        databases++;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name());
        }
    }

    private static String name() {
        return "urbancoop" + databases;
    }

    @Override
    int rounds() {
        return 5;
    }

    @Override
    Running start() {
        return Running.start(folder, settings());
    }

    private static String[] settings() {
        return new String[] {
            "--spring.profiles.active=postgresql",
            "--spring.datasource.url=" + server.getJdbcUrl("postgres", name()),
            "--spring.datasource.username=postgres"
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void killed_itHasWhatItAcknowledged(int writes) throws Exception {
        KilledTest.check(folder, writes, settings());
    }

    /** Two processes of the service, one database. */
    @Test
    void whatOneWrites_theOtherGives() {
        String body = "{\"id\": \"pair\", \"name\": \"Pair\", \"kind\": \"city\", \"x-n\": 1.10}";
        try (Running one = start();
                Running other = start()) {
            String tag = one.put("/city/pair", body, "").header("ETag");
            Answer read = other.get("/city/pair");
            assertThat(read.header("ETag")).isEqualTo(tag);
            assertThat(read.text()).contains("\"x-n\":1.10");
            assertThat(other.put("/city/pair", body.replace("Pair", "Changed"), tag)
                            .status())
                    .isEqualTo(200);
            assertThat(one.get("/city/pair").text()).contains("Changed");
            assertThat(one.put("/city/pair", body, tag).status()).isEqualTo(412);
            assertThat(one.delete("/city/pair").status()).isEqualTo(204);
            assertThat(other.get("/city/pair").status()).isEqualTo(404);
            assertThat(dataset(other)).isEqualTo(dataset(one));
        }
    }

    /** For whoever asks by SQL. */
    @Test
    void documents_areJsonb() throws SQLException {
        try (Running service = start();
                Connection connection = server.getDatabase("postgres", name()).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from records where document @> '{\"type\": \"city\", \"country\": \"VN\"}'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1))
                    .isEqualTo(dataset(service)
                            .citiesIn(org.urbancoop.code.Country.VN)
                            .size());
        }
    }
}
