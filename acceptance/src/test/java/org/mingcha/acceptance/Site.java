package org.mingcha.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** The server on the demo's data, and a browser of the machine's own. */
final class Site implements AutoCloseable {
    static final String PASSWORD = "four unrelated words";

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    final int port = freePort();
    private final Process server;
    private final Playwright playwright;
    private final Browser browser;
    private final String welcome;
    private final Path data;

    /** With a new officer of this unit. */
    Site(Path data, String login, String unit) {
        this(data, welcome(data, login, "officer", unit));
    }

    /** With the accounts that are there. */
    Site(Path data) {
        this(data, "");
    }

    private Site(Path data, String welcome) {
        this.data = data;
        this.welcome = welcome;
        server = ProgramRun.start(data, Map.of(), "serve", "--port", Integer.toString(port));
        awaitServer();
        playwright = playwright();
        browser = chromium(playwright);
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** The machine's own browser. */
    static Browser chromium(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROME_PATH", "/usr/bin/chromium")))
                        .setArgs(ARGUMENTS));
    }

    private static String welcome(Path data, String login, String role, String unit) {
        var added = ProgramRun.mingcha(data, "user", "add", login, "--role", role, "--unit", unit, "--json")
                .ok();
        return path(new JsonMapper().readTree(added.out()).path("link").asString());
    }

    /** The place on the site, without the site. */
    static String path(String url) {
        return url.replaceFirst("https?://[^/]+", "");
    }

    /**
     * Chinese, as a new reader's browser would ask for; without the site's worker: a context closed while its worker starts may never answer.
     */
    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("zh-CN")
                .setViewportSize(1366, 900)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK);
    }

    /** A phone that keeps pages: whoever opens it waits for its worker. */
    Browser.NewContextOptions phone() {
        return options().setViewportSize(390, 844).setServiceWorkers(ServiceWorkerPolicy.ALLOW);
    }

    BrowserContext open(Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        context.setDefaultTimeout(60_000);
        return context;
    }

    /** One more account, while the server runs. */
    String signIn(String login, String role, String unit) {
        return signIn(login, welcome(data, login, role, unit));
    }

    String signIn(String login) {
        return signIn(login, welcome);
    }

    /** Follows the one-time link, sets the password, signs in; answers what the browser then keeps. */
    String signIn(String login, String link) {
        try (var context = open(options())) {
            var page = context.newPage();
            page.navigate(link);
            page.fill("#password", PASSWORD);
            page.fill("#again", PASSWORD);
            page.click("main button");
            page.fill("#login", login);
            page.fill("#password", PASSWORD);
            page.click("main button");
            page.waitForURL("**/");
            return context.storageState();
        }
    }

    /** The whole page, for a person to look at. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Project.ROOT.resolve("acceptance/target/shots/" + name + ".png")));
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

    /** The server says on its first line that it is ready; what it says later is read, so that it never blocks. */
    private void awaitServer() {
        var err = server.getErrorStream();
        ProgramRun.apart(() -> drain(err));
        var lines = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains(Integer.toString(port))) {
                    ProgramRun.apart(() -> lines.lines().forEach(more -> {}));
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("The server ended before it was ready: exit " + server.exitValue());
    }

    private static void drain(java.io.InputStream stream) {
        try (stream) {
            stream.transferTo(System.err);
        } catch (IOException closed) {
            System.err.println("server: " + closed.getMessage());
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
