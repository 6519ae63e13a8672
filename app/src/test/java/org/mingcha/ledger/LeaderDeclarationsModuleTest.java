package org.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.ledger.LedgerWorld.TOWN;
import static org.mingcha.ledger.LedgerWorld.VILLAGE;
import static org.mingcha.ledger.LedgerWorld.ofTown;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.ledger.DeclarationCommand.DeclareNothing;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Of what the ledger says nothing the unit's leader declares that there was nothing; nobody else, and by no other door. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=declared.invalid/log")
class LeaderDeclarationsModuleTest {
    private static final String REASON = "2025年才开始建立台账，此前没有发生过网络安全事件";

    @Autowired
    private LeaderDeclarations declarations;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private MingchaClock clock;

    @Autowired
    private List<FsckCheck> checks;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void units() {
        log.head();
        LedgerWorld.units(jdbc);
    }

    @Test
    void theLeaderDeclaresAndWithdraws() {
        int no = declare(leader(), said("risk", "2021-01", "2024-12", REASON)).done();
        var declared = of(no);
        assertThat(declared.reason()).isEqualTo(REASON);
        assertThat(declared.from()).isEqualTo(YearMonth.of(2021, 1));
        assertThat(declared.said().role()).isEqualTo("leader");
        assertThat(declared.stands()).isTrue();
        assertThat(roles("unit.declared")).containsOnly("leader");
        assertThat(declarations.withdraw(ofTown(Role.OFFICER), TOWN, no)).isInstanceOf(CommandResult.Rejected.class);
        assertThat(declarations.withdraw(leader(), TOWN, no)).isEqualTo(new CommandResult.Done<>(no));
        assertThat(declarations.withdraw(leader(), TOWN, no)).isInstanceOf(CommandResult.Rejected.class);
        assertThat(of(no).stands()).isFalse();
        log.seal();
        assertThat(of(no).said().index()).isPresent();
        assertThat(findings()).isEmpty();
    }

    @Test
    void whoStandsInForTheLeaderIsSealedAsSuch() {
        var deputy = new Actor(
                8,
                "分管责任人",
                List.of(new Actor.Grant(Role.LEADER, TOWN, leader().scopes().getFirst(), true)));
        int no = declare(deputy, said("task", "2021-01", "2024-12", REASON)).done();
        assertThat(of(no).said().role()).isEqualTo("acting-leader");
    }

    @Test
    void nobodyElseDeclares() {
        for (var role : Role.values()) {
            if (role != Role.LEADER) {
                assertThat(declare(ofTown(role), said("risk", "2021-01", "2024-12", REASON)))
                        .as(role.code())
                        .isInstanceOf(CommandResult.Rejected.class);
            }
        }
        assertThat(declare(Actor.operator(), said("risk", "2021-01", "2024-12", REASON)))
                .isInstanceOf(CommandResult.Rejected.class);
        assertThat(declarations.declare(leader(), VILLAGE, said("risk", "2021-01", "2024-12", REASON)))
                .as("of a unit below")
                .isInstanceOf(CommandResult.Rejected.class);
        var entry = new SubmitEntry(TOWN, "declaration", Map.of("happened_on", "2025-01-01"), List.of(), true);
        assertThat(ledger.submit(leader(), entry))
                .as("it is no register, so that no form, workbook or program can enter one")
                .isInstanceOf(Submission.Refused.class);
    }

    @Test
    void whatCannotBeSoIsRefused() {
        var month = YearMonth.from(clock.today());
        assertThat(codes(said("risk", "2024-12", "2021-01", REASON))).containsExactly("months");
        assertThat(codes(said("risk", "2021-1", "2024-12", REASON))).containsExactly("month");
        assertThat(codes(said("risk", "2021-01", month.plusMonths(1).toString(), REASON)))
                .containsExactly("to-come");
        assertThat(codes(said("nothing", "2021-01", "2024-12", REASON))).containsExactly("register");
        assertThat(codes(said("risk", "2021-01", "2024-12", "  "))).containsExactly("reason");
        assertThat(codes(said("risk", "2021-01", "2024-12", "联系电话13800138000"))).containsExactly("personal");
    }

    @Test
    void theLedgerIsNotContradictedAndContradicts() {
        int no =
                declare(leader(), said("meeting", "2023-01", "2023-12", REASON)).done();
        assertThat(of(no).contradicted()).isZero();
        ledger.submit(ofTown(Role.OFFICER), LedgerWorld.submit(LedgerWorld.meeting("2023-04-05", "补记的学习")));
        assertThat(of(no).contradicted()).isEqualTo(1);
        assertThat(codes(said("meeting", "2023-01", "2023-12", REASON))).containsExactly("entered");
        assertThat(codes(said("meeting", "2023-05", "2023-12", REASON))).isEmpty();
    }

    private Actor leader() {
        return ofTown(Role.LEADER);
    }

    private CommandResult<Integer> declare(Actor actor, DeclareNothing said) {
        return declarations.declare(actor, TOWN, said);
    }

    private List<String> codes(DeclareNothing said) {
        return declare(leader(), said) instanceof CommandResult.Rejected<Integer>(var violations)
                ? violations.stream().map(Violation::code).toList()
                : List.of();
    }

    private static DeclareNothing said(String register, String from, String until, String reason) {
        return new DeclareNothing(register, from, until, DeclarationBasis.BEFORE_LEDGER, reason);
    }

    private DeclarationView of(int no) {
        return declarations.of(leader(), TOWN).stream()
                .filter(each -> each.no() == no)
                .findFirst()
                .orElseThrow();
    }

    private List<String> roles(String type) {
        return jdbc.sql("select role from transparency.record where type = :type")
                .param("type", type)
                .query(String.class)
                .list();
    }

    private List<String> findings() {
        var found = new ArrayList<String>();
        checks.forEach(check -> check.check(finding -> found.add(finding.toString())));
        return found.stream().filter(each -> each.contains("declaration")).toList();
    }
}
