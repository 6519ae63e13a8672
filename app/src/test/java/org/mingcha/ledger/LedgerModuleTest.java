package org.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.ledger.LedgerWorld.meeting;
import static org.mingcha.ledger.LedgerWorld.officer;
import static org.mingcha.ledger.LedgerWorld.submit;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.ledger.EntryQuery.State;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingchaSpringTest
class LedgerModuleTest {
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

    @Test
    void entryIsThereAtOnceAndSealedSoonAfter() {
        var accepted = accepted(ledger.submit(officer(), submit(meeting("2025-02-01", "学习会（第一次）"))));
        var pending = view(accepted.entry());
        assertThat(pending.latest().index()).isNull();
        assertThat(pending.title()).isEqualTo("学习会（第一次）");
        log.seal();
        var sealed = view(accepted.entry());
        assertThat(sealed.latest().index()).isNotNull();
        assertThat(sealed.latest().content().text("attendance")).contains("36");
        assertThat(ledger.entryAt(officer(), sealed.latest().index())).contains(sealed);
    }

    @Test
    void factsHoldNoTitleAndTextHoldsTheAccount() {
        var accepted = accepted(ledger.submit(officer(), submit(meeting("2025-02-02", "只在文字里"))));
        var record = log.record(accepted.record()).orElseThrow();
        assertThat(record.facts().values()).containsOnlyKeys("attendance", "fields_of_work", "kind");
        assertThat(record.text().values())
                .containsEntry("title", "只在文字里")
                .containsEntry("chair", "第一责任人")
                .containsEntry("by_account", "7");
        assertThat(record.role()).isEqualTo("officer");
    }

    @Test
    void sameEntryAgainIsRepeatedAndWritesNothing() {
        var first = accepted(ledger.submit(officer(), submit(meeting("2025年2月3日", "同一次会"))));
        var again = ledger.submit(officer(), submit(meeting("2025.2.3", "同一次会")));
        assertThat(again).isEqualTo(new Submission.Repeated(first.entry()));
    }

