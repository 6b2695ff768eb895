package org.urbancoop.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.peer.PlainService;

/** Requests a second and the 99th percentile, beside the same over plain records: the table of the README. */
@Tag("slow")
@Timeout(300)
class LoadTest {

    private static final int CLIENTS = 8;
    private static final int WARM_UP_MILLIS = 2_000;
    private static final int MILLIS = 3_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    /** What is asked of both, or of ours alone. */
    private record Question(String name, boolean ofBoth, IntFunction<HttpRequest.Builder> request, String path) {}

    private final AtomicInteger ids = new AtomicInteger();

    @Test
    void table() throws Exception {
        Path ours = Files.createDirectory(folder.resolve("ours"));
        Path plain = Files.createDirectory(folder.resolve("plain"));
        List<String> rows = new ArrayList<>();
        try (ServiceProcess service = ServiceProcess.start(ServiceApplication.class, ours);
                ServiceProcess peer = ServiceProcess.start(PlainService.class, plain)) {
            for (Question question : questions(etag(service))) {
                double[] mine = measure(service, question);
                double[] other = question.ofBoth() ? measure(peer, question) : new double[] {0, 0};
                rows.add("| %s | %,.0f | %.1f | %s | %s |"
                        .formatted(
                                question.name(),
                                mine[0],
                                mine[1],
                                question.ofBoth() ? "%,.0f".formatted(other[0]) : "–",
                                question.ofBoth() ? "%.1f".formatted(other[1]) : "–"));
                assertThat(mine[0]).as(question.name()).isPositive();
            }
        }
        System.out.println("| | requests a second | p99, ms | plain records: requests a second | p99, ms |");
        System.out.println("|---|--:|--:|--:|--:|");
        rows.forEach(System.out::println);
    }

    private static String etag(ServiceProcess service) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service.address().resolve("/city/seoul"))
                                .build(),
                        BodyHandlers.ofString())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private List<Question> questions(String tag) {
        IntFunction<HttpRequest.Builder> get = number -> HttpRequest.newBuilder();
        return List.of(
                new Question("a record", true, get, "/city/seoul"),
                new Question(
                        "a record that the caller has (304)",
                        false,
                        number -> HttpRequest.newBuilder().header("If-None-Match", tag),
                        "/city/seoul"),
                new Question("fifty projects", true, get, "/project?size=50"),
                new Question("the projects of a country", false, get, "/project?country=MN"),
                new Question("all projects as lines", false, get, "/project?format=ndjson"),
                new Question("a new record", true, this::put, "/city/"));
    }

    private HttpRequest.Builder put(int number) {
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"id\": \"load-" + number
                        + "\", \"type\": \"city\", \"name\": \"Town of " + number + "\", \"kind\": \"city\"}"));
    }

    /** Requests a second, and the 99th percentile in milliseconds. */
    private double[] measure(ServiceProcess service, Question question) throws InterruptedException {
        run(service, question, WARM_UP_MILLIS, new ConcurrentLinkedQueue<>());
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        run(service, question, MILLIS, times);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Long> sorted = times.stream().sorted().toList();
        return new double[] {sorted.size() / seconds, sorted.get((int) (sorted.size() * 0.99)) / 1e6};
    }

    private void run(ServiceProcess service, Question question, int millis, ConcurrentLinkedQueue<Long> times)
            throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000L;
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Thread thread = new Thread(() -> {
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                try {
                    while (System.nanoTime() < end) {
                        int number = ids.incrementAndGet();
                        String path =
                                question.path().endsWith("/") ? question.path() + "load-" + number : question.path();
                        HttpRequest request = question.request()
                                .apply(number)
                                .uri(service.address().resolve(path))
                                .build();
                        long begin = System.nanoTime();
                        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
                        times.add(System.nanoTime() - begin);
                        assertThat(answer.statusCode()).isIn(200, 201, 304);
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            thread.start();
            clients.add(thread);
        }
        for (Thread client : clients) {
            client.join();
        }
    }
}
