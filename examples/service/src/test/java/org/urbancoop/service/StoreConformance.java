package org.urbancoop.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.service.Running.Answer;
import org.urbancoop.service.store.RecordStore;

/** What holds whichever database keeps the records, over real connections. */
@Timeout(180)
abstract class StoreConformance {

    private static final Pattern COUNT = Pattern.compile("\"x-count\":(\\d+)");
    private static final int CLIENTS = 16;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    /** How often each of the clients writes. */
    abstract int rounds();

    /** A service over one and the same database, each time it is called in a test. */
    abstract Running start();

    private static String city(String id, int count) {
        return "{\"id\": \"" + id + "\", \"name\": \"Test " + id + "\", \"kind\": \"city\", \"x-count\": " + count
                + "}";
    }

    @Test
    void emptyDatabase_isFilledWithTheBundledDataset_once() {
        try (Running first = start()) {
            assertThat(dataset(first)).isEqualTo(UrbancoopDataset.load());
            assertThat(first.delete("/city/kampala").status()).isEqualTo(409);
            assertThat(first.put("/city/one", city("one", 1), "").status()).isEqualTo(201);
        }
        try (Running second = start()) {
            assertThat(second.get("/city/one").status()).isEqualTo(200);
            assertThat(second.delete("/city/one").status()).isEqualTo(204);
        }
        try (Running third = start()) {
            assertThat(dataset(third)).isEqualTo(UrbancoopDataset.load());
            assertThat(third.put("/city/one", city("one", 2), "").status())
                    .as("again")
                    .isEqualTo(201);
        }
    }

    static Dataset dataset(Running service) {
        return service.bean(RecordStore.class).current().view(true).dataset();
    }

    /** Each adds one to what it has read, and reads again if it was too late: nothing that was added is lost. */
    @Test
    void sixteenClients_onTheSameRecords_loseNothing() throws Exception {
        List<String> ids = List.of("shared-a", "shared-b");
        try (Running service = start()) {
            ids.forEach(id -> assertThat(
                            service.put("/city/" + id, city(id, 0), "").status())
                    .isEqualTo(201));
            List<Integer> late = together(client -> {
                int tooLate = 0;
                for (int round = 0; round < rounds(); round++) {
                    String id = ids.get((client + round) % ids.size());
                    while (!added(service, id)) {
                        assertThat(tooLate++).isLessThan(CLIENTS * CLIENTS * rounds());
                    }
                }
                return tooLate;
            });
            int sum = ids.stream()
                    .mapToInt(id -> count(service.get("/city/" + id)))
                    .sum();
            assertThat(sum).isEqualTo(CLIENTS * rounds());
            assertThat(late.stream().mapToInt(each -> each).sum())
                    .as("they did meet")
                    .isPositive();
        }
        try (Running again = start()) {
            assertThat(ids.stream()
                            .mapToInt(id -> count(again.get("/city/" + id)))
                            .sum())
                    .isEqualTo(CLIENTS * rounds());
        }
    }

    private static boolean added(Running service, String id) {
        Answer seen = service.get("/city/" + id);
        Answer written = service.put("/city/" + id, city(id, count(seen) + 1), seen.header("ETag"));
        assertThat(written.status()).as(written.text()).isIn(200, 412);
        return written.status() == 200;
    }

    private static int count(Answer answer) {
        Matcher count = COUNT.matcher(answer.text());
        assertThat(count.find()).as(answer.text()).isTrue();
        return Integer.parseInt(count.group(1));
    }

    /** Of those who make, replace or take away one and the same, exactly one succeeds. */
    @Test
    void oneOfMany_succeeds() throws Exception {
        try (Running service = start()) {
            assertThat(together(client -> service.send(
                                    "POST", "/city", city("new", client), "Content-Type", "application/json")
                            .status()))
                    .containsOnly(201, 409)
                    .containsOnlyOnce(201);
            String tag = service.get("/city/new").header("ETag");
            assertThat(together(client -> (client % 2 == 0
                                    ? service.put("/city/new", city("new", 100 + client), tag)
                                    : service.send("DELETE", "/city/new", new byte[0], "If-Match", tag))
                            .status()))
                    .satisfies(statuses -> assertThat(statuses.stream().filter(status -> status < 300))
                            .hasSize(1));
        }
    }

    /** Two at a time, of whom one refers to what the other takes away: a rule between records holds in the end. */
    @Test
    void rulesBetweenRecords_hold_whateverHappensAtOnce() throws Exception {
        try (Running service = start()) {
            for (int round = 0; round < 3; round++) {
                assertThat(service.put("/city/whole", city("whole", 0), "").status())
                        .isEqualTo(201);
                String part = "{\"id\": \"part\", \"name\": \"Part of it\", \"kind\": \"district\", \"parent\":"
                        + " \"city/whole\"}";
                List<Integer> statuses = together(client -> client == 0
                        ? service.put("/city/part", part, "").status()
                        : client == 1 ? service.delete("/city/whole").status() : 0);
                assertThat(statuses.subList(0, 2)).isIn(List.of(201, 409), List.of(422, 204));
                service.delete("/city/part");
                service.delete("/city/whole");
            }
        }
    }

    /** Runs as many as there are clients, all at once. */
    static List<Integer> together(Client client) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Integer>> tasks = IntStream.range(0, CLIENTS)
                    .<Callable<Integer>>mapToObj(number -> () -> client.run(number))
                    .toList();
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> result : clients.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            clients.shutdownNow();
        }
    }

    /** What one of the clients does. */
    interface Client {

        int run(int number) throws Exception;
    }
}
