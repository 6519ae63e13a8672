package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.Application;
import org.mingcha.claims.Acts;
import org.mingcha.claims.Change;
import org.mingcha.claims.ClaimCommand;
import org.mingcha.claims.ClaimDraft;
import org.mingcha.claims.ClaimWorld;
import org.mingcha.claims.Claims;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What everybody reads of a correction that was changed once. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"mingcha.log.origin=public.invalid/log", "mingcha.url=https://mingcha.qingxi.gov.cn"})
class PublicCorrectionsModuleTest {
    private static final String SENTENCE = "新街社区的自来水有问题<script>alert(1)</script>，已经有人住院";
    private static final String ARTICLE = "/p/corrections/2026/pipe-repair";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private static boolean published;

    @BeforeEach
    void publish() {
        if (published) return;
        ClaimWorld.begin(context);
        var acts = new Acts(context.getBean(Claims.class));
        var id = acts.published(SENTENCE, "pipe-repair");
        var was = ClaimWorld.verified();
        var sources = List.of(ClaimWorld.document(), ClaimWorld.measurement(), ClaimWorld.statement());
        var note = "补充卫生院说明";
        var change = Change.SOURCE_ADDED;
        acts.approve(
                id, new ClaimDraft(was.verdict(), was.headline(), was.facts(), was.method(), sources, change, note));
        acts.act(ClaimWorld.otherOfficer(), id, new ClaimCommand.Publish(Optional.empty()));
        context.getBean(TransparencyLog.class).seal();
        published = true;
    }

