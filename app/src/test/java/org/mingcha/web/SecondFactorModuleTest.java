package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.web.FactorWorld.act;
import static org.mingcha.web.FactorWorld.codes;
import static org.mingcha.web.FactorWorld.location;
import static org.mingcha.web.FactorWorld.session;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.AccountCommand;
import org.mingcha.accounts.Factors;
import org.mingcha.accounts.Role;
import org.mingcha.command.CommandResult;
import org.mingcha.database.DataDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second step of sign-in, and what its owner, administrators and strangers can do about it. */
@WebWorldTest(properties = {WebWorldTest.DEMO, "mingcha.sign-in.factor=leader,inspector"})
class SecondFactorModuleTest {
    private static final String WRONG = "\u4e0d\u5bf9";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private static WebWorld world;
    private FactorWorld people;

    @BeforeEach
    void populate() {
        if (world == null) world = WebWorld.of(context);
        people = new FactorWorld(world, context, port);
        jdbc.sql("delete from accounts.sign_in_failure").update();
    }

    @Test
    void thePasswordAloneOpensNothingOnceThereIsAnAuthenticator() {
        var phone = people.equipped("alone", Role.OFFICER);
        var browser = people.passwordGiven("alone");
        assertThat(location(browser.get("/sign-in"))).isEqualTo("/sign-in/factor");
        for (var page : List.of("/", "/account", "/account/factor", "/account/tokens", "/users", "/ledger")) {
            assertThat(location(browser.get(page))).as(page).isEqualTo("/sign-in");
        }
        browser.get("/sign-in/factor");
        assertThat(location(browser.post("/ledger", Map.of()))).isEqualTo("/sign-in");
        assertThat(browser.get("/api/v1/units").statusCode()).isEqualTo(401);
        assertThat(browser.get("/outbox/session").body()).doesNotContain("alone");
        var before = browser.cookies();
        browser.get("/sign-in/factor");
        assertThat(location(browser.post("/sign-in/factor", Map.of("code", phone.code(1)))))
                .isEqualTo("/ledger");
        assertThat(session(browser.cookies())).isNotEqualTo(session(before));
        assertThat(browser.get("/ledger").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from accounts.session s join accounts.account a on a.id = s.account"
                                + " where a.login = 'alone' and not s.factor_given")
                        .query(Long.class)
                        .single())
                .as("the session of the password is gone")
                .isZero();
    }

    @Test
    void eachStepIsInTheLogOfAccess() {
        var phone = people.equipped("logged", Role.OFFICER);
        people.tried("logged", "000000");
        people.tried("logged", phone.code(1));
        assertThat(jdbc.sql("select l.kind from access.line l join accounts.account a on a.id = l.account"
                                + " where a.login = 'logged' order by l.line")
                        .query(String.class)
                        .list())
                .containsExactly("sign-in", "factor", "halfway", "wrong-code", "halfway", "sign-in");
    }

    @Test
    void aCodeIsTakenOnce() {
        var phone = people.equipped("once", Role.OFFICER);
        var code = phone.code(1);
        assertThat(location(people.tried("once", code))).isEqualTo("/");
        assertThat(people.tried("once", code).body()).contains(WRONG);
        context.getBean(Factors.class).forget();
        assertThat(people.tried("once", code).body())
                .as("still known while it is good")
                .contains(WRONG);
    }

    @Test
    void wrongCodesAreSlowedForTheAccountAndWhoeverTriesThem() {
        var phone = people.equipped("slowed", Role.OFFICER);
        for (int i = 0; i < 5; i++) {
            assertThat(people.tried("slowed", "00000" + i).body()).contains(WRONG);
        }
        // So many more that the wait is longer than this machine is slow.
        jdbc.sql("insert into accounts.sign_in_failure (pair, address)"
                        + " select pair, address from accounts.sign_in_failure cross join generate_series(1, 2)")
                .update();
        assertThat(people.tried("slowed", phone.code(1)).body()).contains("\u8bf7\u7b49");
        jdbc.sql("delete from accounts.sign_in_failure").update();
        assertThat(location(people.tried("slowed", phone.code(1)))).isEqualTo("/");
    }

    @Test
    void theHalfWayStateEndsAfterAQuarterOfAnHour() {
        var phone = people.equipped("late", Role.OFFICER);
        var browser = people.passwordGiven("late");
        jdbc.sql("update accounts.session set began_at = now() - interval '15 minutes 1 second' where not factor_given")
                .update();
        assertThat(location(browser.get("/sign-in/factor"))).isEqualTo("/sign-in?late");
        browser.get("/sign-in");
        assertThat(location(browser.post("/sign-in/factor", Map.of("code", phone.code(1)))))
                .isEqualTo("/sign-in?late");
    }

    @Test
    void aRecoveryCodeOpensOnceAndIsSeen() {
        world.addAccount("recovering", Role.OFFICER, WebWorld.INSIDE);
        var browser = SignedInBrowser.of(port, "recovering", WebWorld.PASSWORD);
        var codes = codes(people.setUp(browser));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        var typed = codes.getFirst().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(location(people.tried("recovering", typed))).isEqualTo("/");
        assertThat(people.tried("recovering", codes.getFirst()).body()).contains(WRONG);
        assertThat(browser.get("/account/factor").statusCode())
                .as("the first session is still there")
                .isEqualTo(200);
        assertThat(browser.get("/account/factor").body()).contains("\u8fd8\u6709 9 \u4e2a");
        assertThat(people.acts("recovering")).startsWith("recovery-used", "authenticator-set");
        var stored = jdbc.sql("select digest from accounts.recovery_code")
                .query((row, number) -> row.getBytes(1))
                .list();
        assertThat(stored).allMatch(digest -> digest.length == 32);
    }

    @Test
    void newRecoveryCodesAndTheEndOfTheFactorWantPasswordAndCode() {
        world.addAccount("changing.factor", Role.OFFICER, WebWorld.INSIDE);
        var browser = SignedInBrowser.of(port, "changing.factor", WebWorld.PASSWORD);
        var page = people.setUp(browser);
        var codes = codes(page);
        act(browser, "remove", Map.of("present", "not the password", "code", codes.get(0)));
        assertThat(people.tried("changing.factor", codes.get(0)).statusCode())
                .as("a wrong password spends no code")
                .isEqualTo(302);
        assertThat(act(browser, "remove", Map.of("present", WebWorld.PASSWORD, "code", codes.get(0)))
                        .body())
                .contains(WRONG);
        var renewed = codes(act(browser, "renew-codes", Map.of("present", WebWorld.PASSWORD, "code", codes.get(1)))
                .body());
        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(codes);
        assertThat(people.tried("changing.factor", codes.get(2)).body()).contains(WRONG);
        var removed = act(browser, "remove", Map.of("present", WebWorld.PASSWORD, "code", renewed.get(0)));
        assertThat(location(removed)).isEqualTo("/account/factor?done=remove");
        assertThat(people.acts("changing.factor"))
                .startsWith("authenticator-removed", "recovery-used", "recovery-codes");
        assertThat(jdbc.sql("select count(*) from accounts.recovery_code r join accounts.account a on a.id = r.account"
                                + " where a.login = 'changing.factor'")
                        .query(Long.class)
                        .single())
                .isZero();
        SignedInBrowser.of(port, "changing.factor", WebWorld.PASSWORD);
    }

    @Test
    void anAuthenticatorIsSetUpWithThePasswordAndCountsOnceItIsConfirmed() {
        world.addAccount("setting", Role.OFFICER, WebWorld.INSIDE);
        var browser = SignedInBrowser.of(port, "setting", WebWorld.PASSWORD);
        var elsewhere = SignedInBrowser.of(port, "setting", WebWorld.PASSWORD);
        assertThat(act(browser, "set-up", Map.of("present", "not the password")).body())
                .doesNotContain("id=\"secret\"");
        var page = act(browser, "set-up", Map.of("present", WebWorld.PASSWORD)).body();
        SignedInBrowser.of(port, "setting", WebWorld.PASSWORD);
        var wrong = act(browser, "confirm", Map.of("code", "000000")).body();
        assertThat(Telephone.scanned(wrong).code())
                .as("the same secret")
                .isEqualTo(Telephone.scanned(page).code());
        act(browser, "confirm", Map.of("code", Telephone.scanned(page).code()));
        assertThat(browser.get("/ledger").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/ledger").statusCode())
                .as("other sessions end")
                .isEqualTo(302);
        assertThat(location(people.passwordGiven("setting").get("/sign-in"))).isEqualTo("/sign-in/factor");
    }

    @Test
    void whoseRoleAsksForOneSetsItUpBeforeAnythingElse() {
        world.addAccount("leading", Role.LEADER, WebWorld.INSIDE);
        var browser = people.passwordGiven("leading");
        assertThat(location(browser.get("/sign-in"))).isEqualTo("/sign-in/set-up");
        assertThat(location(browser.get("/sign-in/factor"))).isEqualTo("/sign-in/set-up");
        for (var page : List.of("/", "/ledger", "/account/factor", "/account/tokens")) {
            assertThat(location(browser.get(page))).as(page).isEqualTo("/sign-in");
        }
        browser.get("/sign-in/set-up");
        var phone = Telephone.scanned(browser.post("/sign-in/set-up", Map.of()).body());
        assertThat(location(browser.get("/"))).as("not confirmed yet").isEqualTo("/sign-in");
        browser.get("/sign-in/set-up");
        assertThat(browser.post("/sign-in/set-up/confirm", Map.of("code", "000000"))
                        .body())
                .contains(WRONG);
        browser.get("/sign-in/set-up");
        assertThat(codes(browser.post("/sign-in/set-up/confirm", Map.of("code", phone.code()))
                        .body()))
                .hasSize(10);
        assertThat(browser.get("/ledger").statusCode()).isEqualTo(200);
        assertThat(people.acts("leading")).startsWith("authenticator-set");
        assertThat(act(browser, "remove", Map.of("present", WebWorld.PASSWORD, "code", phone.code(1)))
                        .body())
                .as("the role asks for it")
                .contains("\u4e0d\u80fd\u505c\u7528");
    }

    @Test
    void whoIsGivenSuchARoleGoesOnWithAFactorAlone() {
        world.addAccount("promoted", Role.OFFICER, WebWorld.INSIDE);
        var browser = SignedInBrowser.of(port, "promoted", WebWorld.PASSWORD);
        people.act("promoted", new AccountCommand.Give(Role.INSPECTOR, WebWorld.INSIDE));
        assertThat(location(browser.get("/ledger"))).isEqualTo("/sign-in");
        assertThat(location(browser.get("/sign-in"))).isEqualTo("/sign-in/set-up");
    }

    @Test
    void anAdministratorResetsItForWhoHasLostEverything() {
        people.equipped("lost", Role.OFFICER);
        var program = Program.of(context, port, "lost", true);
        var signedIn = people.passwordGiven("lost");
        var admin = SignedInBrowser.of(port, WebWorld.login(Role.ADMIN, WebWorld.INSIDE), WebWorld.PASSWORD);
        var place = "/users/" + world.account("lost");
        admin.get(place);
        assertThat(location(admin.post(place + "/reset-factors", Map.of()))).isEqualTo(place + "?done=reset-factors");
        assertThat(location(signedIn.get("/sign-in/factor"))).isEqualTo("/sign-in?late");
        assertThat(program.get("/api/v1/units").statusCode()).isEqualTo(401);
        SignedInBrowser.of(port, "lost", WebWorld.PASSWORD);
        assertThat(people.acts("lost")).startsWith("factors-reset");
        assertThat(admin.get("/users/acts").body()).contains("\u91cd\u7f6e\u4e24\u6b65\u9a8c\u8bc1");
        assertThat(people.act("lost", new AccountCommand.ResetFactors())).isInstanceOf(CommandResult.Duplicate.class);
        var stranger = SignedInBrowser.of(port, WebWorld.login(Role.ADMIN, WebWorld.OUTSIDE), WebWorld.PASSWORD);
        stranger.get("/users");
        assertThat(stranger.post(place + "/reset-factors", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aClosedAccountHasNoFactorLeft() {
        people.equipped("leaving", Role.OFFICER);
        people.act("leaving", new AccountCommand.Close(Optional.empty(), true));
        assertThat(jdbc.sql("select count(*) from accounts.authenticator t join accounts.account a on a.id = t.account"
                                + " where a.login = 'leaving'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** As after a restore elsewhere: the database is there, the key is not. */
    @Test
    void secretsAreEncryptedAndWithoutTheKeyRecoveryCodesAreLeft() throws Exception {
        world.addAccount("moved", Role.OFFICER, WebWorld.INSIDE);
        var browser = SignedInBrowser.of(port, "moved", WebWorld.PASSWORD);
        var codes = codes(people.setUp(browser));
        var key = context.getBean(DataDirectory.class).keys().resolve("accounts.key");
        assertThat(Files.size(key)).isEqualTo(32);
        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
        swapSecrets();
        assertThat(people.tried("moved", "123456").body()).contains(WRONG);
        assertThat(location(people.tried("moved", codes.getFirst()))).isEqualTo("/");
    }

    /** A secret opens as its own account's alone. */
    private void swapSecrets() {
        var other = people.equipped("other", Role.OFFICER);
        jdbc.sql("""
                        update accounts.authenticator
                        set secret = (
                            select t.secret from accounts.authenticator t
                            join accounts.account a on a.id = t.account where a.login = 'other')
                        where account = (select id from accounts.account where login = 'moved')
                        """).update();
        assertThat(people.tried("moved", other.code(1)).body()).contains(WRONG);
    }
}
