package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.returns.Cadence;
import org.mingcha.notification.DueCalendars;
import org.mingcha.reporting.LinkResult;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnLinks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What an account leaves behind: nothing of it opens anything, and nothing waits unseen. */
@WebWorldTest
class AccountLifeModuleTest {
    private static WebWorld world;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void populate() {
        if (world == null) {
            world = WebWorld.of(context);
        }
    }

    @Test
    void withinOneRequestNothingOfAClosedAccountOpensAnything() {
        world.addAccount("leaving", Role.OFFICER, WebWorld.INSIDE);
        var officer = signedIn("leaving");
        var program = Program.of(context, port, "leaving", true);
        var actor =
                context.getBean(Accounts.class).actor(world.account("leaving")).orElseThrow();
        var calendar = "/calendar/" + context.getBean(DueCalendars.class).makeKey(actor, Locale.ENGLISH) + ".ics";
        var link = "/t/" + linkOf(actor);
        var stranger = new SignedInBrowser(port);
        assertThat(officer.get("/ledger").statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/units").statusCode()).isEqualTo(200);
        assertThat(stranger.get(calendar).statusCode()).isEqualTo(200);
        assertThat(stranger.get(link).statusCode()).isEqualTo(200);

        var closed = admin().post(users("leaving", "/close"), Map.of("confirmed", "yes"));
        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(302);

        assertThat(officer.get("/ledger").statusCode())
                .as("sent to the sign-in page")
                .isEqualTo(302);
        assertThat(program.get("/api/v1/units").statusCode()).isEqualTo(401);
        assertThat(stranger.get(calendar).statusCode()).isEqualTo(404);
        assertThat(stranger.get(link).statusCode()).isEqualTo(410);
        assertThat(admin().get("/users/acts").body()).contains("leaving");
    }

    @Test
    void whatWaitsIsNamedAndGoesToWhoIsNamed() {
        world.addUnit("999921001000", "Far Shore");
        world.addAccount("county.admin", Role.ADMIN, "999900000000");
        world.addAccount("drafting", Role.INSPECTOR, "999921001000");
        world.addAccount("taking.over", Role.INSPECTOR, "999921001000");
        world.addAccount("taking.none", Role.CLERK, "999921001000");
        var admin = signedIn("county.admin");
        var draft = place(signedIn("drafting")
                .upload(
                        "/checklists/drafts",
                        Map.of("file", "@id: own-list\ntitle: Own\nitems:\n  - {id: a, question: Is it so}\n"))
                .headers()
                .firstValue("location")
                .orElseThrow());
        var asked = admin.post(users("drafting", "/close"), Map.of());
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("清单草稿 1 份").contains("name=\"confirmed\"");
        assertThat(admin.post(users("drafting", "/close"), Map.of("successor", "taking.none"))
                        .body())
                .contains("请选督查岗或管理员接手");
        assertThat(signedIn("drafting").get(draft).statusCode())
                .as("nothing was changed")
                .isEqualTo(200);
        var closed = admin.post(users("drafting", "/close"), Map.of("successor", "taking.over"));
        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(302);
        assertThat(signedIn("taking.over").get(draft).statusCode()).isEqualTo(200);
    }

    @Test
    void tasksOfAPostThatIsVacatedAreTheSuccessorsWithThePost() {
        world.addUnit("999931001000", "Long Valley");
        world.addAccount("valley.admin", Role.ADMIN, "999900000000");
        world.addAccount("valley.officer", Role.OFFICER, "999931001000");
        world.addAccount("valley.clerk", Role.CLERK, "999931001000");
        world.raised("999931001000");
        var admin = signedIn("valley.admin");
        var asked = admin.post(users("valley.officer", "/close"), Map.of());
        assertThat(asked.body()).contains("经办岗有");
        var closed = admin.post(users("valley.officer", "/close"), Map.of("successor", "valley.clerk"));
        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(302);
        assertThat(context.getBean(Accounts.class)
                        .actor(world.account("valley.clerk"))
                        .orElseThrow()
                        .grants())
                .extracting(Actor.Grant::role)
                .containsExactly(Role.CLERK, Role.OFFICER);
    }

    @Test
    void aSecretOfADrawIsHandedOverInPerson() {
        world.addAccount("drawing", Role.INSPECTOR, WebWorld.INSIDE);
        var asked = admin().post(users("drawing", "/close"), Map.of());
        assertThat(asked.body()).contains("抽查第 " + world.draw + " 号");
    }

    @Test
    void linksAreShownOnceAndUnknownRolesAreRefused() {
        world.addAccount("linked", Role.CLERK, WebWorld.INSIDE);
        var answer = admin().post(users("linked", "/link"), Map.of());
        assertThat(answer.body()).contains("/welcome/");
        var emperor = admin().post("/users", Map.of("login", "emperor", "role", "emperor", "unit", WebWorld.INSIDE));
        assertThat(emperor.body()).contains("没有角色");
        assertThat(admin().post(users("linked", "/give"), Map.of("role", "emperor"))
                        .body())
                .contains("href=\"#give-role\"")
                .contains("href=\"#give-unit\"");
    }

    private SignedInBrowser admin() {
        return signedIn(WebWorld.login(Role.ADMIN, WebWorld.INSIDE));
    }

    private SignedInBrowser signedIn(String login) {
        return SignedInBrowser.of(port, login, WebWorld.PASSWORD);
    }

    private String users(String login, String rest) {
        return "/users/" + world.account(login) + rest;
    }

    private static String place(String location) {
        return Pattern.compile("https?://[^/]+").matcher(location).replaceFirst("");
    }

    private String linkOf(Actor actor) {
        var month = Cadence.MONTHLY.at(context.getBean(MingchaClock.class).today());
        var made = context.getBean(ReturnLinks.class).make(actor, new ReturnKey(WebWorld.INSIDE, "monthly", month));
        return ((LinkResult.Made) made).token();
    }
}
