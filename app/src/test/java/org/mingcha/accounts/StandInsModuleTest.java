package org.mingcha.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.StandInCommand.NameStandIn;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.database.Database;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A post's duties by another post for a time: sealed, and seen wherever it acts. */
@MingchaSpringTest
class StandInsModuleTest {
    private static final String COUNTY = "999900000000";
    private static final String TOWN = "999901001000";
    private static final String OTHER = "999911001000";
    private static final String PATH = "CN/" + COUNTY + "/" + TOWN + "/";
    private static final String PASSWORD = "four unrelated words";
    private static final String POST = "第一责任人";
    private static final String DEPUTY = "分管责任人";
    private static final List<Role> SIGNING = List.of(Role.LEADER);

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountActs acts;

    @Autowired
    private StandIns standIns;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private Custody custody;

    @Autowired
    private MingchaClock clock;

    @Autowired
    private Database database;

    private Actor leader;
    private Actor officer;

    @BeforeEach
    void accountsOfATown() throws IOException {
        if (organisation.find(TOWN).isEmpty()) {
            var csv = Files.writeString(Files.createTempFile("units", ".csv"), """
                    code,name,kind,parent
                    999900000000,Clear Brook,county,CN
                    999901001000,Cloud Ridge,town,999900000000
                    999911001000,Mirror Water,town,999900000000
                    """);
            organisation.importUnits(new ImportUnits(List.of(csv), false), ImportProgress.silent());
        }
        JdbcClient.create(database.owner()).sql("delete from accounts.stand_in").update();
        leader = account("leads", Role.LEADER, TOWN);
        officer = account("writes", Role.OFFICER, TOWN);
    }

    @Test
    void whileItHoldsTheOtherPostMaySignAndIsSeenToStandIn() {
        assertThat(officer.acting(SIGNING, PATH)).isEmpty();
        long id = named(leader, name("writes", today(), today().plusDays(5)));
        assertThat(now(officer).acting(SIGNING, PATH)).contains(Role.ACTING_LEADER);
        assertThat(now(officer).acting(List.of(Role.LEADER, Role.OFFICER), PATH))
                .as("in one's own role where one has it")
                .contains(Role.OFFICER);
        assertThat(now(officer).holds(Set.of(Role.LEADER), "CN/" + COUNTY + "/" + OTHER + "/"))
                .isFalse();
        assertThat(now(leader).acting(SIGNING, PATH)).contains(Role.LEADER);
        assertThat(standIns.of(officer, TOWN))
                .extracting(each -> each.post() + " " + each.byPost() + " " + each.login() + " " + each.holds())
                .containsExactly(POST + " " + DEPUTY + " writes true");

        assertThat(standIns.end(leader, TOWN, id)).isEqualTo(new CommandResult.Done<>(id));
        assertThat(now(officer).acting(SIGNING, PATH)).isEmpty();
        assertThat(standIns.end(leader, TOWN, id)).isEqualTo(new CommandResult.Duplicate<>(id));
    }

    /** Else the inspected would choose who inspects them. */
    @Test
    void aLeaderNamesNobodyWhoStandsInForAnInspector() {
        var plain = name("writes", today(), today().plusDays(5));
        var wanted = new StandInCommand.NameStandIn(
                StandInRole.INSPECTOR,
                plain.post(),
                plain.byPost(),
                plain.login(),
                plain.from(),
                plain.until(),
                plain.basis());
        assertThat(standIns.name(leader, TOWN, wanted))
                .isInstanceOfSatisfying(
                        CommandResult.Rejected.class,
                        rejected -> assertThat(rejected.toString()).contains("stand-in-inspector"));
    }

