package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingcha.Application;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which everybody verifies a bundle: as docs/spec has it, and allowed to do nothing but that. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class VerifierPageModuleTest {
    private static final Path SOURCE = Path.of("../docs/spec/verify.html");

    @LocalServerPort
    private int port;

    @Test
    void isTheFileOfTheSpecificationAndSetsNoCookie() throws IOException {
        var answer = new Program(port, "").get("/p/verify");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().equals(Files.readString(SOURCE)))
                .as("letter by letter")
                .isTrue();
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.headers().firstValue("content-type")).contains("text/html;charset=UTF-8");
    }

    @Test
    void mayRunWhatStandsInItAndNothingElse() throws IOException {
        var page = Files.readString(SOURCE);
        var policy = new Program(port, "")
                .get("/p/verify")
                .headers()
                .firstValue("content-security-policy")
                .orElseThrow();
        assertThat(policy).doesNotContain("unsafe").doesNotContain("http").doesNotContain("self'");
        assertThat(directive(policy, "script-src")).isEqualTo(digests(page, "script"));
        assertThat(directive(policy, "style-src")).isEqualTo(digests(page, "style"));
        assertThat(directive(policy, "default-src")).containsExactly("'none'");
        assertThat(new Program(port, "").get("/p/accessibility").headers().firstValue("content-security-policy"))
                .hasValueSatisfying(other -> assertThat(other).doesNotContain("sha256"));
    }

    @Test
    void isOnePolicyOnAnUnchangedPageToo() {
        var tag = new Program(port, "")
                .get("/p/verify")
                .headers()
                .firstValue("etag")
                .orElseThrow();
        var again = Program.send(new Program(port, "")
                .request("/p/verify")
                .header("If-None-Match", tag)
                .GET());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().allValues("content-security-policy"))
                .singleElement()
                .asString()
                .contains("sha256-");
    }

    @Test
    void publicPagesLeadToIt() {
        assertThat(new Program(port, "").get("/p/corrections?lang=en").body()).contains("href=\"/p/verify?lang=en\"");
    }

    private static List<String> directive(String policy, String name) {
        for (var directive : policy.split("; ")) {
            var words = List.of(directive.split(" "));
            if (words.getFirst().equals(name)) {
                return words.subList(1, words.size());
            }
        }
        return List.of();
    }

    /** Found by another way than the server's: from tag to tag. */
    private static List<String> digests(String page, String kind) {
        var found = new ArrayList<String>();
        for (int at = page.indexOf("<" + kind); at >= 0; at = page.indexOf("<" + kind, at + 1)) {
            int from = page.indexOf('>', at) + 1;
            found.add("'sha256-" + digest(page.substring(from, page.indexOf("</" + kind + ">", from))) + "'");
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static String digest(String block) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(block.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