    @Test
    void sameDayAndTitleAsksBeforeItIsAnotherEntry() {
        accepted(ledger.submit(officer(), submit(meeting("2025-02-04", "上午和下午"))));
        log.seal();
        var other = new HashMap<>(meeting("2025-02-04", "上午和下午"));
        other.put("attendance", "12");
        var asked = (Submission.Unconfirmed) ledger.submit(officer(), submit(other));
        assertThat(asked.notices().getFirst().reason()).isEqualTo(Reason.POSSIBLY_REPEATED);
        var confirmed = new SubmitEntry(LedgerWorld.TOWN, "meeting", other, List.of(), true);
        assertThat(ledger.submit(officer(), confirmed)).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void amendmentKeepsBothVersionsAndNamesWhatChanged() {
        var id = accepted(ledger.submit(officer(), submit(meeting("2025-02-05", "会上人数记错"))))
                .entry();
        var values = new HashMap<>(meeting("2025-02-05", "会上人数记错"));
        values.put("attendance", "54");
        accepted(ledger.amend(officer(), new AmendEntry(id, values, List.of(), "签到表第二页漏计", false)));
        var versions = view(id).versions();
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).content().text("attendance")).contains("36");
        assertThat(versions.get(1).content().text("attendance")).contains("54");
        assertThat(versions.get(1).changed()).containsExactly("attendance");
        assertThat(versions.get(1).reason()).isEqualTo("签到表第二页漏计");
    }

    @Test
    void whatSomebodyElseAmendedMeanwhileIsNotLost() {
        var id = accepted(ledger.submit(officer(), submit(meeting("2025-02-15", "两人同时更正"))))
                .entry();
        var first = new HashMap<>(meeting("2025-02-15", "两人同时更正"));
        first.put("attendance", "54");
        accepted(ledger.amend(officer(), new AmendEntry(id, first, List.of(), "漏计", false, 1)));
        var second = new HashMap<>(meeting("2025-02-15", "两人同时更正"));
        second.put("kind", "部署");
        assertThat(reason(ledger.amend(officer(), new AmendEntry(id, second, List.of(), "类型", false, 1))))
                .isEqualTo(Reason.OVERTAKEN);
        second.put("attendance", "54");
        accepted(ledger.amend(officer(), new AmendEntry(id, second, List.of(), "类型", false, 2)));
        assertThat(view(id).latest().content().text("attendance")).contains("54");
    }

    @Test
    void amendmentNeedsReasonAndChange() {
        var values = meeting("2025-02-06", "没有改动");
        var id = accepted(ledger.submit(officer(), submit(values))).entry();
        assertThat(reason(ledger.amend(officer(), new AmendEntry(id, values, List.of(), " ", false))))
                .isEqualTo(Reason.REASON_MISSING);
        assertThat(reason(ledger.amend(officer(), new AmendEntry(id, values, List.of(), "再存一次", false))))
                .isEqualTo(Reason.NOTHING_CHANGED);
    }

    @Test
    void withdrawnEntryStaysReadableAndCannotBeChanged() {
        var id = accepted(ledger.submit(officer(), submit(meeting("2025-02-07", "重复登记"))))
                .entry();
        accepted(ledger.withdraw(officer(), new WithdrawEntry(id, "重复登记", false)));
        var view = view(id);
        assertThat(view.withdrawn()).isTrue();
        assertThat(view.latest().content().text("title")).contains("重复登记");
        assertThat(reason(ledger.withdraw(officer(), new WithdrawEntry(id, "再撤一次", false))))
                .isEqualTo(Reason.ALREADY_WITHDRAWN);
        var again = accepted(ledger.submit(officer(), submit(meeting("2025-02-07", "重复登记"))));
        assertThat(again.entry()).as("what was withdrawn may be entered anew").isNotEqualTo(id);
        assertThat(ledger.submit(officer(), submit(meeting("2025-02-07", "重复登记"))))
                .isEqualTo(new Submission.Repeated(again.entry()));
    }

    @Test
    void absentAndForbiddenLookTheSame() {
        var id = accepted(ledger.submit(officer(), submit(meeting("2025-02-08", "外人看不见"))))
                .entry();
        var stranger = LedgerWorld.strangerFromOtherTown();
        assertThat(ledger.entry(stranger, id)).isEmpty();
        assertThat(reason(ledger.withdraw(stranger, new WithdrawEntry(id, "试试", false))))
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(reason(ledger.withdraw(officer(), new WithdrawEntry(new EntryId(999_999), "试试", false))))
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(ledger.entries(stranger, EntryQuery.all()).rows()).isEmpty();
        assertThat(reason(ledger.submit(stranger, submit(meeting("2025-02-08", "别镇的账")))))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void inspectorReadsButDoesNotWrite() {
        var id = accepted(ledger.submit(officer(), submit(meeting("2025-02-09", "督查只看"))))
                .entry();
        var inspector = LedgerWorld.inspector();
        assertThat(ledger.entry(inspector, id).orElseThrow().mayChange()).isFalse();
        assertThat(reason(ledger.withdraw(inspector, new WithdrawEntry(id, "不行", false))))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void refusesEntryForDissolvedUnit() {
        var values = meeting("2025-08-01", "撤销后的会");
        var command = new SubmitEntry(LedgerWorld.CLOSED_VILLAGE, "meeting", values, List.of(), false);
        assertThat(reason(ledger.submit(officer(), command))).isEqualTo(Reason.UNIT_CLOSED);
        var before = new SubmitEntry(
                LedgerWorld.CLOSED_VILLAGE, "meeting", meeting("2025-06-01", "撤销前的会"), List.of(), false);
        assertThat(ledger.submit(officer(), before)).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void namesEveryFaultAtOnce() {
        var values = Map.of("happened_on", "13月40日", "title", "", "kind", "茶话会", "attendance", "很多人");
        var refused = (Submission.Refused) ledger.submit(officer(), submit(values));
        assertThat(refused.faults())
                .extracting(Fault::field)
                .containsExactly("happened_on", "title", "kind", "attendance");
    }

    @Test
    void personalDataInFreeTextAsksAndInLabelIsRefused() {
        var values = new HashMap<>(meeting("2025-02-10", "来访人电话13812345678"));
        var asked = (Submission.Unconfirmed) ledger.submit(officer(), submit(values));
        assertThat(asked.notices().getFirst().reason()).isEqualTo(Reason.PERSONAL_DATA_POSSIBLE);
        var duty = Map.of("happened_on", "2025-01-02", "kind", "信息联络员", "post", "李某某");
        var command = new SubmitEntry(LedgerWorld.TOWN, "duty", duty, List.of(), true);
        assertThat(reason(ledger.submit(officer(), command))).isEqualTo(Reason.PERSONAL_DATA);
    }

    @Test
    void listIsPagedWithoutGapsAndCountsLateOnes() {
        for (int day = 1; day <= 7; day++) {
            accepted(ledger.submit(officer(), village("2025-03-0" + day)));
        }
        var query = EntryQuery.all().ofUnit(LedgerWorld.VILLAGE).withLimit(3);
        var first = ledger.entries(officer(), query);
        var second = ledger.entries(officer(), query.afterRow(first.next()));
        var third = ledger.entries(officer(), query.afterRow(second.next()));
        assertThat(first.rows()).extracting(EntrySummary::happenedOn).startsWith(LocalDate.of(2025, 3, 7));
        assertThat(third.rows()).hasSize(1);
        assertThat(third.next()).isNull();
        assertThat(first.totals().entries()).isEqualTo(7);
        assertThat(first.totals().late()).isEqualTo(7);
        assertThat(first.rows().getFirst().late()).isTrue();
    }

    @Test
    void listFiltersByStateAndWords() {
        var id = accepted(ledger.submit(officer(), submit(meeting("2025-04-01", "找得到的题目"))))
                .entry();
        accepted(ledger.withdraw(officer(), new WithdrawEntry(id, "试一试", false)));
        var query = new EntryQuery(
                LedgerWorld.TOWN,
                true,
                java.util.Set.of("meeting"),
                LocalDate.of(2025, 4, 1),
                LocalDate.of(2025, 4, 30),
                "找得到",
                State.WITHDRAWN,
                null,
                10);
        assertThat(ledger.entries(officer(), query).rows())
                .extracting(EntrySummary::id)
                .containsExactly(id);
    }

    @Test
    void evidenceIsKeptByContentAndReadThroughItsEntry() {
        var content = "%PDF-1.7 签到表".getBytes(StandardCharsets.UTF_8);
        var upload = new EvidenceUpload("../../签到表", new ByteArrayInputStream(content));
        var file = ((StorageResult.Stored) ledger.store(upload)).file();
        assertThat(file.name()).isEqualTo("签到表.pdf");
        var twice = List.of(file, file);
        var command = new SubmitEntry(LedgerWorld.TOWN, "meeting", meeting("2025-05-01", "有佐证的会"), twice, false);
        var accepted = accepted(ledger.submit(officer(), command));
        assertThat(log.record(accepted.record()).orElseThrow().evidence()).containsExactly(file.sha256());
        var read = ledger.evidence(officer(), accepted.entry(), file.sha256()).orElseThrow();
        assertThat(read.path()).hasBinaryContent(content);
        assertThat(ledger.evidence(LedgerWorld.strangerFromOtherTown(), accepted.entry(), file.sha256()))
                .isEmpty();
    }

    @Test
    void drillOnTheIncidentScreensIsSealedAsDrill() {
        var values = Map.of("happened_on", "2025-06-18", "title", "网页篡改演练", "severity", "较大", "is_drill", "是");
        var command = new SubmitEntry(LedgerWorld.TOWN, "incident", values, List.of(), false);
        var accepted = accepted(ledger.submit(Actor.operator(), command));
        assertThat(log.record(accepted.record()).orElseThrow().drill()).isTrue();
    }

    @Test
    void noAmendmentMakesAnIncidentADrillOrADrillAnIncident() {
        var real = Map.of("happened_on", "2025-06-19", "title", "网页被篡改", "severity", "较大");
        var drill = Map.of("happened_on", "2025-06-19", "title", "网页被篡改", "severity", "较大", "is_drill", "是");
        var entry = accepted(
                ledger.submit(Actor.operator(), new SubmitEntry(LedgerWorld.TOWN, "incident", real, List.of(), false)));
        var refused = (Submission.Refused)
                ledger.amend(Actor.operator(), new AmendEntry(entry.entry(), drill, List.of(), "演练", true));
        assertThat(refused.faults()).containsExactly(new Fault("is_drill", Reason.DRILL_FIXED, List.of()));
        var withdrawn = new WithdrawEntry(entry.entry(), "登错", true);
        assertThat(ledger.withdraw(Actor.operator(), withdrawn)).isInstanceOf(Submission.Accepted.class);
        var anew = accepted(
                ledger.submit(Actor.operator(), new SubmitEntry(LedgerWorld.TOWN, "incident", drill, List.of(), true)));
        assertThat(ledger.amend(Actor.operator(), new AmendEntry(anew.entry(), real, List.of(), "不是演练", true)))
                .isEqualTo(refused);
    }

    private static SubmitEntry village(String day) {
        return new SubmitEntry(LedgerWorld.VILLAGE, "meeting", meeting(day, "村里的会"), List.of(), false);
    }

    private EntryView view(EntryId id) {
        return ledger.entry(officer(), id).orElseThrow();
    }

    private static Submission.Accepted accepted(Submission outcome) {
        assertThat(outcome).isInstanceOf(Submission.Accepted.class);
        return (Submission.Accepted) outcome;
    }

    private static Reason reason(Submission outcome) {
        return ((Submission.Refused) outcome).faults().getFirst().reason();
    }
}
