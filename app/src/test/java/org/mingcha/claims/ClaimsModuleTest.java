package org.mingcha.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.claims.ClaimWorld.COUNTY;
import static org.mingcha.claims.ClaimWorld.TODAY;
import static org.mingcha.claims.ClaimWorld.TOWN;
import static org.mingcha.claims.ClaimWorld.clerk;
import static org.mingcha.claims.ClaimWorld.countyOfficer;
import static org.mingcha.claims.ClaimWorld.hearing;
import static org.mingcha.claims.ClaimWorld.officer;
import static org.mingcha.claims.ClaimWorld.otherCountyOfficer;
import static org.mingcha.claims.ClaimWorld.otherOfficer;
import static org.mingcha.claims.ClaimWorld.strangerFromOtherTown;
import static org.mingcha.claims.ClaimWorld.verified;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.AccountAddition;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.NewAccount;
import org.mingcha.accounts.Role;
import org.mingcha.casework.CaseRequest;
import org.mingcha.claims.escalation.Reply;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.database.Cursor;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.ledger.WithdrawEntry;
import org.mingcha.notification.DueDate;
import org.mingcha.notification.DueDates;
import org.mingcha.notification.DueKind;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A sentence from received to answered in public, and every way that is not open. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=claims.invalid/log")
class ClaimsModuleTest {
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

    private Acts acts;

    @BeforeEach
    void begin() {
        ClaimWorld.begin(context);
        acts = new Acts(claims);
    }

    @Test
    void whoWroteItCannotApproveIt() {
        var id = acts.received(hearing("桥明天封闭"));
        acts.act(officer(), id, new ClaimCommand.Assess(Consequence.LIVELIHOOD, Knowledge.NOTHING));
        acts.act(officer(), id, new ClaimCommand.Save(verified()));
        acts.act(otherOfficer(), id, new ClaimCommand.Save(ClaimWorld.withHeadline("桥照常通行，3月2日没有施工")));
        acts.act(officer(), id, new ClaimCommand.Submit());
        assertThat(acts.why(officer(), id, new ClaimCommand.Approve())).isEqualTo("same-eyes");
        assertThat(acts.why(otherOfficer(), id, new ClaimCommand.Approve())).isEqualTo("same-eyes");
        assertThat(acts.why(clerk(), id, new ClaimCommand.Approve())).isEqualTo("not-found");
        assertThat(claims.find(officer(), id).orElseThrow().waitsForAnother()).isTrue();
        acts.act(countyOfficer(), id, new ClaimCommand.Approve());
    }

    /** The town's one officer wrote it; the county's is asked, and where there are two officers nobody above is. */
    @Test
    void whereABodyHasOnePersonTheSuperiorIsAsked() {
        var only = hired("only.one", TOWN);
        var above = hired("one.above", COUNTY);
        var id = acts.received(hearing("渡口明天停航"));
        acts.act(only, id, new ClaimCommand.Assess(Consequence.LIVELIHOOD, Knowledge.NOTHING));
        acts.act(only, id, new ClaimCommand.Save(verified()));
        assertThat(due(above, id)).isEmpty();
        acts.act(only, id, new ClaimCommand.Submit());
        assertThat(due(above, id)).containsExactly(DueKind.APPROVE_CLAIM);
        assertThat(due(only, id)).doesNotContain(DueKind.APPROVE_CLAIM);
        assertThat(claims.find(only, id).orElseThrow().askedAbove()).isEqualTo("青溪县");
        var second = hired("second.one", TOWN);
        assertThat(due(above, id)).isEmpty();
        assertThat(due(second, id)).contains(DueKind.APPROVE_CLAIM);
        assertThat(claims.find(only, id).orElseThrow().askedAbove()).isNull();
        acts.act(second, id, new ClaimCommand.Approve());
        assertThat(due(second, id)).doesNotContain(DueKind.APPROVE_CLAIM);
    }

    private Actor hired(String login, String unit) {
        var accounts = context.getBean(Accounts.class);
        var added =
                (AccountAddition.Invited) accounts.add(Actor.operator(), NewAccount.named(login, Role.OFFICER, unit));
        return accounts.actor(added.invitation().account()).orElseThrow();
    }

    @Test
    void whatIsWrittenAfterApprovalNeedsAnotherLook() {
        var id = acts.approved("药店明天关门", verified());
        acts.act(otherOfficer(), id, new ClaimCommand.Save(ClaimWorld.withHeadline("药店照常营业")));
        assertThat(acts.view(id).row().state()).isEqualTo(ClaimState.CHECKING);
        assertThat(acts.why(otherOfficer(), id, new ClaimCommand.Publish(Optional.empty())))
                .isEqualTo("not-now");
        acts.act(otherOfficer(), id, new ClaimCommand.Submit());
        acts.act(countyOfficer(), id, new ClaimCommand.GiveBack("检验报告要写明采样地点"));
        assertThat(acts.view(id).returned()).isEqualTo("检验报告要写明采样地点");
    }

