package org.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingchaSpringTest
class EntryAuthorityModuleTest {
    private static final SubmitEntry STUDY = new SubmitEntry(
            LedgerWorld.TOWN,
            "meeting",
            Map.of("happened_on", "2025-03-18", "title", "谁来登记", "kind", "学习", "attendance", "12"),
            List.of(),
            false);

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void units() {
        LedgerWorld.units(jdbc);
    }

    /** Not even of the root: only the operator's command writes for others, and is sealed as what it is. */
    @Test
    void administratorsAuditorsAndInspectorsWriteNothing() {
        var root = new Actor(99, "root", List.of(new Actor.Grant(Role.ADMIN, "CN", "CN/")));
        for (var actor : List.of(
                root,
                LedgerWorld.ofTown(Role.ADMIN),
                LedgerWorld.ofTown(Role.AUDITOR),
                LedgerWorld.ofTown(Role.INSPECTOR))) {
            assertThat(ledger.submit(actor, STUDY)).as(actor.toString()).isInstanceOf(Submission.Refused.class);
        }
        var done = (Submission.Accepted) ledger.submit(Actor.operator(), STUDY);
        assertThat(log.record(done.record()).orElseThrow().role()).isEqualTo("admin");
    }

    @Test
    void whoIsAdministratorAndOfficerWritesAsOfficer() {
        var grants = List.of(
                new Actor.Grant(Role.ADMIN, "CN", "CN/"),
                LedgerWorld.ofTown(Role.OFFICER).grants().getFirst());
        var values = Map.of("happened_on", "2025-03-19", "title", "兼任", "kind", "学习", "attendance", "12");
        var command = new SubmitEntry(LedgerWorld.TOWN, "meeting", values, List.of(), false);
        var done = (Submission.Accepted) ledger.submit(new Actor(98, "both", grants), command);
        assertThat(log.record(done.record()).orElseThrow().role()).isEqualTo("officer");
    }
}
