package org.mingcha.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.springframework.beans.factory.annotation.Autowired;

/** The end of an account's life, and what comes before it. */
@MingchaSpringTest
class AccountActsModuleTest {
    private static final String COUNTY = "999900000000";
    private static final String TOWN = "999901001000";
    private static final String OTHER = "999911001000";
    private static final String PASSWORD = "four unrelated words";

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountActs acts;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Organisation organisation;

    @BeforeEach
    void openUnits() throws IOException {
        if (organisation.find(TOWN).isEmpty()) {
            var csv = Files.writeString(Files.createTempFile("units", ".csv"), """
                    code,name,kind,parent
                    999900000000,Clear Brook,county,CN
                    999901001000,Cloud Ridge,town,999900000000
                    999911001000,Mirror Water,town,999900000000
                    """);
            organisation.importUnits(new ImportUnits(List.of(csv), false), ImportProgress.silent());
        }
    }

    @Test
    void aClosedAccountOpensNothingAndComesBackWithItsRolesAndANewPassword() {
        var admin = active("life.admin", Role.ADMIN, COUNTY);
        var officer = active("life", Role.OFFICER, TOWN);
        var token = ((TokenResult.Made) tokens.make(officer, new NewToken("system", 9, true))).text();
        var link = link(admin, "life");
        assertThat(done(admin, "life", close())).isTrue();
        assertThat(accounts.actor(officer.account())).isEmpty();
        assertThat(tokens.bearer(token)).isEmpty();
        assertThat(accounts.invitation(link.token())).isEmpty();
        assertThat(accounts.setPassword(link.token(), PASSWORD))
                .isEqualTo(new PasswordChange.Refused(AccountRefusal.LINK_SPENT));
        assertThat(accounts.signIn("life", PASSWORD, SignInSource.at("192.0.2.1")))
                .isInstanceOf(SignIn.Denied.class);
        assertThat(acts.act(admin, "life", close())).isInstanceOf(CommandResult.Duplicate.class);
        assertThat(refusal(acts.act(admin, "life", new AccountCommand.Link()))).contains("account-closed");

        var reopened = (CommandResult.Done<AccountChange>) acts.act(admin, "life", new AccountCommand.Reopen());
        assertThat(accounts.signIn("life", PASSWORD, SignInSource.at("192.0.2.2")))
                .as("the old password is forgotten")
                .isInstanceOf(SignIn.Denied.class);
        var again = reopened.value().link().orElseThrow();
        assertThat(accounts.setPassword(again.token(), "five quite unrelated words"))
                .isInstanceOf(PasswordChange.Done.class);
        assertThat(accounts.signIn("life", "five quite unrelated words", SignInSource.at("192.0.2.3")))
                .isInstanceOf(SignIn.Granted.class);
        assertThat(tokens.bearer(token)).as("tokens do not come back").isEmpty();
        assertThat(kinds("life")).containsExactly("reopened", "closed", "link", "role");
    }

    @Test
    void rolesAreTakenAndMovedAndTheLastOneStays() {
        var admin = active("post.admin", Role.ADMIN, COUNTY);
        var officer = active("post", Role.OFFICER, TOWN);
        assertThat(done(admin, "post", new AccountCommand.Give(Role.LEADER, TOWN)))
                .isTrue();
        assertThat(acts.act(admin, "post", new AccountCommand.Give(Role.LEADER, TOWN)))
                .isInstanceOf(CommandResult.Duplicate.class);
        assertThat(done(admin, "post", take(Role.OFFICER, TOWN))).isTrue();
        assertThat(acts.act(admin, "post", take(Role.OFFICER, TOWN))).isInstanceOf(CommandResult.Duplicate.class);
        assertThat(refusal(acts.act(admin, "post", take(Role.LEADER, TOWN)))).contains("role-last");
        assertThat(refusal(acts.act(admin, "post", move(TOWN, TOWN)))).contains("same-unit");
        assertThat(done(admin, "post", move(TOWN, OTHER))).isTrue();
        assertThat(acts.act(admin, "post", move(TOWN, OTHER))).isInstanceOf(CommandResult.Conflict.class);
        assertThat(accounts.actor(officer.account()).orElseThrow().grants())
                .extracting(grant -> grant.role() + " " + grant.unit())
                .containsExactly("LEADER " + OTHER);
        assertThat(kinds("post")).containsExactly("moved", "taken", "role", "role");
        var ofTheFormerUnit = new Actor(1_000_000, "auditor", List.of(grant(Role.AUDITOR, TOWN)));
        assertThat(accounts.acts(ofTheFormerUnit))
                .as("who leaves is still seen by those who answer for the unit that was left")
                .anyMatch(act -> act.login().equals("post") && act.kind() == AccountAct.Kind.MOVED);
    }