    @Test
    void asksForEverythingThatIsMissingAtOnce() {
        var id = acts.received(hearing("明天停电"));
        var wrong = new ClaimDraft(null, "明天停电", List.of("没有停电安排[3]"), "", List.of(), null, "");
        acts.act(officer(), id, new ClaimCommand.Save(wrong));
        assertThat(acts.whys(officer(), id, new ClaimCommand.Submit()))
                .containsExactlyInAnyOrder(
                        "level-missing",
                        "verdict-missing",
                        "headline-is-claim",
                        "text-missing",
                        "source-missing",
                        "citation-wrong");
    }

    @Test
    void oneAnswerServesAllThatSayTheSame() {
        var first = acts.received(hearing("河堤出现裂缝，要撤离"));
        var second = acts.received(hearing("河堤出现裂缝，全村要撤离了"));
        assertThat(claims.alike(officer(), second)).extracting(ClaimSummary::id).contains(first);
        acts.act(officer(), second, new ClaimCommand.Join(first.value()));
        assertThat(acts.why(officer(), first, new ClaimCommand.Join(second.value())))
                .isEqualTo("join-unknown");
        acts.act(officer(), first, new ClaimCommand.Assess(Consequence.SAFETY, Knowledge.NOTHING));
        acts.approve(first, verified());
        acts.act(officer(), first, new ClaimCommand.Publish(Optional.of("dike")));
        var third = acts.received(hearing("听说河堤裂了"));
        acts.act(officer(), third, new ClaimCommand.Join(first.value()));

        for (var id : List.of(first, second, third)) {
            var entry = ledger.entry(officer(), new EntryId(id.value()))
                    .orElseThrow()
                    .latest()
                    .content();
            assertThat(entry.text("url")).contains("/p/corrections/2026/dike");
            assertThat(entry.text("answered_on")).contains(TODAY.toString());
        }
        assertThat(acts.view(first).joined()).extracting(ClaimSummary::id).containsExactly(second, third);
        assertThat(acts.why(officer(), third, new ClaimCommand.Separate())).isEqualTo("not-now");
    }

    @Test
    void levelThatCameWithTheLedgerIsDueLikeOneThatWasFoundHere() {
        var day = TODAY.toString();
        var values = Map.of(
                "happened_on", day, "claim", "停水三天", "channel", "热线转办", "level", "高", "received_at", day + "T09:30");
        var entered =
                (Submission.Accepted) ledger.submit(officer(), new SubmitEntry(TOWN, "claim", values, List.of(), true));
        var id = new ClaimId(entered.entry().value());
        assertThat(acts.view(id).row().escalateBy()).isEqualTo(instant(TODAY, 13, 30));
        assertThat(due(officer(), id)).contains(DueKind.ESCALATE_CLAIM);
        acts.act(officer(), id, new ClaimCommand.Assess(Consequence.SAFETY, Knowledge.NOTHING));
        assertThat(due(officer(), id)).containsOnlyOnce(DueKind.ESCALATE_CLAIM);
        acts.act(officer(), id, new ClaimCommand.Save(verified()));
        acts.act(officer(), id, new ClaimCommand.Escalate(Help.PUBLISH));
        assertThat(due(officer(), id)).doesNotContain(DueKind.ESCALATE_CLAIM);
    }

