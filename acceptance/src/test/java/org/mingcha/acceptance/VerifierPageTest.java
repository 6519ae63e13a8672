package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The verifier that is one page: from a disk in Debian's browsers, with and without their own Ed25519, and from the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class VerifierPageTest {
    /** A browser as offices have them: Web Crypto is there, Ed25519 is not. */
    private static final String WITHOUT_ED25519 = """
            () => {
              const ask = crypto.subtle.importKey.bind(crypto.subtle);
              window.refused = 0;
              crypto.subtle.importKey = (format, key, algorithm, ...rest) => {
                if ((algorithm.name || algorithm) !== "Ed25519") return ask(format, key, algorithm, ...rest);
                window.refused++;
                return Promise.reject(new DOMException("unknown here", "NotSupportedError"));
              };
            }""";

    /** Presses the button, waits until it can be pressed again, and answers what is then said. */
    private static final String VERIFY = """
            (async () => {
              const go = document.getElementById("go");
              document.getElementById("vkey").value = "%s";
              const done = new Promise((over) => new MutationObserver(() => go.disabled || over()).observe(go, { attributes: true }));
              go.click();
              if (go.disabled) await done;
              return [...document.querySelectorAll("#status .say, #result .say")].map((one) => one.className + " " + one.innerText).join("\\n");
            })()""";

    private static final String NOT_COMPARED = "say warn 没有与数字比对的文件：";
    private static final String HOLDS = "\nsay ok 六项都成立";

    @TempDir
    private static Path work;

    private Site site;
    private Path page;
    private Path bundle;
    private Path raised;
    private Path signature;
    private String vkey;

    @BeforeAll
    void open() throws IOException {
        var demo = DemoRun.get();
        vkey = demo.vkey();
        bundle = demo.bundle();
        page = work.resolve("page.html");
        ProgramRun.mingcha(demo.data, "verify", "--html", page.toString()).ok();
        var whole = Bundle.read(bundle);
        raised = forged("raised", whole, "figures.json", "(\"name\":\"count\"[^{}]*?\"value\":)\\d+", "$190210");
        signature = forged("signature", whole, "checkpoint", "...=\\n$", "AAA=\n");
        site = new Site(demo.data);
    }

    private Path forged(String name, Bundle whole, String part, String found, String instead) throws IOException {
        var forged = whole.changed(part, text -> text.replaceFirst(found, instead));
        assertNotEquals(whole.text(part), forged.text(part));
        return Files.write(work.resolve(name + ".zip"), forged.zip());
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void verifiesFromADiskInChromium() throws IOException {
        try (var context = site.open(site.options().setOffline(true))) {
            tellsBundlesApart(new BrowserTab.Chromium(context.newPage()));
        }
        try (var context = site.open(site.options().setOffline(true))) {
            context.addInitScript("(" + WITHOUT_ED25519 + ")()");
            withoutItsOwn(new BrowserTab.Chromium(context.newPage()));
        }
    }

    @Test
    void verifiesFromADiskAndFromTheServerInFirefox() throws IOException {
        try (var firefox = Firefox.start(work.resolve("firefox"))) {
            tellsBundlesApart(firefox);
            firefox.open("http://localhost:" + site.port + "/p/verify?lang=zh-CN");
            assertTrue(said(firefox, bundle, vkey).startsWith(NOT_COMPARED));
            firefox.before(WITHOUT_ED25519);
            withoutItsOwn(firefox);
        }
    }

    private void tellsBundlesApart(BrowserTab tab) throws IOException {
        tab.open(page.toUri() + "?lang=zh-CN");
        var said = said(tab, bundle, vkey);
        assertTrue(said.startsWith(NOT_COMPARED) && said.contains("report.pdf") && said.contains(HOLDS), said);
        assertSays(tab, bundle, "", "\nsay warn 证据包自身一致，但不知道签名的是谁");
        assertSays(tab, raised, vkey, "\nsay bad 核验不成立");
        assertSays(tab, signature, vkey, "\nsay bad 核验不成立");
        assertSays(tab, bundle, vkey.substring(0, vkey.length() - 4), "say bad 密钥不完整");
        assertSays(tab, page, vkey, "say bad 没有核验，这不是证据包：这不是 zip 文件");
        assertSays(tab, Files.write(work.resolve("empty.zip"), new byte[0]), vkey, "say bad 这个文件是空的");
    }

    private void withoutItsOwn(BrowserTab tab) {
        tab.open(page.toUri() + "?lang=zh-CN");
        assertSays(tab, bundle, vkey, HOLDS);
        assertNotEquals("0", tab.tell("String(window.refused)"));
        assertSays(tab, signature, vkey, "\nsay bad 核验不成立");
    }

    private static void assertSays(BrowserTab tab, Path file, String vkey, String expected) {
        var said = said(tab, file, vkey);
        assertTrue(said.contains(expected), file + ": " + said);
    }

    private static String said(BrowserTab tab, Path file, String vkey) {
        tab.choose("#file", file);
        return tab.tell(VERIFY.formatted(vkey));
    }

    @Test
    void asksTheServerForNothingButItself() throws IOException {
        try (var context = site.open(site.options())) {
            var served = context.newPage();
            var requests = new ArrayList<String>();
            var complaints = new ArrayList<String>();
            served.onRequest(request -> requests.add(request.url()));
            served.onConsoleMessage(message -> complaints.add(message.text()));
            served.navigate("/p/corrections");
            served.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("核验证据包"))
                    .click();
            requests.removeIf(url -> !url.contains("verify"));
            assertSays(new BrowserTab.Chromium(served), bundle, vkey, HOLDS);
            assertEquals(List.of("http://localhost:" + site.port + "/p/verify"), requests);
            assertEquals(List.of(), complaints);
            assertEquals(List.of(), context.cookies());
            var saved = served.waitForDownload(() -> served.click("#served a[download]"));
            assertArrayEquals(Files.readAllBytes(page), Files.readAllBytes(saved.path()));
        }
    }

    @Test
    void axeFindsNothing() {
        var axe = new Axe();
        for (var language : List.of("zh-CN", "en")) {
            try (var context = site.open(site.options())) {
                var shown = context.newPage();
                var tab = new BrowserTab.Chromium(shown);
                tab.open("/p/verify?lang=" + language);
                axe.look(shown, "verify-" + language);
                said(tab, bundle, vkey);
                axe.look(shown, "verify-holds-" + language);
                said(tab, raised, vkey);
                axe.look(shown, "verify-refused-" + language);
                said(tab, page, "wrong");
                axe.look(shown, "verify-wrong-" + language);
            }
        }
        assertEquals(List.of(), axe.found());
    }
}
