package org.mingcha.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.claims.ClaimWorld.countyOfficer;
import static org.mingcha.claims.ClaimWorld.hearing;
import static org.mingcha.claims.ClaimWorld.officer;
import static org.mingcha.claims.ClaimWorld.verified;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** Any single altered cell of what is published or went up is named, and nothing else is. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=correction-recount.invalid/log")
class CorrectionConsistencyModuleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Claims claims;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private Custody custody;

    @Autowired
    private Database database;

    private Acts acts;

    @BeforeEach
    void begin() {
        ClaimWorld.begin(context);
        acts = new Acts(claims);
    }

    @Test
    void everyAlteredCellOfWhatIsPublishedIsNamed() {
        var id = acts.published("要重数的一条", "recounted");
        acts.approve(id, changed());
        acts.act(officer(), id, new ClaimCommand.Publish(Optional.empty()));
        var up = acts.received(hearing("上报后要重数的"));
        acts.act(officer(), up, new ClaimCommand.Assess(Consequence.SAFETY, Knowledge.NOTHING));
        acts.act(officer(), up, new ClaimCommand.Escalate(Help.VERIFY));
        acts.act(countyOfficer(), up, new ClaimCommand.Acknowledge(Reply.NOTED));
        log.seal();
        assertThat(found()).isEmpty();
        var correction = "correction = " + publishedRecord("recounted");
        named("correction.correction", correction, "slug = 'other'", "slug");
        named("correction.correction", correction, "year = year + 1", "year");
        named("correction.correction", correction, "unit = '999911001000'", "unit");
        named("correction.correction", correction, "headline = headline || '!'", "headline");
        named("correction.correction", correction, "verdict = 'true'", "verdict");
        named("correction.correction", correction, "edition = edition + 1", "edition");
        named("correction.correction", correction, "withdrawn = true", "withdrawn");
        named(
                "correction.edition",
                "record_id = (select max(record_id) from correction.edition)",
                "number = 3",
                "number");
        var claim = "claim = " + id.value();
        named("correction.claim", claim, "headline = headline || '!'", "headline");
        named("correction.claim", claim, "facts = array['x']", "facts");
        named("correction.claim", claim, "method = 'x'", "method");
        named("correction.claim", claim, "verdict = 'true'", "verdict");
        named("correction.claim", claim, "change = 'withdrawn'", "change");
        named("correction.claim", claim, "note = 'x'", "note");
        named("correction.claim", claim, "holder = '999900000000'", "unit");
        named("correction.source", claim + " and position = 1", "title = 'x'", "sources");
        named("correction.source", claim + " and position = 1", "link = ''", "sources");
        var sent = "source = 'claim' and subject = " + up.value();
        named("correction.handed_up", sent, "superior = '999911001000'", "superior");
        named("correction.handed_up", sent, "due_at = now()", "due_at");
        named("correction.handed_up", sent, "reply = 'taken-over'", "reply");
        named("correction.handed_up", sent, "acknowledged = null, reply = null", "acknowledged");
        named("correction.level_table", "true", "content = '{}'", "content");
    }

    private long publishedRecord(String slug) {
        return owner().sql("select correction from correction.correction where slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
    }

    private static ClaimDraft changed() {
        var draft = verified();
        return new ClaimDraft(
                draft.verdict(), "改了标题", draft.facts(), draft.method(), draft.sources(), Change.WORDING, "标题写得更清楚");
    }

    private void named(String table, String row, String alteration, String column) {
        var owner = owner();
        owner.sql("create table public.kept as select * from " + table + " where " + row)
                .update();
        owner.sql("update " + table + " set " + alteration + " where " + row).update();
        assertThat(found())
                .as(table + ": " + alteration)
                .isNotEmpty()
                .anyMatch(finding ->
                        finding.table().equals(table) && finding.column().equals(column));
        var back = alteration.replaceAll("(\\w+) = (?:'[^']*'|[^,])*", "$1 = (select $1 from public.kept limit 1)");
        owner.sql("update " + table + " set " + back + " where " + row).update();
        owner.sql("drop table public.kept").update();
        assertThat(found()).as(table + " put back").isEmpty();
    }

    private JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }

    private List<FsckFinding> found() {
        // The demo's clock was set back on purpose.
        return custody.fsck().findings().stream().filter(FsckFinding::isFault).toList();
    }
}
