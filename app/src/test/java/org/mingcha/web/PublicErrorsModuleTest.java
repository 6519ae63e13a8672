package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingcha.Application;
import org.mingcha.database.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a resident reads whom something went wrong for: no official's page, no cookie, and ways on. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"mingcha.correction.asks-per-minute=1", "mingcha.log.origin=public-errors.invalid/log"})
class PublicErrorsModuleTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Test
    void aWrongAddressLeadsOnToTheListAndTheQuestions() {
        for (var path : List.of("/p", "/p/", "/p/nothing", "/p/corrections/2026/none", "/p/corrections/26/x/y")) {
            var zh = get(path + "?lang=zh-CN");
            isOpen(zh, 404, "zh-CN");
            assertThat(zh.body()).as(path).contains("没有找到这个页面", "抄错");
            var en = get(path + "?lang=en");
            isOpen(en, 404, "en");
            assertThat(en.body()).as(path).contains("There is no such page", "href=\"/p/ask?lang=en\"");
        }
        assertThat(get("/p/nothing?lang=en").body()).contains("href=\"/p/nothing?lang=zh-CN\"");
    }

    @Test
    void whatIsNotForThatAddressOrCannotBeReadIsToldInPlainWords() {
        isOpen(post("/p/corrections", FORM, "a=b"), 405, "zh-CN");
        isOpen(post("/p/ask", FORM, "text=" + "a".repeat(20_000)), 413, "zh-CN");
        isOpen(get("/p/corrections;a=b"), 400, "zh-CN");
        isOpen(post("/p/ask/answer", FORM, "receipt=%zz"), 400, "zh-CN");
        assertThat(post("/sign-in", FORM, "login=%zz").statusCode()).isEqualTo(400);
    }

    /** The container's own limit is ten, and its answer to the eleventh 500. */
    @Test
    void aBrowserMayNameManyLanguages() throws IOException, InterruptedException {
        for (var path : List.of("/p/ask", "/sign-in")) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept-Language", "fr;q=0.9,".repeat(300) + "zh-CN")
                    .build();
            try (var http = HttpClient.newHttpClient()) {
                assertThat(http.send(request, HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void whoeverLooksUpCodesWithoutEndIsAskedToWaitWhereTheyStand() {
        var looked = post("/p/ask/answer?lang=en", FORM, "receipt=none");
        for (int i = 0; i < 30 && looked.statusCode() != 429; i++) {
            assertThat(looked.statusCode()).isEqualTo(200);
            looked = post("/p/ask/answer?lang=en", FORM, "receipt=%00%0d");
        }
        isOpen(looked, 429, "en");
        assertThat(looked.body())
                .contains("name=\"receipt\"", "try again in a minute")
                .doesNotContain("name=\"text\"");
    }

    @Test
    void aFaultOfOursHasItsNumberAndNeedsNoDatabase() {
        var owner = JdbcClient.create(database.owner());
        owner.sql("alter table correction.correction rename to away").update();
        try {
            var answer = get("/p/corrections?q=x&lang=en");
            isOpen(answer, 500, "en");
            assertThat(answer.body()).containsPattern("E-[0-9A-F]{6}");
        } finally {
            owner.sql("alter table correction.away rename to correction").update();
        }
    }

    private static void isOpen(HttpResponse<String> answer, int status, String language) {
        assertThat(answer.statusCode()).as(answer.uri() + answer.body()).isEqualTo(status);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.body())
                .as(answer.uri().toString())
                .contains("<html lang=\"" + language + "\"", "href=\"/p/corrections", "href=\"/p/ask")
                .doesNotContain("回到待办", "to-do list", "<script");
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
    }

    private HttpResponse<String> post(String path, String type, String body) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
