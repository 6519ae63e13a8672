package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.Application;
import org.mingcha.accounts.AccountActs;
import org.mingcha.accounts.AccountCommand;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sign-in through a real Keycloak: accounts are bound by their owners, and never made. */
@Tag("long")
@Timeout(value = 3, unit = TimeUnit.HOURS)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"mingcha.log.origin=provider.invalid/log", "mingcha.sign-in.factor=leader"})
class IdentityProviderModuleTest {
    private static final Pattern GO = Pattern.compile("id=\"go\" href=\"([^\"]+)\"");

    @TempDir
    private static Path place;

    private static Keycloak keycloak;
    private static int port;

    private static WebWorld world;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        assumeTrue(Keycloak.isThere(), "fetched by ./mingcha test all");
        keycloak = new Keycloak(place);
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        registry.add("server.port", () -> port);
        registry.add("mingcha.url", () -> "http://localhost:" + port);
        registry.add("mingcha.oidc.issuer", keycloak::issuer);
        registry.add("mingcha.oidc.client", () -> Keycloak.CLIENT);
        registry.add("mingcha.oidc.secret", () -> Keycloak.SECRET);
        registry.add("mingcha.oidc.name", () -> "County sign-in");
    }

    @BeforeEach
    void populate() {
        if (world == null) {
            world = new WebWorld(context);
        }
    }

    @AfterAll
    static void close() {
        if (keycloak != null) keycloak.close();
    }

    @Test
    void anAccountIsBoundByItsOwnerSignsInThereAndIsNeverMade() throws Exception {
        long accounts = count("accounts.account");
        assertThat(new SignedInBrowser(port).get("/sign-in").body()).contains("County sign-in");
        assertThat(location(through("li"))).as("nobody is bound yet").isEqualTo("/sign-in?unbound");
        assertThat(count("accounts.account")).isEqualTo(accounts);
        world.addAccount("bound", Role.OFFICER, WebWorld.INSIDE);
        var owner = SignedInBrowser.of(port, "bound", WebWorld.PASSWORD);
        assertThat(bind(owner, "not the password").body()).doesNotContain("id=\"go\"");
        var back = bound(owner, "li");
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(acts("bound")).startsWith("provider-bound");
        var row = jdbc.sql("select issuer, subject from accounts.provider_binding")
                .query((each, number) -> List.of(each.getString(1), each.getString(2)))
                .single();
        assertThat(row.getFirst()).isEqualTo(keycloak.issuer());
        assertThat(row.getLast()).as("the provider's word, no name").doesNotContain("li");
        assertThat(location(through("li"))).isEqualTo("/");
        assertThat(location(through("wang"))).isEqualTo("/sign-in?unbound");
        another();
        factor();
        closed();
    }

    /** One of the provider's people is one account's. */
    private void another() throws Exception {
        world.addAccount("also", Role.OFFICER, WebWorld.INSIDE);
        var owner = SignedInBrowser.of(port, "also", WebWorld.PASSWORD);
        bound(owner, "li");
        assertThat(acts("also")).doesNotContain("provider-bound");
    }

    /** Whom a role asks for a factor is asked here too, since nothing says that the provider has asked. */
    private void factor() throws Exception {
        act("bound", new AccountCommand.Give(Role.LEADER, WebWorld.INSIDE));
        assertThat(location(through("li"))).isEqualTo("/sign-in/set-up");
    }

    private void closed() throws Exception {
        act("bound", new AccountCommand.Close(java.util.Optional.empty(), true));
        assertThat(location(through("li"))).isEqualTo("/sign-in?unbound");
        assertThat(count("accounts.provider_binding")).isZero();
    }

    @Test
    void whatDidNotBeginHereEndsNowhere() throws Exception {
        var browser = new SignedInBrowser(port);
        browser.get("/sign-in");
        assertThat(location(browser.get("/sign-in/provider/return?code=x&state=y")))
                .isEqualTo("/sign-in?provider");
        var victim = new SignedInBrowser(port);
        var attacker = new SignedInBrowser(port);
        var back = keycloak.signedIn(whole(attacker.get("/sign-in/provider")), "li");
        victim.get("/sign-in/provider");
        assertThat(location(victim.get(pathOf(back))))
                .as("the state is another browser's")
                .isEqualTo("/sign-in?provider");
        var replayed = pathOf(back);
        attacker.get(replayed);
        assertThat(location(attacker.get(replayed))).as("once").isEqualTo("/sign-in?provider");
    }

    /** On a shared machine somebody begins to bind the own account and leaves; whoever signs in at the provider then is not bound to it. */
    @Test
    void whoLeftIsNotBoundToWhoComesAfter() throws Exception {
        world.addAccount("left", Role.OFFICER, WebWorld.INSIDE);
        var browser = SignedInBrowser.of(port, "left", WebWorld.PASSWORD);
        var go = GO.matcher(bind(browser, WebWorld.PASSWORD).body());
        assertThat(go.find()).isTrue();
        browser.get("/account");
        browser.post("/sign-out", Map.of());
        var back = keycloak.signedIn(go.group(1).replace("&amp;", "&"), "wang");
        assertThat(location(browser.get(pathOf(back)))).isEqualTo("/sign-in?provider");
        assertThat(acts("left")).doesNotContain("provider-bound");
    }

    /** Somebody signs in through the provider in a new browser; the last answer. */
    private HttpResponse<String> through(String person) throws Exception {
        var browser = new SignedInBrowser(port);
        browser.get("/sign-in");
        return browser.get(pathOf(keycloak.signedIn(whole(browser.get("/sign-in/provider")), person)));
    }

    private HttpResponse<String> bound(SignedInBrowser owner, String person) throws Exception {
        var go = GO.matcher(bind(owner, WebWorld.PASSWORD).body());
        assertThat(go.find()).isTrue();
        return owner.get(pathOf(keycloak.signedIn(go.group(1).replace("&amp;", "&"), person)));
    }

    private static HttpResponse<String> bind(SignedInBrowser owner, String password) {
        owner.get("/account/provider");
        return owner.post("/account/provider/bind", Map.of("present", password));
    }

    private void act(String login, AccountCommand command) {
        context.getBean(AccountActs.class).act(Actor.operator(), login, command);
    }

    private List<String> acts(String login) {
        return context.getBean(Accounts.class).acts(Actor.operator()).stream()
                .filter(act -> act.login().equals(login))
                .map(act -> act.kind().code())
                .toList();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static String pathOf(URI back) {
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private static String whole(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("").replaceFirst("https?://[^/]+", "");
    }
}
