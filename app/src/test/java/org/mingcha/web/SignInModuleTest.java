package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebWorldTest(properties = WebWorldTest.DEMO)
class SignInModuleTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private static WebWorld world;

    @BeforeEach
    void populate() {
        if (world == null) world = WebWorld.of(context);
        jdbc.sql("delete from accounts.sign_in_failure").update();
    }

    @Test
    void aWrongTryCountsOnce() {
        tried(WebWorld.login(Role.OFFICER, WebWorld.INSIDE), "a wrong password");
        assertThat(jdbc.sql("select count(*) from accounts.sign_in_failure")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** They come from one address, as an office behind one router does. */
    @Test
    void whoHasSignedInBeforeGetsInThoughStrangersGuessFromTheSameAddress() {
        var login = WebWorld.login(Role.OFFICER, WebWorld.INSIDE);
        var own = SignedInBrowser.of(port, login, WebWorld.PASSWORD);
        own.post("/sign-out", Map.of());
        tried("nobody", "a wrong password");
        othersGuess(65);
        assertThat(tried(login, WebWorld.PASSWORD)).as("an unknown browser").contains("/sign-in?wait=");
        own.get("/sign-in");
        assertThat(location(own.post("/sign-in", Map.of("login", login, "password", WebWorld.PASSWORD))))
                .isEqualTo("/");
    }

    /** As many that theirs is the longest wait: a minute, which no slow machine sleeps through. */
    private void othersGuess(int times) {
        jdbc.sql("""
                insert into accounts.sign_in_failure (pair, address)
                select sha256(stranger::text::bytea), address
                from accounts.sign_in_failure, generate_series(1, :times) stranger
                """).param("times", times).update();
    }

    private String tried(String login, String password) {
        var browser = new SignedInBrowser(port);
        browser.get("/sign-in");
        return location(browser.post("/sign-in", Map.of("login", login, "password", password)));
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }
}