    @Test
    void bothActsAreLeavesOfTheUnitAndNoPostStandsInThem() {
        long id = named(leader, name("writes", today(), today().plusDays(5)));
        standIns.end(leader, TOWN, id);
        log.seal();
        var named = record("record_id", id);
        assertThat(named.type()).isEqualTo("unit.stand_in_named");
        assertThat(named.role()).isEqualTo("leader");
        assertThat(named.happenedOn()).isEqualTo(today());
        assertThat(named.facts().text("role")).contains("leader");
        assertThat(named.facts().text("until")).contains(today().plusDays(5).toString());
        assertThat(named.facts().text("post")).isEmpty();
        assertThat(named.text().text("by_post")).contains(DEPUTY);
        assertThat(named.text().text("account")).contains(Long.toString(officer.account()));
        var ended = record("ended_record", id);
        assertThat(ended.type()).isEqualTo("unit.stand_in_ended");
        assertThat(ended.index()).isGreaterThan(named.index());
    }

    @Test
    void onlyOnItsDays() {
        named(leader, name("writes", today().plusDays(1), today().plusDays(3)));
        assertThat(now(officer).acting(SIGNING, PATH)).as("not yet").isEmpty();
        moved(-1);
        assertThat(now(officer).acting(SIGNING, PATH)).as("first day").contains(Role.ACTING_LEADER);
        moved(-2);
        assertThat(now(officer).acting(SIGNING, PATH)).as("last day").contains(Role.ACTING_LEADER);
        moved(-1);
        assertThat(now(officer).acting(SIGNING, PATH)).as("over").isEmpty();
        var over = standIns.of(leader, TOWN).getFirst();
        assertThat(codes(standIns.end(leader, TOWN, over.id()))).containsExactly("stand-in-over");
    }

    @Test
    void whoLeavesTheUnitStandsInForNobodyThere() {
        var second = account("second", Role.CLERK, TOWN);
        acts.act(Actor.operator(), "second", new AccountCommand.Give(Role.CLERK, OTHER));
        named(leader, name("second", today(), today()));
        assertThat(now(second).acting(SIGNING, PATH)).contains(Role.ACTING_LEADER);
        acts.act(Actor.operator(), "second", new AccountCommand.Take(Role.CLERK, TOWN, Optional.empty(), true));
        assertThat(now(second).acting(SIGNING, PATH)).isEmpty();
    }

    @Test
    void theUnitsOwnLeaderOrAdministratorNamesAnotherAccountOfTheUnit() {
        var command = name("writes", today(), today());
        assertThat(codes(standIns.name(officer, TOWN, command))).containsExactly("unit-unknown");
        assertThat(codes(standIns.name(account("leads.other", Role.LEADER, OTHER), TOWN, command)))
                .containsExactly("unit-unknown");
        assertThat(codes(standIns.name(account("leads.county", Role.LEADER, COUNTY), TOWN, command)))
                .as("who leads above administers no town")
                .containsExactly("unit-unknown");
        account("other.officer", Role.OFFICER, OTHER);
        account("admin.town", Role.ADMIN, TOWN);
        for (var login : List.of("other.officer", "nobody", "admin.town")) {
            assertThat(codes(standIns.name(leader, TOWN, name(login, today(), today()))))
                    .as(login)
                    .containsExactly("stand-in-account");
        }
        assertThat(codes(standIns.name(leader, TOWN, name("leads", today(), today()))))
                .containsExactly("stand-in-self", "stand-in-holds");
        named(account("admin.county", Role.ADMIN, COUNTY), command);
        assertThat(codes(standIns.name(now(officer), TOWN, name("third", today(), today()))))
                .as("who stands in names nobody")
                .containsExactly("unit-unknown");
        assertThat(standIns.of(account("looks.other", Role.OFFICER, OTHER), TOWN))
                .isEmpty();
    }

