package org.mingcha.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The machine's own Firefox, driven by WebDriver BiDi, which it speaks by itself; Playwright knows only a Firefox of its own. */
final class Firefox implements BrowserTab, AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/firefox-esr");
    private static final Pattern LISTENING = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private String tab = "";
    private int asked;

    private Firefox(Path profile) throws IOException {
        process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "--headless",
                        "--no-remote",
                        "--profile",
                        profile.toString(),
                        "--remote-debugging-port=0")
                .redirectErrorStream(true)
                .start();
        socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(address() + "/session"), new Answers())
                .join();
    }

    /** The test is skipped, and counted so, where the machine has none. */
    static Firefox start(Path profile) {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), () -> PROGRAM + " is not there");
        try {
            var firefox = new Firefox(Files.createDirectories(profile));
            firefox.begin();
            return firefox;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() {
        ask("session.new", Map.of("capabilities", Map.of()));
        tab = ask("browsingContext.getTree", Map.of()).at("/contexts/0/context").asString();
    }

    private String address() throws IOException {
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var found = LISTENING.matcher(line);
            if (found.find()) {
                ProgramRun.apart(() -> drain(lines));
                return found.group(1);
            }
        }
        throw new IllegalStateException("Firefox ended before it listened: exit " + process.exitValue());
    }

    /** What it says later is read, so that it never blocks; to its end, which closes the stream. */
    private static void drain(BufferedReader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // Ended: nothing is left to be read.
        }
    }

    /** Runs before the scripts of every page that is opened from now on. */
    void before(String function) {
        ask("script.addPreloadScript", Map.of("functionDeclaration", function));
    }

    @Override
    public void open(String url) {
        ask("browsingContext.navigate", Map.of("context", tab, "url", url, "wait", "complete"));
    }

    @Override
    public void choose(String selector, Path file) {
        var locator = Map.of("type", "css", "value", selector);
        var nodes = ask("browsingContext.locateNodes", Map.of("context", tab, "locator", locator));
        var element = Map.of("sharedId", nodes.at("/nodes/0/sharedId").asString());
        ask("input.setFiles", Map.of("context", tab, "element", element, "files", List.of(file.toString())));
    }

    @Override
    public String tell(String expression) {
        var answer = ask(
                "script.evaluate",
                Map.of("expression", expression, "target", Map.of("context", tab), "awaitPromise", true));
        if (!answer.path("type").asString().equals("success")) throw new AssertionError(answer.toString());
        return answer.at("/result/value").asString("");
    }

    private JsonNode ask(String method, Map<String, Object> parameters) {
        int id = ++asked;
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        while (true) {
            var answer = JSON.readTree(next(method));
            if (answer.path("id").asInt(0) != id) continue;
            if (answer.path("type").asString().equals("success")) return answer.path("result");
            throw new AssertionError(method + ": " + answer);
        }
    }

    private String next(String method) {
        try {
            var answer = answers.poll(2, TimeUnit.MINUTES);
            if (answer == null) throw new AssertionError("Firefox does not answer to " + method);
            return answer;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
        process.destroy();
        try {
            // What it still writes would be in the way of removing its profile.
            if (!process.waitFor(1, TimeUnit.MINUTES)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Messages come in pieces. */
    private final class Answers implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            message.append(piece);
            if (last) {
                answers.add(message.toString());
                message.setLength(0);
            }
            return WebSocket.Listener.super.onText(from, piece, last);
        }
    }
}
