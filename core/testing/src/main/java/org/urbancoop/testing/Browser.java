package org.urbancoop.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A headless Chromium with one page, driven by its DevTools protocol, which needs nothing but the JDK. */
public final class Browser implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The numbers by which Windows, and so the protocol, knows keys. */
    private static final Map<String, Integer> KEYS = Map.of("Tab", 9, "Enter", 13, "Escape", 27, "ArrowRight", 39);

    /** Events that no page should cause: errors, what a policy blocks, questions such as {@code alert}. */
    private static final Set<String> COMPLAINTS =
            Set.of("Runtime.exceptionThrown", "Log.entryAdded", "Page.javascriptDialogOpening");

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final List<String> complaints = new ArrayList<>();
    private String session = "";
    private int last;

    private Browser(Process process, String address) throws InterruptedException {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener(messages))
                .join();
        String target = call("Target.createTarget", "{\"url\": \"about:blank\"}")
                .get("targetId")
                .asText();
        this.session = call("Target.attachToTarget", "{\"targetId\": \"" + target + "\", \"flatten\": true}")
                .get("sessionId")
                .asText();
        for (String domain : List.of("Page", "Runtime", "Log")) {
            call(domain + ".enable", "{}");
        }
    }

    /** Starts the browser with a profile of its own, which knows nothing and asks nobody. */
    public static Browser start(Path profile) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        executable(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile.toAbsolutePath(),
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("chromium.log").toFile())
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
            if (System.nanoTime() > until || !process.isAlive()) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "Chromium did not start: " + Files.readString(profile.resolve("chromium.log")));
            }
            Thread.sleep(50);
        }
        List<String> lines = Files.readAllLines(port);
        return new Browser(process, "ws://127.0.0.1:" + lines.get(0) + lines.get(1));
    }

    private static String executable() {
        String named = System.getProperty("urbancoop.chromium", "");
        return Stream.of(named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty() && Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium: install it (Debian: apt-get install chromium), or name it with"
                                + " -Durbancoop.chromium=PATH"));
    }

    /** Shows a page at a width and height in CSS pixels. */
    public void open(Path page, int width, int height, boolean phone) throws InterruptedException {
        open(page, "", width, height, phone);
    }

    /** Shows a page with what stands behind {@code #} in its address. */
    public void open(Path page, String hash, int width, int height, boolean phone) throws InterruptedException {
        open(URI.create(page.toUri() + (hash.isEmpty() ? "" : "#" + hash)), width, height, phone);
    }

    /** Shows a page of a server. */
    public void open(URI page, int width, int height, boolean phone) throws InterruptedException {
        // Another hash alone would load nothing.
        call("Page.navigate", "{\"url\": \"about:blank\"}");
        await("Page.loadEventFired");
        complaints.clear();
        call(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\": %d, \"height\": %d, \"deviceScaleFactor\": %d, \"mobile\": %b}"
                        .formatted(width, height, phone ? 2 : 1, phone));
        call("Page.navigate", "{\"url\": \"" + page + "\"}");
        await("Page.loadEventFired");
    }

    /**
     * Gets what the page complained of since it was opened.
     *
     * @return errors of its scripts, what its policy blocked, dialogs that it opened
     */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Moves or presses the mouse: {@code mouse("mousePressed", 300, 200)}. */
    public void mouse(String type, int x, int y) throws InterruptedException {
        call(
                "Input.dispatchMouseEvent",
                "{\"type\": \"%s\", \"x\": %d, \"y\": %d, \"button\": \"left\", \"buttons\": 1, \"clickCount\": 1}"
                        .formatted(type, x, y));
    }

    /** Prefers a colour scheme, {@code light} or {@code dark}. */
    public void prefer(String scheme) throws InterruptedException {
        call(
                "Emulation.setEmulatedMedia",
                "{\"features\": [{\"name\": \"prefers-color-scheme\", \"value\": \"" + scheme + "\"}]}");
    }

    /** Presses a key, such as {@code Tab}. */
    public void press(String key) throws InterruptedException {
        String enter = key.equals("Enter") ? ", \"text\": \"\\r\"" : "";
        int code = Objects.requireNonNull(KEYS.get(key), key);
        for (String type : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    "{\"type\": \"%s\", \"key\": \"%s\", \"code\": \"%s\", \"windowsVirtualKeyCode\": %d%s}"
                            .formatted(type, key, key, code, type.equals("keyDown") ? enter : ""));
        }
    }

    /** Evaluates JavaScript in the page, and waits for a promise. */
    public JsonNode evaluate(String script) throws InterruptedException {
        ObjectNode parameters = MAPPER.createObjectNode()
                .put("expression", script)
                .put("returnByValue", true)
                .put("awaitPromise", true);
        JsonNode answer = call("Runtime.evaluate", parameters.toString());
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException("The page refused a script: " + answer.get("exceptionDetails"));
        }
        return answer.at("/result/value");
    }

    /** Takes a picture of what is seen. */
    public byte[] screenshot() throws InterruptedException {
        return Base64.getDecoder()
                .decode(call("Page.captureScreenshot", "{\"format\": \"png\"}")
                        .get("data")
                        .asText());
    }

    private JsonNode call(String method, String parameters) throws InterruptedException {
        int id = ++last;
        ObjectNode message = MAPPER.createObjectNode().put("id", id).put("method", method);
        try {
            message.set("params", MAPPER.readTree(parameters));
        } catch (IOException e) {
            throw new IllegalArgumentException(parameters, e);
        }
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(message.toString(), true).join();
        for (JsonNode answer = next(method); ; answer = next(method)) {
            if (answer.path("id").asInt() == id) {
                if (answer.has("error")) {
                    throw new IllegalStateException(method + ": " + answer.get("error"));
                }
                return answer.get("result");
            }
        }
    }

    private void await(String event) throws InterruptedException {
        JsonNode message = next(event);
        while (!message.path("method").asText().equals(event)) {
            message = next(event);
        }
    }

    private JsonNode next(String what) throws InterruptedException {
        @Nullable JsonNode message = messages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        JsonNode answer = Objects.requireNonNull(message, () -> "Chromium does not answer to " + what);
        if (COMPLAINTS.contains(answer.path("method").asText())) {
            complaints.add(answer.get("params").toString());
        }
        return answer;
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            if (process.waitFor(10, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    /** Puts the parts of each message together. */
    private static final class Listener implements WebSocket.Listener {

        private final BlockingQueue<JsonNode> messages;
        private final StringBuilder text = new StringBuilder();

        Listener(BlockingQueue<JsonNode> messages) {
            this.messages = messages;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                try {
                    messages.add(MAPPER.readTree(text.toString()));
                } catch (IOException e) {
                    throw new IllegalStateException("Chromium sent no JSON: " + text, e);
                }
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