    @Test
    void postsNoNamesDaysToComeAndOneAtATime() {
        var wrong = new NameStandIn(StandInRole.LEADER, "王镇长", "王镇长", "writes", today(), today(), "会议决定");
        assertThat(codes(standIns.name(leader, TOWN, wrong)))
                .containsExactlyInAnyOrder("stand-in-post", "stand-in-post", "stand-in-same");
        assertThat(codes(standIns.name(leader, TOWN, name("writes", today().minusDays(1), today()))))
                .containsExactly("stand-in-past");
        assertThat(codes(standIns.name(leader, TOWN, name("writes", today().plusDays(2), today()))))
                .containsExactly("stand-in-days");
        assertThat(codes(standIns.name(leader, TOWN, name("writes", today(), today().plusDays(367)))))
                .containsExactly("stand-in-days");
        long id = named(leader, name("writes", today(), today().plusDays(9)));
        account("third", Role.OFFICER, TOWN);
        var again = name("third", today().plusDays(9), today().plusDays(12));
        assertThat(codes(standIns.name(leader, TOWN, again))).containsExactly("stand-in-overlap");
        standIns.end(leader, TOWN, id);
        named(leader, again);
    }

    @Test
    void aRowThatNoLeafSaysIsFound() {
        long id = named(leader, name("writes", today(), today().plusDays(5)));
        log.seal();
        var before = findings();
        assertThat(before).noneMatch(each -> each.endsWith(" " + id));
        altered("until_day = until_day + 1");
        assertThat(findings()).hasSize(before.size() + 1).contains("DIFFERS accounts.stand_in " + id);
        altered("until_day = until_day - 1");
        standIns.end(leader, TOWN, id);
        assertThat(findings()).isEqualTo(before);
        altered("ended_on = null, ended_record = null");
        assertThat(findings()).hasSize(before.size() + 1).allMatch(each -> each.startsWith("MISSING"));
    }

    private void altered(String change) {
        JdbcClient.create(database.owner())
                .sql("update accounts.stand_in set " + change)
                .update();
    }

    private List<String> findings() {
        return custody.fsck().findings().stream()
                .filter(each -> each.table().equals("accounts.stand_in"))
                .map(each -> each.kind() + " " + each.table() + " " + each.key())
                .toList();
    }

    @Test
    void noAccountIsGivenTheActingRoleItself() {
        assertThat(Role.of("acting-leader")).isEmpty();
        assertThat(Role.recorded("acting-leader")).contains(Role.ACTING_LEADER);
        assertThat(Role.held()).doesNotContain(Role.ACTING_LEADER, Role.ACTING_INSPECTOR);
    }

    private NameStandIn name(String login, LocalDate from, LocalDate until) {
        return new NameStandIn(StandInRole.LEADER, POST, DEPUTY, login, from, until, "党委会议决定");
    }

    private long named(Actor actor, NameStandIn command) {
        return ((CommandResult.Done<Long>) standIns.name(actor, TOWN, command)).value();
    }

    private static List<String> codes(CommandResult<Long> result) {
        return ((CommandResult.Rejected<Long>) result)
                .violations().stream().map(Violation::code).toList();
    }

    private Actor now(Actor actor) {
        return accounts.actor(actor.account()).orElseThrow();
    }

    /** All stand-ins as if they had been named for other days. */
    private void moved(int days) {
        JdbcClient.create(database.owner())
                .sql("update accounts.stand_in set from_day = from_day + :days, until_day = until_day + :days")
                .param("days", days)
                .update();
    }

    private org.mingcha.transparency.SealedRecord record(String column, long id) {
        var record = JdbcClient.create(database.owner())
                .sql("select " + column + " from accounts.stand_in where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        return log.record(new RecordId(record)).orElseThrow();
    }

    private LocalDate today() {
        return clock.today();
    }

    private Actor account(String login, Role role, String unit) {
        var known = accounts.accountOf(login);
        if (known.isPresent()) {
            return accounts.actor(known.get()).orElseThrow();
        }
        var added = accounts.add(Actor.operator(), NewAccount.named(login, role, unit));
        var invitation = ((AccountAddition.Invited) added).invitation();
        accounts.setPassword(invitation.token(), PASSWORD);
        return accounts.actor(invitation.account()).orElseThrow();
    }
}
