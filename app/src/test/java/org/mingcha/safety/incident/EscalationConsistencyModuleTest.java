package org.mingcha.safety.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.safety.incident.IncidentWorld.NINE;
import static org.mingcha.safety.incident.IncidentWorld.inspector;
import static org.mingcha.safety.incident.IncidentWorld.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.casework.CaseRequest;
import org.mingcha.claims.escalation.Reply;
import org.mingcha.database.Database;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.FsckFinding;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Any single altered cell of the hand-overs is named, and nothing else is. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=escalation-recount.invalid/log")
class EscalationConsistencyModuleTest {
    private static final Map<String, String> CELLS = Map.of(
            "source", "'claim'",
            "subject", "subject + 1",
            "unit", "'999911001000'",
            "superior", "'999911001000'",
            "due_at", "due_at + interval '1 minute'",
            "drill", "not drill",
            "acknowledged", "acknowledged + 1000",
            "reply", "'taken-over'");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Incidents incidents;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private Custody custody;

    @Autowired
    private Database database;

    @BeforeEach
    void begin() {
        IncidentWorld.begin(context);
    }

    @Test
    void namesEveryAlteredCellAndNothingElse() {
        handUp("已签收的");
        var id = handUp("真的");
        IncidentWorld.done(
                incidents.act(inspector(), new CaseRequest<>(id, 3, new IncidentCommand.Acknowledge(Reply.NOTED))));
        log.seal();
        assertThat(found()).isEmpty();
        var owner = JdbcClient.create(database.owner());
        CELLS.forEach((column, value) -> {
            owner.sql("create table public.kept as select * from correction.handed_up")
                    .update();
            owner.sql("update correction.handed_up set " + column + " = " + value + " where acknowledged is not null")
                    .update();
            assertThat(found()).as(column).containsExactly("differs " + column);
            owner.sql("delete from correction.handed_up").update();
            owner.sql("insert into correction.handed_up select * from public.kept")
                    .update();
            owner.sql("drop table public.kept").update();
            assertThat(found()).as(column + " put back").isEmpty();
        });
        owner.sql("delete from correction.handed_up where acknowledged is null").update();
        assertThat(found()).containsExactly("missing ");
        owner.sql("""
                insert into correction.handed_up
                values (1, 'incident', 1, 'x', 'y', now(), false, null, null)
                """).update();
        assertThat(found()).containsExactly("missing ", "extra ");
    }

    private long handUp(String title) {
        var id = IncidentWorld.done(incidents.found(officer(), IncidentWorld.found(title, NINE, "较大"), false));
        IncidentWorld.done(
                incidents.act(officer(), new CaseRequest<>(id, 1, new IncidentCommand.Report(Optional.empty()))));
        return id;
    }

    private List<String> found() {
        var found = new ArrayList<String>();
        custody.fsck().findings().stream()
                .filter(FsckFinding::isFault)
                .map(finding -> finding.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + finding.column())
                .forEach(found::add);
        return found;
    }
}