    /** A form is a few words long: what comes in chunks could be anything, and would be kept on disk until it ends. */
    @Test
    void aFormThatDoesNotSayHowLongItIsIsNotRead() throws Exception {
        var chunks = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("receipt=1".getBytes()));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/p/ask/answer"))
                .header("Content-Type", "application/x-www-form-urlencoded");
        var whole = HttpRequest.BodyPublishers.ofString("receipt=1");
        var client = HttpClient.newHttpClient();
        assertThat(client.send(request.POST(chunks).build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(413);
        assertThat(client.send(request.POST(whole).build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    /** The server itself speaks plain HTTP behind what speaks HTTPS for it. */
    @Test
    void cookiesOfAServerReachedByHttpsNeverGoInTheClear() {
        assertThat(get("/sign-in").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .matches("__(Host|Secure)-mingcha-.*")
                        .contains("; Secure")
                        .contains("; HttpOnly")
                        .contains("; SameSite=Lax"));
    }

    @Test
    void articleShowsItsHistoryAndNeedsNeitherScriptNorCookie() {
        var page = get(ARTICLE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("3月2日停水是管道检修，出厂水检验合格", "补充卫生院说明", "第 2 版", "第 1 版", "href=\"#s2\"")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
        var scripts =
                Pattern.compile("<script[^>]*>").matcher(page.body()).results().map(found -> found.group());
        assertThat(scripts).containsExactly("<script type=\"application/ld+json\">");
        for (var path : List.of(ARTICLE, "/p/corrections", "/p/ask", "/p/ask/answer", "/p/accessibility")) {
            assertThat(get(path).headers().map()).as(path).doesNotContainKey("set-cookie");
        }
        assertThat(get(ARTICLE + "?lang=en").body()).contains("lang=\"en\"", "Source added", "False");
    }

    @Test
    void unchangedPageIsAnsweredByItsTagAndShowsAChangeSoon() throws InterruptedException {
        var tag = get(ARTICLE).headers().firstValue("etag").orElseThrow();
        assertThat(get(ARTICLE, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(ARTICLE, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void firstLoadIsLight() {
        int weight = compressed(ARTICLE);
        var style = Pattern.compile("href=\"(/assets/[^\"]+)\"")
                .matcher(get(ARTICLE).body());
        var seen = new HashSet<String>();
        while (style.find()) if (seen.add(style.group(1))) weight += compressed(style.group(1));
        assertThat(seen).hasSizeGreaterThan(4);
        assertThat(weight).isLessThan(60 * 1024);
    }

    @Test
    void claimReviewHasTheShapeThatReadersOfItExpect() throws IOException {
        var shapes = ModelFactory.createDefaultModel();
        try (var in = getClass().getResourceAsStream("/shapes/claim-review.ttl")) {
            RDFDataMgr.read(shapes, in, Lang.TURTLE);
        }
        var embedded = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>")
                .matcher(get(ARTICLE).body());
        assertThat(embedded.find()).isTrue();
        for (var json : List.of(
                embedded.group(1), get(ARTICLE + "/claim-review?lang=en").body())) {
            var data = ModelFactory.createDefaultModel();
            // The context is schema.org's own; here its one rule that matters, so that nothing is fetched.
            var local = json.replace("\"https://schema.org\"", "{\"@vocab\":\"https://schema.org/\"}");
            RDFDataMgr.read(data, new ByteArrayInputStream(local.getBytes(StandardCharsets.UTF_8)), Lang.JSONLD11);
            var report = ShaclValidator.get().validate(Shapes.parse(shapes.getGraph()), data.getGraph());
            assertThat(report.getEntries()).isEmpty();
            assertThat(report.conforms()).isTrue();
            assertThat(json).contains("CorrectionComment");
            // A review without its rating, or with somebody named as the claim's author, is found out.
            assertThat(conforms(shapes, local.replace("reviewRating", "other"))).isFalse();
            assertThat(conforms(shapes, local.replace("\"@type\":\"Claim\"", "\"@type\":\"Claim\",\"author\":\"x\"")))
                    .isFalse();
        }
    }

    private static boolean conforms(org.apache.jena.rdf.model.Model shapes, String json) {
        var data = ModelFactory.createDefaultModel();
        RDFDataMgr.read(data, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Lang.JSONLD11);
        return ShaclValidator.get()
                .validate(Shapes.parse(shapes.getGraph()), data.getGraph())
                .conforms();
    }

    @Test
    void feedsKeepTheirValidatorsRules() throws Exception {
        var rss = xml("/p/corrections.rss", "application/rss+xml");
        assertThat(rss.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
        for (var name : List.of("title", "link", "description"))
            assertThat(text(rss, null, name)).as(name).isNotBlank();
        var item = (Element) rss.getElementsByTagName("item").item(0);
        var guid = item.getElementsByTagName("guid").item(0).getTextContent();
        assertThat(guid)
                .isEqualTo("https://mingcha.qingxi.gov.cn" + ARTICLE)
                .isEqualTo(item.getElementsByTagName("link").item(0).getTextContent());
        assertThat(DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                        item.getElementsByTagName("pubDate").item(0).getTextContent()))
                .isNotNull();
        var self = (Element) rss.getElementsByTagNameNS(ATOM, "link").item(0);
        assertThat(self.getAttribute("rel") + " " + self.getAttribute("href"))
                .isEqualTo("self https://mingcha.qingxi.gov.cn/p/corrections.rss");

        var atom = xml("/p/corrections.atom", "application/atom+xml");
        for (var name : List.of("id", "title"))
            assertThat(text(atom, ATOM, name)).as(name).isNotBlank();
        assertThat(OffsetDateTime.parse(text(atom, ATOM, "updated"))).isNotNull();
        var entry = (Element) atom.getElementsByTagNameNS(ATOM, "entry").item(0);
        for (var name : List.of("id", "title", "updated", "published", "summary", "author"))
            assertThat(entry.getElementsByTagNameNS(ATOM, name).getLength())
                    .as(name)
                    .isEqualTo(1);
        assertThat(Instant.parse(
                        entry.getElementsByTagNameNS(ATOM, "updated").item(0).getTextContent()))
                .isAfterOrEqualTo(Instant.parse(
                        entry.getElementsByTagNameNS(ATOM, "published").item(0).getTextContent()));

        var json = Program.json(get("/p/corrections.json"));
        assertThat(json.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.path("feed_url").asString()).endsWith("/p/corrections.json");
        var first = json.path("items").path(0);
        assertThat(first.path("id").asString()).isEqualTo(first.path("url").asString());
        assertThat(OffsetDateTime.parse(first.path("date_published").asString()))
                .isNotNull();
        assertThat(first.path("content_text").asString()).contains("停水");
    }

    @Test
    void proofOfEachEditionIsHandedOut() {
        for (int edition = 1; edition <= 2; edition++) {
            var proof = Program.json(get(ARTICLE + "/editions/" + edition + "/proof"));
            assertThat(proof.path("format").asString()).isEqualTo("mingcha-correction/1");
            assertThat(proof.path("proof").asString()).startsWith("c2sp.org/tlog-proof@v1");
        }
        assertThat(get(ARTICLE + "/editions/3/proof").statusCode()).isEqualTo(404);
        assertThat(get("/p/corrections/2025/pipe-repair").statusCode()).isEqualTo(404);
    }

    @Test
    void archiveIsAWholeSiteWithoutAServer() throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes("/p/corrections.zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(files)
                .containsKeys(
                        "index.html",
                        "index.en.html",
                        "2026/pipe-repair.html",
                        "2026/pipe-repair.en.html",
                        "corrections.rss",
                        "2026/pipe-repair.1.proof.json");
        files.forEach((name, text) -> {
            if (!name.endsWith(".html")) return;
            var link = Pattern.compile("(?:href|src)=\"([^\"#]+)\"").matcher(text);
            while (link.find()) {
                if (link.group(1).startsWith("http")) continue;
                var target = URI.create("http://x/" + name)
                        .resolve(link.group(1))
                        .getPath()
                        .substring(1);
                assertThat(files).as(name + " → " + link.group(1)).containsKey(target);
            }
        });
    }

    private String text(Document document, String namespace, String name) {
        var found = namespace == null
                ? document.getElementsByTagName(name)
                : document.getElementsByTagNameNS(namespace, name);
        return found.item(0).getTextContent();
    }

    private Document xml(String path, String type) throws Exception {
        var answer = get(path);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith(type);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    private int compressed(String path) {
        return bytes(path, "Accept-Encoding", "gzip").length;
    }

    private byte[] bytes(String path, String... headers) {
        return send(path, HttpResponse.BodyHandlers.ofByteArray(), headers).body();
    }

    private HttpResponse<String> get(String path, String... headers) {
        return send(path, HttpResponse.BodyHandlers.ofString(), headers);
    }

    private <T> HttpResponse<T> send(String path, HttpResponse.BodyHandler<T> body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) request.headers(headers);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