    @Test
    void eachDepartureEndsTokensAndLinks() {
        var admin = active("ends.admin", Role.ADMIN, COUNTY);
        for (var command : List.of(take(Role.OFFICER, TOWN), move(TOWN, OTHER))) {
            var login = "ends." + (command instanceof AccountCommand.Take ? "take" : "move");
            var officer = active(login, Role.OFFICER, TOWN);
            done(admin, login, new AccountCommand.Give(Role.LEADER, TOWN));
            var token = ((TokenResult.Made) tokens.make(officer, new NewToken("system", 9, true))).text();
            var link = link(admin, login);
            assertThat(done(admin, login, command)).isTrue();
            assertThat(tokens.bearer(token)).as(login).isEmpty();
            assertThat(accounts.invitation(link.token())).as(login).isEmpty();
        }
    }

    @Test
    void administratorsActWithinTheirSubtreeOnly() {
        active("above", Role.LEADER, COUNTY);
        active("beside", Role.OFFICER, OTHER);
        active("both", Role.OFFICER, TOWN);
        var county = active("scope.county", Role.ADMIN, COUNTY);
        done(county, "both", new AccountCommand.Give(Role.OFFICER, OTHER));
        var town = active("scope.town", Role.ADMIN, TOWN);
        for (var command : List.of(close(), new AccountCommand.Link(), new AccountCommand.Reopen())) {
            assertThat(refusal(acts.act(town, "above", command)))
                    .as(command.toString())
                    .contains("login-unknown");
            assertThat(refusal(acts.act(town, "beside", command)))
                    .as(command.toString())
                    .contains("login-unknown");
            assertThat(refusal(acts.act(town, "both", command)))
                    .as(command.toString())
                    .contains("outside-scope");
        }
        assertThat(refusal(acts.act(town, "both", take(Role.OFFICER, OTHER)))).contains("unit-unknown");
        assertThat(refusal(acts.act(town, "both", move(TOWN, OTHER)))).contains("unit-unknown");
        assertThat(refusal(acts.act(town, "both", move(OTHER, TOWN)))).contains("unit-unknown");
        assertThat(refusal(acts.act(town, "both", new AccountCommand.Give(Role.ADMIN, COUNTY))))
                .contains("unit-unknown");
        assertThat(acts.account(town, accounts.actor(id("beside")).orElseThrow().account()))
                .isEmpty();
        assertThat(done(town, "both", take(Role.OFFICER, TOWN)))
                .as("what is within its own unit, it may")
                .isTrue();
    }

    @Test
    void aLinkForAnExistingLoginGrantsNothingAndRenamesNobody() {
        var admin = active("named.admin", Role.ADMIN, COUNTY);
        active("named", Role.LEADER, TOWN);
        assertThat(accounts.add(admin, new NewAccount("NAMED", "Somebody else", Role.CLERK, COUNTY)))
                .isEqualTo(new AccountAddition.Refused(AccountRefusal.LOGIN_TAKEN, "NAMED"));
        link(admin, "named");
        var actor = accounts.actor(id("named")).orElseThrow();
        assertThat(actor.name()).isEqualTo("named");
        assertThat(actor.grants()).extracting(Actor.Grant::role).containsExactly(Role.LEADER);
    }

    @Test
    void theLastAdministratorStaysByWhateverWayHeWouldGo() {
        var lone = active("lone", Role.ADMIN, "CN");
        done(lone, "lone", new AccountCommand.Give(Role.LEADER, "CN"));
        invited("unready", Role.ADMIN, "CN");
        for (var command : List.of(close(), take(Role.ADMIN, "CN"), move("CN", COUNTY))) {
            assertThat(refusal(acts.act(lone, "lone", command)))
                    .as(command.toString())
                    .contains("administrator-last");
        }
        var confirmed = new AccountCommand.Close(Optional.empty(), true);
        assertThat(refusal(acts.act(lone, "lone", confirmed)))
                .as("nor by confirming")
                .contains("administrator-last");
        assertThat(acts.act(Actor.operator(), "lone", close()))
                .as("the operator can always add another, and is asked")
                .isInstanceOf(CommandResult.ConfirmationRequired.class);
        var second = active("second", Role.ADMIN, "CN");
        assertThat(done(second, "lone", confirmed)).isTrue();
        assertThat(refusal(acts.act(second, "second", confirmed))).contains("administrator-last");
        assertThat(done(Actor.operator(), "second", confirmed)).isTrue();
    }

