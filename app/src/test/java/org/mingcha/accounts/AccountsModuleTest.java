package org.mingcha.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.command.CommandResult;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@TrueHashCost
@MingchaSpringTest
class AccountsModuleTest {
    private static final String COUNTY = "999900000000";
    private static final String TOWN = "999901001000";
    private static final String PASSWORD = "four unrelated words";

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountActs accountActs;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void openUnits() throws IOException {
        if (organisation.find(TOWN).isEmpty()) {
            var csv = Files.writeString(Files.createTempFile("units", ".csv"), """
                    code,name,kind,parent
                    999900000000,Clear Brook,county,CN
                    999901001000,Cloud Ridge,town,999900000000
                    """);
            organisation.importUnits(new ImportUnits(List.of(csv), false), ImportProgress.silent());
        }
    }

    @Test
    void linkSetsThePasswordOnce() {
        var invitation = invited("once", Role.OFFICER, TOWN);
        assertThat(accounts.setPassword(invitation.token(), PASSWORD)).isInstanceOf(PasswordChange.Done.class);
        assertThat(accounts.setPassword(invitation.token(), PASSWORD))
                .isEqualTo(new PasswordChange.Refused(AccountRefusal.LINK_SPENT));
        assertThat(accounts.signIn("Once", PASSWORD, SignInSource.at("192.0.2.1")))
                .isInstanceOf(SignIn.Granted.class);
    }

    @Test
    void newLinkReplacesTheOldOne() {
        var first = invited("twice", Role.OFFICER, TOWN);
        var second = link(Actor.operator(), "twice");
        assertThat(accounts.invitation(first.token())).isEmpty();
        assertThat(accounts.invitation(second.token())).isPresent();
        assertThat(accounts.actor(second.account()).orElseThrow().grants())
                .extracting(Actor.Grant::role)
                .containsExactly(Role.OFFICER);
    }

    @Test
    void whoResetsSomebodysPasswordIsNamedToThemAndToWhoAudits() {
        var admin = actor(invited("resetting", Role.ADMIN, COUNTY).account());
        var first = invited("reset", Role.LEADER, TOWN);
        accounts.setPassword(first.token(), PASSWORD);
        var leader = actor(first.account());
        assertThat(accounts.resetOf(leader))
                .as("the first password is nobody's reset")
                .isEmpty();
        var link = link(admin, "reset");
        assertThat(accounts.resetOf(leader)).as("not used yet").isEmpty();
        accounts.setPassword(link.token(), "five quite unrelated words");
        assertThat(accounts.resetOf(leader)).map(PasswordReset::by).contains("resetting · resetting");
        assertThat(acts(leader))
                .containsExactly("PASSWORD by resetting · resetting", "LINK by resetting · resetting", "ROLE by ");
        assertThat(acts(reader(Role.AUDITOR, "CN/" + COUNTY + "/" + TOWN + "/")))
                .hasSize(3);
        assertThat(acts(reader(Role.AUDITOR, "CN/11/"))).isEmpty();
        assertThat(acts(reader(Role.INSPECTOR, "CN/"))).isEmpty();
    }

    @Test
    void whatWasDoneToAccountsIsOnlyAddedTo() {
        invited("kept", Role.OFFICER, TOWN);
        for (var sql : List.of("update accounts.act set by_account = 1", "delete from accounts.act")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> jdbc.sql(sql).update()))
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void onesOwnLinkIsNoNews() {
        var invitation = invited("own", Role.ADMIN, TOWN);
        accounts.setPassword(invitation.token(), PASSWORD);
        var own = actor(invitation.account());
        var link = link(own, "own");
        accounts.setPassword(link.token(), "five quite unrelated words");
        assertThat(accounts.resetOf(own)).isEmpty();
    }

    private Actor actor(long account) {
        return accounts.actor(account).orElseThrow();
    }

    private static Actor reader(Role role, String path) {
        return new Actor(1_000_000, "reader", List.of(new Actor.Grant(role, TOWN, path)));
    }

    /** What was done to the account called reset. */
    private List<String> acts(Actor reader) {
        return accounts.acts(reader).stream()
                .filter(act -> act.login().equals("reset"))
                .map(act -> act.kind() + " by " + act.by())
                .toList();
    }

