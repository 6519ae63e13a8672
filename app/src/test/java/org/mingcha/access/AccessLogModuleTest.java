package org.mingcha.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.access.internal.SealedDays;
import org.mingcha.accounts.AccountAddition;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.NewAccount;
import org.mingcha.accounts.Role;
import org.mingcha.database.Database;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.FsckFinding;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingchaSpringTest
class AccessLogModuleTest {
    private static final String COUNTY = "999900000000";
    private static final String TOWN = "999901001000";
    private static final AccessQuery ALL = new AccessQuery(null, null);

    @Autowired
    private AccessLog access;

    @Autowired
    private SealedDays days;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private List<FsckCheck> checks;

    @Autowired
    private Database database;

    @BeforeEach
    void units() throws IOException {
        if (organisation.find(COUNTY).isEmpty()) {
            var csv = Files.writeString(Files.createTempFile("units", ".csv"), """
                    code,name,kind,parent
                    999900000000,Clear Brook,county,CN
                    999901001000,Cloud Ridge,town,999900000000
                    """);
            organisation.importUnits(new ImportUnits(List.of(csv), false), ImportProgress.silent());
        }
    }

    @Test
    void isReadByWhoAnswersForTheUnit() {
        long clerk = account("read.clerk", Role.CLERK, TOWN);
        access.add(AccessKind.EVIDENCE, clerk, "/ledger/1/evidence/ab");
        access.add(AccessKind.REFUSED, "nobody-has-this-login");
        for (var role : List.of(Role.ADMIN, Role.LEADER, Role.AUDITOR)) {
            assertThat(subjects(reader(role, COUNTY), "/ledger"))
                    .as(role.code())
                    .containsExactly("/ledger/1/evidence/ab");
        }
        for (var role : List.of(Role.CLERK, Role.OFFICER, Role.INSPECTOR)) {
            assertThat(access.lines(reader(role, COUNTY), ALL)).as(role.code()).isEmpty();
        }
        var elsewhere = new Actor(7, "", List.of(new Actor.Grant(Role.AUDITOR, "11", "CN/11/")));
        assertThat(access.lines(elsewhere, ALL)).isEmpty();
        assertThat(access.lines(Actor.operator(), new AccessQuery(AccessKind.REFUSED, null)))
                .as("what is nobody's")
                .hasSize(1);
    }

    @Test
    void oneAccountsLinesTakeAReasonWhichIsALineItself() {
        account("looked.up", Role.CLERK, TOWN);
        var auditor = new Actor(
                account("looks.up", Role.AUDITOR, COUNTY),
                "",
                reader(Role.AUDITOR, COUNTY).grants());
        access.add(AccessKind.SIGN_IN, "Looked.Up");
        assertThat(access.lookUp(auditor, "looked.up", " ")).isEqualTo(new LookUp.ReasonMissing());
        assertThat(access.lookUp(auditor, "not.there", "why")).isEqualTo(new LookUp.Unknown());
        var elsewhere = new Actor(7, "", List.of(new Actor.Grant(Role.AUDITOR, "11", "CN/11/")));
        assertThat(access.lookUp(elsewhere, "looked.up", "why")).isEqualTo(new LookUp.Unknown());
        var found = (LookUp.Found) access.lookUp(auditor, "looked.up", "A file went out");
        assertThat(found.lines()).extracting(AccessLine::kind).containsExactly(AccessKind.SIGN_IN);
        assertThat(access.lines(Actor.operator(), new AccessQuery(AccessKind.LOOK_UP, null)))
                .extracting(AccessLine::subject)
                .contains("looked.up: A file went out");
    }

    @Test
    void whatIsRepeatedWithoutEndIsToldOnceAMinute() {
        account("hammering", Role.CLERK, TOWN);
        for (int i = 0; i < 50; i++) access.add(AccessKind.THROTTLED, "hammering");
        assertThat(access.lines(Actor.operator(), new AccessQuery(AccessKind.THROTTLED, null)))
                .hasSize(1);
    }

    @Test
    void aLineThatIsTakenOutOfASealedDayIsMissed() {
        long clerk = account("sealed.clerk", Role.CLERK, TOWN);
        for (int i = 0; i < 3; i++) access.add(AccessKind.EXPORT, clerk, "/sealed/" + i);
        owner().sql("update access.line set at = at - interval '3 days' where subject like '/sealed/%'")
                .update();
        days.seal();
        days.seal();
        log.seal();
        assertThat(differences()).isEmpty();
        owner().sql("delete from access.line where subject = '/sealed/1'").update();
        assertThat(differences()).isNotEmpty().allMatch(each -> each.contains("access.line"));
    }

    @Test
    void whatIsYoungerThanHalfAYearIsNotForgotten() {
        long clerk = account("kept.clerk", Role.CLERK, TOWN);
        for (int age : new int[] {100, 183, 200}) {
            access.add(AccessKind.EXPORT, clerk, "/aged/" + age);
            owner().sql("update access.line set at = now() - make_interval(days => :age) where subject = :subject")
                    .param("age", age)
                    .param("subject", "/aged/" + age)
                    .update();
        }
        owner().sql(
                        "insert into access.day (day, record_id) select ((now() - interval '200 days') at time zone 'Asia/Shanghai')::date, -1")
                .update();
        JdbcClient.create(database.application())
                .sql("select access.forget(1, 'Asia/Shanghai')")
                .query()
                .singleRow();
        assertThat(subjects(Actor.operator(), "/aged"))
                .contains("/aged/100", "/aged/183")
                .doesNotContain("/aged/200");
        owner().sql("delete from access.day where record_id = -1").update();
    }

    private List<String> differences() {
        var found = new ArrayList<String>();
        checks.stream()
                .filter(check -> check.getClass().getPackageName().startsWith("org.mingcha.access"))
                .forEach(check -> check.check((FsckFinding finding) -> found.add(finding.toString())));
        return found;
    }

    private List<String> subjects(Actor actor, String below) {
        return access.lines(actor, ALL).stream()
                .map(AccessLine::subject)
                .filter(subject -> subject.startsWith(below))
                .toList();
    }

    private static Actor reader(Role role, String unit) {
        return new Actor(5, "", List.of(new Actor.Grant(role, unit, "CN/" + unit + "/")));
    }

    private long account(String login, Role role, String unit) {
        var added = (AccountAddition.Invited) accounts.add(Actor.operator(), NewAccount.named(login, role, unit));
        return added.invitation().account();
    }

    private JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }
}