    @Test
    void goesUpWithSentenceFactsAndHelpAloneAndIsTakenOver() {
        var id = acts.received(hearing("县城有人食物中毒"));
        assertThat(acts.why(officer(), id, new ClaimCommand.Escalate(Help.PUBLISH)))
                .isEqualTo("level-missing");
        acts.act(officer(), id, new ClaimCommand.Assess(Consequence.SAFETY, Knowledge.NOTHING));
        assertThat(acts.view(id).row().escalateBy()).isEqualTo(instant(TODAY, 13, 30));
        assertThat(due(officer(), id)).contains(DueKind.ESCALATE_CLAIM);
        ClaimWorld.goTo(clock, TODAY.atTime(14, 0));
        assertThat(acts.view(id).row().late()).isTrue();
        acts.act(officer(), id, new ClaimCommand.Save(verified()));
        acts.act(officer(), id, new ClaimCommand.Escalate(Help.PUBLISH));
        assertThat(due(officer(), id)).doesNotContain(DueKind.ESCALATE_CLAIM);
        assertThat(due(countyOfficer(), id)).containsExactly(DueKind.ACKNOWLEDGE_CLAIM);
        assertThat(acts.why(officer(), id, new ClaimCommand.Escalate(Help.VERIFY)))
                .isEqualTo("escalated-already");
        assertThat(acts.why(officer(), id, new ClaimCommand.Acknowledge(Reply.TAKEN_OVER)))
                .isEqualTo("not-found");
        ClaimWorld.goTo(clock, TODAY.plusDays(2).atTime(9, 0));
        assertThat(claims.escalations(countyOfficer()))
                .anyMatch(each -> each.id().equals(id) && each.overdue());
        acts.act(countyOfficer(), id, new ClaimCommand.Acknowledge(Reply.TAKEN_OVER));
        // The county holds it now.
        assertThat(acts.why(officer(), id, new ClaimCommand.Submit())).isEqualTo("not-found");
        acts.act(countyOfficer(), id, new ClaimCommand.Submit());
        acts.act(otherCountyOfficer(), id, new ClaimCommand.Approve());
        acts.act(otherCountyOfficer(), id, new ClaimCommand.Publish(Optional.of("food")));
        log.seal();

        assertThat(corrections.find(2026, "food").orElseThrow().unit()).isEqualTo(ClaimWorld.COUNTY);
        var sent = log.byIndex(acts.view(id).escalations().getFirst().index())
                .flatMap(log::record)
                .orElseThrow();
        assertThat(sent.facts().values().keySet()).containsExactlyInAnyOrder("of", "help", "level", "to", "due_at");
        assertThat(sent.text()).isNotNull();
        assertThat(sent.text().values().keySet()).containsExactlyInAnyOrder("claim", "facts", "by_account");
        var entry = ledger.entry(officer(), new EntryId(id.value()))
                .orElseThrow()
                .latest()
                .content();
        assertThat(entry.text("escalated_on")).contains(TODAY.toString());
    }

    @Test
    void tellsWhoActsOnAnOlderState() {
        var id = acts.received(hearing("明天没有班车"));
        acts.act(officer(), id, new ClaimCommand.Save(verified()));
        var late = claims.act(
                otherOfficer(),
                new CaseRequest<>(id.value(), 0, new ClaimCommand.Save(ClaimWorld.withHeadline("班车照常发车"))));
        assertThat(late).isEqualTo(new CommandResult.Conflict<>());
    }

    @Test
    void absentAndForbiddenLookTheSame() {
        var id = acts.received(hearing("水库要放水"));
        assertThat(claims.find(strangerFromOtherTown(), id)).isEmpty();
        assertThat(acts.why(strangerFromOtherTown(), id, new ClaimCommand.Save(verified())))
                .isEqualTo("not-found");
        assertThat(claims.claims(strangerFromOtherTown(), ClaimQuery.all()).rows())
                .isEmpty();
        assertThat(claims.receive(strangerFromOtherTown(), hearing("别的镇"), false))
                .isEqualTo(CommandResult.rejected(Violation.at("", "ledger.reason.not-found")));
    }

    @Test
    void claimsFromOtherDoorsAreInTheSameList() {
        var values = Map.of("happened_on", "2026-02-20", "claim", "二月的一条", "channel", "热线转办");
        var entered =
                (Submission.Accepted) ledger.submit(officer(), new SubmitEntry(TOWN, "claim", values, List.of(), true));
        var id = new ClaimId(entered.entry().value());
        var row = acts.view(id).row();
        assertThat(row.state()).isEqualTo(ClaimState.RECEIVED);
        assertThat(row.overdue()).isTrue();
        var first = claims.claims(officer(), ClaimQuery.all().only(ClaimQuery.Filter.OVERDUE))
                .rows()
                .getFirst();
        assertThat(first.id()).as("the longest overdue stands on top").isEqualTo(id);
        acts.act(officer(), id, new ClaimCommand.Save(verified()));
        ledger.withdraw(officer(), new WithdrawEntry(entered.entry(), "登记错了", true));
        assertThat(acts.view(id).row().state()).isEqualTo(ClaimState.WITHDRAWN);
        assertThat(acts.why(officer(), id, new ClaimCommand.Submit())).isEqualTo("not-found");
    }

    @Test
    void listsPageByPageWithoutLosingOrRepeating() {
        for (int i = 0; i < 5; i++) {
            acts.received(hearing("逐页的第" + i + "条"));
        }
        var query = new ClaimQuery(TOWN, ClaimQuery.Filter.ALL, null, 3);
        var seen = new java.util.ArrayList<ClaimId>();
        var page = claims.claims(officer(), query);
        page.rows().forEach(row -> seen.add(row.id()));
        while (page.next() != null) {
            assertThat(Cursor.parse(page.next().text())).contains(page.next());
            page = claims.claims(officer(), query.afterRow(page.next()));
            page.rows().forEach(row -> seen.add(row.id()));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize((int) page.totals().all());
    }

    private java.time.Instant instant(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(clock.zone()).toInstant();
    }

    private List<DueKind> due(Actor actor, ClaimId id) {
        return context.getBean(DueDates.class).due(actor, null, 200).dues().stream()
                .filter(each -> each.path().equals("/claims/" + id.value()))
                .map(DueDate::kind)
                .toList();
    }
}