    @Test
    void newPasswordEndsTheAccountsSessions() {
        var invitation = invited("sessions", Role.OFFICER, TOWN);
        sessions.begin("id", new SignIn.Granted(invitation.account(), "sessions", 1, SignInStage.PASSWORD_GIVEN), "");
        assertThat(sessions.find("id")).isPresent();
        accounts.setPassword(invitation.token(), PASSWORD);
        assertThat(sessions.find("id")).isEmpty();
    }

    @Test
    void guessingIsSlowedForOneAddressAndTheOwnerStillSignsIn() {
        accounts.setPassword(invited("slow", Role.OFFICER, TOWN).token(), PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(accounts.signIn("slow", "wrong " + i, SignInSource.at("192.0.2.7")))
                    .isInstanceOf(SignIn.Denied.class);
        }
        assertThat(accounts.signIn("slow", PASSWORD, SignInSource.at("192.0.2.7")))
                .isInstanceOf(SignIn.Wait.class);
        assertThat(accounts.signIn("slow", PASSWORD, SignInSource.at("192.0.2.8")))
                .isInstanceOf(SignIn.Granted.class);
    }

    @Test
    void strangersBehindTheSameAddressKeepNobodyWaitingInAKnownBrowser() {
        accounts.setPassword(invited("known", Role.OFFICER, TOWN).token(), PASSWORD);
        var browser = new SignInSource("192.0.2.77", "a cookie of that browser");
        assertThat(accounts.signIn("known", PASSWORD, browser)).isInstanceOf(SignIn.Granted.class);
        for (int i = 0; i < 61; i++) accounts.signIn("stranger " + i, "wrong", SignInSource.at("192.0.2.77"));
        assertThat(accounts.signIn("known", PASSWORD, SignInSource.at("192.0.2.77")))
                .as("an unknown browser")
                .isInstanceOf(SignIn.Wait.class);
        assertThat(accounts.signIn("known", PASSWORD, browser)).isInstanceOf(SignIn.Granted.class);
        assertThat(accounts.signIn("stranger", "wrong", browser))
                .as("a browser that is known for another login")
                .isInstanceOf(SignIn.Wait.class);
    }

    @Test
    void aKnownBrowserIsSlowedLikeAnyOtherWhenItGuesses() {
        accounts.setPassword(invited("guessed", Role.OFFICER, TOWN).token(), PASSWORD);
        var browser = new SignInSource("192.0.2.78", "a cookie of another browser");
        accounts.signIn("guessed", PASSWORD, browser);
        for (int i = 0; i < 5; i++) accounts.signIn("guessed", "wrong " + i, browser);
        assertThat(accounts.signIn("guessed", PASSWORD, browser)).isInstanceOf(SignIn.Wait.class);
    }

    @Test
    void aWholeNetworkOfIpv6IsOneSide() {
        accounts.setPassword(invited("six", Role.OFFICER, TOWN).token(), PASSWORD);
        for (int i = 0; i < 5; i++) accounts.signIn("six", "wrong " + i, SignInSource.at("2001:db8:0:1::" + i));
        assertThat(accounts.signIn("six", PASSWORD, SignInSource.at("2001:db8:0:1:ffff::9")))
                .isInstanceOf(SignIn.Wait.class);
        assertThat(accounts.signIn("six", PASSWORD, SignInSource.at("2001:db8:0:2::1")))
                .isInstanceOf(SignIn.Granted.class);
    }

    @Test
    void aHashMadeForLessIsMadeAnewAtSignIn() {
        var account = invited("older", Role.OFFICER, TOWN).account();
        var former = new Argon2PasswordEncoder(16, 32, 1, 16_384, 2).encode(PASSWORD);
        jdbc.sql("update accounts.account set password_hash = :hash where id = :id")
                .param("hash", former)
                .param("id", account)
                .update();
        assertThat(accounts.signIn("older", PASSWORD, SignInSource.at("192.0.2.79")))
                .isInstanceOf(SignIn.Granted.class);
        assertThat(jdbc.sql("select password_hash from accounts.account where id = :id")
                        .param("id", account)
                        .query(String.class)
                        .single())
                .contains("m=19456,t=2,p=1");
        assertThat(accounts.signIn("older", PASSWORD, SignInSource.at("192.0.2.79")))
                .isInstanceOf(SignIn.Granted.class);
    }

