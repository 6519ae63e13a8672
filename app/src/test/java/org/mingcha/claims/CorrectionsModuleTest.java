package org.mingcha.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.claims.ClaimWorld.TODAY;
import static org.mingcha.claims.ClaimWorld.TOWN;
import static org.mingcha.claims.ClaimWorld.measurement;
import static org.mingcha.claims.ClaimWorld.officer;
import static org.mingcha.claims.ClaimWorld.otherOfficer;
import static org.mingcha.claims.ClaimWorld.strangerFromOtherTown;
import static org.mingcha.claims.ClaimWorld.verified;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.casework.CaseRequest;
import org.mingcha.command.CommandResult;
import org.mingcha.database.Database;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.Opening;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.EvidenceFiles;
import org.mingcha.ledger.EvidenceUpload;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.StorageResult;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.tlog.Policy;
import org.mingcha.tlog.TlogProof;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What is published: its editions, its proof, its files, its times. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=corrections.invalid/log")
class CorrectionsModuleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Claims claims;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private MingchaClock clock;

    @Autowired
    private EvidenceFiles files;

    @Autowired
    private Database database;

    private Acts acts;

    @BeforeEach
    void begin() {
        ClaimWorld.begin(context);
        acts = new Acts(claims);
    }

    @Test
    void goesFromReceivedToPublishedAndTheLedgerSaysSo() {
        var id = acts.published("新街社区的自来水有问题，已经有人住院", "");
        log.seal();

        var row = acts.view(id).correction();
        assertThat(row.slug()).matches("0302-\\d+");
        var published = corrections.find(2026, row.slug()).orElseThrow();
        assertThat(published.claim()).isEqualTo("新街社区的自来水有问题，已经有人住院");
        assertThat(published.unit()).isEqualTo(TOWN);
        assertThat(published.receivedAt()).isEqualTo(TODAY.atTime(9, 30));
        assertThat(published.current().headline()).isEqualTo(verified().headline());
        assertThat(published.current().sources()).isEqualTo(verified().sources());
        assertThat(published.current().index()).isNotNull();
        var entry = ledger.entry(officer(), new EntryId(id.value()))
                .orElseThrow()
                .latest()
                .content();
        assertThat(entry.text("answered_on")).contains(TODAY.toString());
        assertThat(entry.text("answered_at")).contains("2026-03-02T10:00");
        assertThat(entry.text("url")).contains(row.path());
        assertThat(acts.view(id).row().state()).isEqualTo(ClaimState.PUBLISHED);
    }

    /** Two tabs, or two officers: one publishes, the others are told that it is done, and there is one edition. */
    @Test
    void publishedByManyAtOnceItIsPublishedOnce() throws Exception {
        var id = acts.approved("渡船明天停开", verified());
        var seen = acts.view(id).version();
        try (var callers = Executors.newFixedThreadPool(6)) {
            Callable<CommandResult<Long>> publishing = () -> claims.act(
                    otherOfficer(), new CaseRequest<>(id.value(), seen, new ClaimCommand.Publish(Optional.empty())));
            var answers = callers.invokeAll(Collections.nCopies(6, publishing));
            var told = new ArrayList<CommandResult<Long>>();
            for (var answer : answers) told.add(answer.get());
            assertThat(told)
                    .containsOnlyOnce(new CommandResult.Done<>(id.value()))
                    .hasSize(6);
            assertThat(told)
                    .filteredOn(each -> !each.equals(new CommandResult.Done<>(id.value())))
                    .hasOnlyElementsOfType(CommandResult.Conflict.class);
        }
        assertThat(acts.view(id).correction().editions()).isEqualTo(1);
    }

    @Test
    void sealedFactsHoldNoWordAndNoAccount() {
        var id = acts.published("集市明天取消", "market-open");
        log.seal();
        var edition = log.byIndex(corrections
                        .find(2026, "market-open")
                        .orElseThrow()
                        .current()
                        .index())
                .flatMap(log::record)
                .orElseThrow();
        assertThat(edition.type()).isEqualTo("correction.published");
        assertThat(edition.target()).isEqualTo(new RecordId(id.value()));
        assertThat(edition.facts().values().keySet())
                .containsExactlyInAnyOrder(
                        "content", "edition", "level", "received_on", "slug", "sources", "verdict", "year");
        assertThat(edition.text()).isNotNull();
        assertThat(edition.text().text("approver")).contains("22");
        assertThat(edition.text().all("writers")).containsExactly("21");
    }

    @Test
    void eachChangeIsAFurtherEditionAndNothingOfThePastGoes() {
        var id = acts.published("新街社区水管被污染", "tap-water");
        ClaimWorld.goTo(clock, TODAY.plusDays(1).atTime(9, 10));
        var more = new ClaimDraft(
                Verdict.FALSE,
                verified().headline(),
                List.of("停水是管道检修[1]。", "检验42项合格[2]。", "当日与用水有关的急诊为0例[3]。"),
                verified().method(),
                List.of(ClaimWorld.document(), measurement(), ClaimWorld.statement()),
                Change.SOURCE_ADDED,
                "补充卫生院说明，第3条事实写明例数");
        acts.approve(id, more);
        acts.act(officer(), id, new ClaimCommand.Publish(Optional.empty()));
        var withdrawn = new ClaimDraft(
                Verdict.FALSE,
                more.headline(),
                more.facts(),
                more.method(),
                more.sources(),
                Change.WITHDRAWN,
                "检验批次有误，重新核实");
        acts.approve(id, withdrawn);
        acts.act(officer(), id, new ClaimCommand.Publish(Optional.of("ignored")));
        log.seal();

        var found = corrections.find(2026, "tap-water").orElseThrow();
        assertThat(found.editions()).hasSize(3);
        assertThat(found.first().sources()).hasSize(2);
        assertThat(found.editions().get(1).note()).isEqualTo("补充卫生院说明，第3条事实写明例数");
        assertThat(found.isWithdrawn()).isTrue();
        var answered = ledger.entry(officer(), new EntryId(id.value()))
                .orElseThrow()
                .latest()
                .content();
        assertThat(answered.text("answered_on")).as("the first answer stands").contains(TODAY.toString());
        assertThat(corrections.corrections(CorrectionQuery.all()).rows())
                .filteredOn(row -> row.slug().equals("tap-water"))
                .allMatch(row -> row.withdrawn() && row.editions() == 3);
    }

    @Test
    void aChangeSaysWhyAndChangesSomething() {
        var id = acts.published("学校食堂停供", "canteen");
        assertThat(acts.why(officer(), id, new ClaimCommand.Save(verified()))).isEqualTo("nothing-changed");
        acts.act(officer(), id, new ClaimCommand.Save(ClaimWorld.withHeadline("学校食堂照常供餐")));
        assertThat(acts.why(officer(), id, new ClaimCommand.Submit())).isEqualTo("change-missing");
    }

    @Test
    void whatIsPublishedStaysWithTheBodyThatPublishedIt() {
        var id = acts.published("公交改道", "bus");
        acts.act(officer(), id, new ClaimCommand.Save(ClaimWorld.withHeadline("公交照常行驶")));
        assertThat(acts.why(officer(), id, new ClaimCommand.Escalate(Help.PUBLISH)))
                .isEqualTo("not-now");
        var other = acts.received(ClaimWorld.hearing("公交改道了吗"));
        assertThat(acts.why(officer(), id, new ClaimCommand.Join(other.value())))
                .isEqualTo("not-now");
        assertThat(acts.view(id).may()).doesNotContain("join", "escalate");
    }

    @Test
    void measuresTheTimeFromReceivedToAnswered() {
        acts.published("测时间的一条", "");
        log.seal();
        var times = claims.responseTimes(officer(), TOWN, TODAY, TODAY)
                .orElseThrow()
                .claims();
        assertThat(times.answered()).isPositive();
        assertThat(times.medianMinutes()).isNotNull();
        assertThat(claims.responseTimes(strangerFromOtherTown(), TOWN, TODAY, TODAY))
                .isEmpty();
    }

    @Test
    void anybodyCanCheckThatAnEditionWasPublishedAsItReads() {
        acts.published("要核验证明的一条", "proven");
        assertThat(corrections.proof(2026, "proven", 1)).as("not sealed yet").isEmpty();
        log.seal();
        assertThat(corrections.proof(2026, "proven", 2)).isEmpty();
        var document = CanonicalJson.parseCanonical(
                corrections.proof(2026, "proven", 1).orElseThrow().document());

        var leaf = Leaf.parse(document.path("leaf").stringValue().getBytes(StandardCharsets.UTF_8));
        var policy = Policy.of(
                NoteVerifier.parse(document.path("vkey").stringValue()).orElseThrow());
        var proof = TlogProof.parse(document.path("proof").stringValue()).orElseThrow();
        assertThat(proof.verify(leaf.hash(), policy, Note.Strangers.REFUSED).isValid())
                .isTrue();
        var facts = Opening.fromJson(CanonicalJson.of(document.path("facts")));
        assertThat(facts.commitment(document.path("origin").stringValue())).isEqualTo(leaf.facts());
        var content = CanonicalJson.of(document.path("content"));
        assertThat(facts.content().text("content"))
                .contains(Hashing.sha256(content).hex());
        assertThat(document.path("content").propertyNames())
                .containsExactlyInAnyOrder(
                        "claim", "edition", "facts", "headline", "method", "received", "sources", "unit", "verdict");
    }

    @Test
    void aSourcesFileCanBeReadByEverybodyAndNoOtherFile() {
        var stored = (StorageResult.Stored) files.store(new EvidenceUpload(
                "report.pdf", new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))));
        var source = new Source(SourceKind.MEASUREMENT, "检验报告", "疾控中心", TODAY, "", stored.file(), "");
        var draft = verified();
        var id = acts.approved(
                "有附件的一条",
                new ClaimDraft(Verdict.TRUE, draft.headline(), List.of("合格[1]"), "查看原件", List.of(source), null, ""));
        acts.act(officer(), id, new ClaimCommand.Publish(Optional.of("with-file")));
        var sha256 = stored.file().sha256();
        assertThat(corrections.file(2026, "with-file", sha256)).isPresent();
        assertThat(corrections.file(2026, "with-file", "ab".repeat(32))).isEmpty();
        log.seal();
        assertThat(log.record(new RecordId(publishedRecord("with-file")))
                        .orElseThrow()
                        .evidence())
                .containsExactly(sha256);
    }

    private long publishedRecord(String slug) {
        return owner().sql("select correction from correction.correction where slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
    }

    private JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }
}