    @Test
    void ofTwoAdministratorsThatLeaveAtOnceOneStays() throws Exception {
        for (int round = 0; round < 6; round++) {
            var one = active("pair.one" + round, Role.ADMIN, "CN");
            var two = active("pair.two" + round, Role.ADMIN, "CN");
            var confirmed = new AccountCommand.Close(Optional.empty(), true);
            var crossed = round % 2 == 1;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var leaving = List.<Callable<CommandResult<AccountChange>>>of(
                        () -> acts.act(one, crossed ? two.account() : one.account(), confirmed),
                        () -> acts.act(two, crossed ? one.account() : two.account(), confirmed));
                var closed = threads.invokeAll(leaving).stream()
                        .map(Future::resultNow)
                        .filter(CommandResult.Done.class::isInstance)
                        .count();
                assertThat(closed).as("round " + round).isEqualTo(1);
            }
            for (var login : List.of("pair.one" + round, "pair.two" + round)) {
                acts.act(Actor.operator(), login, confirmed);
            }
        }
    }

    @Test
    void onlyAnOpenAccountWithinReachTakesOver() {
        var admin = active("after.admin", Role.ADMIN, TOWN);
        active("after", Role.OFFICER, TOWN);
        active("after.beside", Role.OFFICER, OTHER);
        invited("after.unready", Role.OFFICER, TOWN);
        for (var login : List.of("after", "after.beside", "after.unready", "nobody")) {
            var command = new AccountCommand.Close(Optional.of(login), true);
            assertThat(refusal(acts.act(admin, "after", command))).as(login).contains("successor-unknown");
        }
        active("after.next", Role.CLERK, TOWN);
        assertThat(done(admin, "after", new AccountCommand.Close(Optional.of("after.next"), false)))
                .isTrue();
        assertThat(accounts.acts(admin).getFirst().about().successor()).isEqualTo("after.next");
    }

    private static AccountCommand close() {
        return new AccountCommand.Close(Optional.empty(), false);
    }

    private static AccountCommand take(Role role, String unit) {
        return new AccountCommand.Take(role, unit, Optional.empty(), false);
    }

    private static AccountCommand move(String from, String to) {
        return new AccountCommand.Move(from, to, Optional.empty(), false);
    }

    private Actor.Grant grant(Role role, String unit) {
        return new Actor.Grant(role, unit, "CN/" + COUNTY + "/" + unit + "/");
    }

    private boolean done(Actor actor, String login, AccountCommand command) {
        return acts.act(actor, login, command) instanceof CommandResult.Done;
    }

    private static String refusal(CommandResult<AccountChange> result) {
        return result instanceof CommandResult.Rejected<AccountChange>(var violations)
                ? violations.stream().map(Violation::key).toList().toString()
                : "not rejected: " + result;
    }

    private Invitation link(Actor admin, String login) {
        var result = (CommandResult.Done<AccountChange>) acts.act(admin, login, new AccountCommand.Link());
        return result.value().link().orElseThrow();
    }

    private List<String> kinds(String login) {
        return accounts
                .acts(new Actor(1_000_000, "auditor", List.of(new Actor.Grant(Role.AUDITOR, "CN", "CN/"))))
                .stream()
                .filter(act -> act.login().equals(login))
                .map(act -> act.kind().code())
                .toList();
    }

    private long id(String login) {
        return accounts.accounts(Actor.operator()).stream()
                .filter(view -> view.login().equals(login))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Actor active(String login, Role role, String unit) {
        var invitation = invited(login, role, unit);
        accounts.setPassword(invitation.token(), PASSWORD);
        return accounts.actor(invitation.account()).orElseThrow();
    }

    private Invitation invited(String login, Role role, String unit) {
        var added = accounts.add(Actor.operator(), NewAccount.named(login, role, unit));
        return ((AccountAddition.Invited) added).invitation();
    }
}