    @Test
    void theNameOfTheBodyIsNoPassword() {
        var invitation = invited("named", Role.OFFICER, TOWN);
        var unit = organisation.find(TOWN).orElseThrow().name().replace(" ", "");
        assertThat(accounts.setPassword(invitation.token(), unit + "-2026"))
                .isEqualTo(new PasswordChange.Refused(AccountRefusal.PASSWORD_COMMON));
        assertThat(accounts.setPassword(invitation.token(), PASSWORD)).isInstanceOf(PasswordChange.Done.class);
    }

    @Test
    void adminOfATownReachesNothingBesideIt() {
        var town = accounts.actor(invited("town.admin", Role.ADMIN, TOWN).account())
                .orElseThrow();
        var wanted = NewAccount.named("elsewhere", Role.OFFICER, COUNTY);
        assertThat(accounts.add(town, wanted))
                .isEqualTo(new AccountAddition.Refused(AccountRefusal.UNIT_UNKNOWN, COUNTY));
    }

    @Test
    void adminOfATownCannotTakeOverAnAccountAbove() {
        invited("county.leader", Role.LEADER, COUNTY);
        var town = accounts.actor(invited("town.admin2", Role.ADMIN, TOWN).account())
                .orElseThrow();
        assertThat(accounts.add(town, NewAccount.named("county.leader", Role.CLERK, TOWN)))
                .isEqualTo(new AccountAddition.Refused(AccountRefusal.LOGIN_TAKEN, "county.leader"));
    }

    @Test
    void importNamesEachRefusedRow() throws IOException {
        var file = workbook(
                List.of("Name", "Login", "Role", "Unit code"),
                List.of("Deputy", "import.one", "officer", TOWN),
                List.of("Somebody", "import.one", "leader", TOWN),
                List.of("Clerk", "import.two", "emperor", TOWN),
                List.of("Clerk", "import.three", "clerk", "000"));
        var done = accounts.importUsers(Actor.operator(), file);
        assertThat(done.invited()).extracting(Invitation::login).containsExactly("import.one");
        var deputy = actor(done.invited().getFirst().account());
        assertThat(deputy.name()).isEqualTo("Deputy");
        assertThat(deputy.grants()).extracting(Actor.Grant::role).containsExactly(Role.OFFICER);
        assertThat(done.refused())
                .as("neither a second role nor another name")
                .containsExactlyInAnyOrder(
                        new UserImportReport.RefusedRow(3, AccountRefusal.LOGIN_TAKEN, "import.one"),
                        new UserImportReport.RefusedRow(4, AccountRefusal.ROLE_UNKNOWN, "emperor"),
                        new UserImportReport.RefusedRow(5, AccountRefusal.UNIT_UNKNOWN, "000"));
    }

    @Test
    void importRefusesWhatIsNoWorkbook() throws IOException {
        var file = Files.writeString(Files.createTempFile("users", ".xlsx"), "not a workbook");
        assertThat(accounts.importUsers(Actor.operator(), file).refused())
                .extracting(UserImportReport.RefusedRow::reason)
                .containsExactly(AccountRefusal.FILE_UNREADABLE);
    }

    private Invitation link(Actor admin, String login) {
        var done = (CommandResult.Done<AccountChange>) accountActs.act(admin, login, new AccountCommand.Link());
        return done.value().link().orElseThrow();
    }

    private Invitation invited(String login, Role role, String unit) {
        var added = accounts.add(Actor.operator(), NewAccount.named(login, role, unit));
        return ((AccountAddition.Invited) added).invitation();
    }

    @SafeVarargs
    private static Path workbook(List<String>... rows) throws IOException {
        var file = Files.createTempFile("users", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("users");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].size(); column++) {
                    sheet.value(row, column, rows[row].get(column));
                }
            }
        }
        return file;
    }
}
