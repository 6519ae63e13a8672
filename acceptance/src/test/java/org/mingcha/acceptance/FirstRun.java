package org.mingcha.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server on an empty directory, started as its operator starts it, and what it prints. */
final class FirstRun implements AutoCloseable {
    private static final Pattern CODE = Pattern.compile("(http://\\S+/setup)\\S* .*?((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})");

    private final Process server;
    private final Playwright playwright;
    private final Browser browser;
    final String url;
    final String code;

    /** Administrators show a second factor; the others of this test sign in with a password. */
    FirstRun(Path data) {
        var port = Integer.toString(Server.freePort());
        server = ProgramRun.start(data, Map.of("MINGCHA_SIGN_IN_FACTOR", "admin"), "serve", "--port", port);
        var err = server.getErrorStream();
        ProgramRun.apart(() -> drain(err));
        var printed = printed();
        url = printed[0];
        code = printed[1];
        playwright = Site.playwright();
        browser = Site.chromium(playwright);
    }

    /** The one line that has the code; what comes later is read, so that the server never blocks. */
    private String[] printed() {
        var lines = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                var found = CODE.matcher(line);
                if (found.find()) {
                    ProgramRun.apart(() -> lines.lines().forEach(more -> {}));
                    return new String[] {found.group(1), found.group(2)};
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("The server printed no code");
    }

    private static void drain(java.io.InputStream stream) {
        try (stream) {
            stream.transferTo(System.err);
        } catch (IOException closed) {
            System.err.println("server: " + closed.getMessage());
        }
    }

    BrowserContext open(String language, int width) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(url.replace("/setup", ""))
                .setLocale(language)
                .setViewportSize(width, 844)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        context.setDefaultTimeout(60_000);
        return context;
    }

    @Override
    public void close() {
        playwright.close();
        server.destroy();
        try {
            if (!server.waitFor(1, TimeUnit.MINUTES)) server.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
