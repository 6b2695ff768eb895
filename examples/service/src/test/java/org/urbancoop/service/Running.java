package org.urbancoop.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as it runs, on a port of its own, with a database of its own; and a client without a library. */
final class Running implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<Running> SHARED = new ArrayList<>();

    private final ConfigurableApplicationContext context;
    private final URI address;

    private Running(ConfigurableApplicationContext context) {
        this.context = context;
        this.address = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /** Starts one with settings, such as {@code --urbancoop.service.writers=secret}. */
    static Running start(Path folder, String... settings) {
        String database = "--spring.datasource.url=";
        String file = database + "jdbc:h2:file:" + folder.resolve("records") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000";
        String[] all = Stream.of(
                        Stream.of("--server.port=0", "--spring.main.banner-mode=off", "--logging.level.root=WARN"),
                        Stream.of(settings).anyMatch(one -> one.startsWith(database))
                                ? Stream.<String>of()
                                : Stream.of(file),
                        Stream.of(settings))
                .flatMap(each -> each)
                .toArray(String[]::new);
        return new Running(SpringApplication.run(ServiceApplication.class, all));
    }

    /** The one that those tests share that leave it as it was. */
    static synchronized Running shared() {
        if (SHARED.isEmpty()) {
            try {
                Path folder = Files.createTempDirectory("urbancoop-service-test");
                Running running =
                        start(folder, "--urbancoop.service.max-body=1MB", "--urbancoop.service.time-limit=2s");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                SHARED.add(running);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return SHARED.get(0);
    }

    private static void delete(Path folder) {
        try {
            org.springframework.util.FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return address;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What came back. */
    record Answer(int status, HttpResponse<byte[]> response) {

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        byte[] bytes() {
            return response.body();
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    Answer send(String method, String path, String body, String... headers) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Writes a record that is new, or that has the tag. */
    Answer put(String path, String body, String tag) {
        return tag.isEmpty()
                ? send("PUT", path, body, "Content-Type", "application/json")
                : send("PUT", path, body, "Content-Type", "application/json", "If-Match", tag);
    }

    Answer delete(String path) {
        return send("DELETE", path, new byte[0], "If-Match", "*");
    }

    @Override
    public void close() {
        Objects.requireNonNull(context).close();
    }
}
