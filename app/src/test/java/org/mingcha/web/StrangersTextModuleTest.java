package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What came in by files is text on every page, and what came through a proxy is what the proxy says. */
@WebWorldTest(properties = {WebWorldTest.DEMO, "server.forward-headers-strategy=native"})
class StrangersTextModuleTest {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String IMAGE = "<img src=x onerror=alert(1)>";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private static WebWorld world;

    @BeforeEach
    void populate() {
        if (world == null) {
            world = WebWorld.of(context);
        }
    }

    @Test
    void aUnitsNameFromAFileIsText() {
        world.addUnit("999921001000", SCRIPT + "镇");
        world.addAccount("named.oddly", Role.LEADER, "999921001000");
        world.addAccount("county.leader", Role.LEADER, "999900000000");
        var county = SignedInBrowser.of(port, "county.leader", WebWorld.PASSWORD);
        var own = SignedInBrowser.of(port, "named.oddly", WebWorld.PASSWORD);
        for (var path : List.of("/", "/ledger", "/brief", "/returns/exchange", "/account")) {
            assertThat(own.get(path).body()).as(path).doesNotContain(SCRIPT);
        }
        for (var path :
                List.of("/brief", "/matrix?id=monthly", "/matrix/missing?id=monthly&period=2026-10", "/p/ask")) {
            var body = county.get(path).body();
            assertThat(body).as(path).doesNotContain(SCRIPT);
        }
        assertThat(county.get("/p/ask").body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;镇");
    }

    @Test
    void aWorkbooksCellIsText() throws IOException {
        var officer = SignedInBrowser.of(port, WebWorld.login(Role.OFFICER, WebWorld.INSIDE), WebWorld.PASSWORD);
        officer.get("/imports");
        var sent = officer.uploadBytes(
                "/imports",
                Map.of("unit", WebWorld.INSIDE, "workbook", "@" + new String(workbook(), StandardCharsets.ISO_8859_1)));
        var plan =
                URI.create(sent.headers().firstValue("location").orElseThrow()).getPath();
        var shown = officer.get(plan).body();
        assertThat(shown).contains("&lt;img src=x onerror=alert(1)&gt;").doesNotContain(IMAGE);
        assertThat(shown).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain(SCRIPT);
        var applied = officer.post(plan + "/apply", Map.of());
        var report = URI.create(applied.headers().firstValue("location").orElseThrow())
                .getPath();
        assertThat(officer.get(report).body())
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain(IMAGE);
        var taken = officer.get("/ledger").body();
        assertThat(taken).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain(SCRIPT);
    }

    /** One row that is taken, and one whose date is none. */
    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("会议台账");
            var rows = List.of(
                    List.of("日期", "会议名称", "类型", "参加人数"),
                    List.of("2026-11-10", SCRIPT, "学习", "8"),
                    List.of(IMAGE, "Weekly meeting", "学习", "8"));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        return bytes.toByteArray();
    }

    /** A year, with subdomains; in the clear a browser would not heed it. */
    @Test
    void whatCameByHttpsToTheProxyIsHttpsFromNowOn() throws Exception {
        for (var path : List.of("/sign-in", "/p/corrections", "/api/openapi.json")) {
            assertThat(through("https", path).headers().firstValue("Strict-Transport-Security"))
                    .as(path)
                    .hasValueSatisfying(header ->
                            assertThat(header).contains("max-age=31536000").contains("includeSubDomains"));
            assertThat(through("http", path).headers().firstValue("Strict-Transport-Security"))
                    .as(path)
                    .isEmpty();
        }
    }

    private HttpResponse<String> through(String scheme, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Forwarded-Proto", scheme)
                .header("X-Forwarded-For", "192.0.2.7")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
