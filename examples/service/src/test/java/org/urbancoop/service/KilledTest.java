package org.urbancoop.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed in the middle of writing and started again, it has what it acknowledged. */
@Tag("slow")
@Timeout(600)
class KilledTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void whatIsAcknowledged_isThere(int writes) throws Exception {
        check(folder, writes);
    }

    /** Eight write as fast as they can until the service is killed, after some writes at least. */
    static void check(Path folder, int writes, String... settings) throws Exception {
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        try (ServiceProcess service = ServiceProcess.start(ServiceApplication.class, folder, settings)) {
            List<Thread> clients = new ArrayList<>();
            for (int client = 0; client < 8; client++) {
                String prefix = "killed-" + client + "-";
                Thread thread = new Thread(() -> write(service, prefix, acknowledged));
                thread.start();
                clients.add(thread);
            }
            while (acknowledged.size() < writes) {
                Thread.sleep(1);
            }
            service.kill();
            for (Thread client : clients) {
                client.join();
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(writes);
        try (ServiceProcess again = ServiceProcess.start(ServiceApplication.class, folder, settings)) {
            for (Map.Entry<String, String> each : acknowledged.entrySet()) {
                HttpResponse<String> answer = CLIENT.send(
                        HttpRequest.newBuilder(again.address().resolve("/city/" + each.getKey()))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(200);
                assertThat(answer.headers().firstValue("ETag")).contains(each.getValue());
            }
        }
    }

    /** Asked to end while a body is still coming, it answers that before it ends, and listens no more. */
    @Test
    void asked_itEndsGracefully() throws Exception {
        String body = "{\"id\": \"late\", \"name\": \"Late\", \"kind\": \"city\"}";
        try (ServiceProcess service = ServiceProcess.start(ServiceApplication.class, folder);
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), service.address().getPort())) {
            send(
                    socket,
                    "PUT /city/late HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                            + "Content-Length: " + body.length() + "\r\n\r\n" + body.substring(0, 20));
            Thread.sleep(500);
            service.process().destroy();
            Thread.sleep(1_000);
            assertThat(service.process().isAlive()).isTrue();
            send(socket, body.substring(20));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 201");
            assertThat(service.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static void write(ServiceProcess service, String prefix, Map<String, String> acknowledged) {
        for (int i = 0; i < 10_000; i++) {
            String id = prefix + i;
            String body = "{\"id\": \"" + id + "\", \"name\": \"City " + id + "\", \"kind\": \"city\"}";
            try {
                HttpResponse<String> answer = CLIENT.send(
                        HttpRequest.newBuilder(service.address().resolve("/city/" + id))
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() == 201) {
                    acknowledged.put(id, answer.headers().firstValue("ETag").orElse(""));
                }
            } catch (IOException e) {
                return; // It is dead.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
