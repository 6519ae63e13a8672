package org.mingcha.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.claims.ClaimWorld.TODAY;
import static org.mingcha.claims.ClaimWorld.TOWN;
import static org.mingcha.claims.ClaimWorld.countyOfficer;
import static org.mingcha.claims.ClaimWorld.hearing;
import static org.mingcha.claims.ClaimWorld.officer;
import static org.mingcha.claims.ClaimWorld.otherOfficer;
import static org.mingcha.claims.ClaimWorld.verified;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseRequest;
import org.mingcha.claims.escalation.Reply;
import org.mingcha.claims.question.AskQuestion;
import org.mingcha.claims.question.QuestionCommand;
import org.mingcha.claims.question.QuestionQuery;
import org.mingcha.claims.question.QuestionState;
import org.mingcha.claims.question.QuestionSummary;
import org.mingcha.claims.question.Questions;
import org.mingcha.command.CommandResult;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.ledger.AmendEntry;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.WithdrawEntry;
import org.mingcha.notification.DueDates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** What was amended, withdrawn or taken over in the meantime stands in nobody's way. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=withdrawn.invalid/log")
class WithdrawnModuleTest {
    private static final LevelTable.Basis SAFETY = new LevelTable.Basis(Consequence.SAFETY, Knowledge.NOTHING);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Claims claims;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Questions questions;

    @Autowired
    private Ledger ledger;

    private Acts acts;

    @BeforeEach
    void begin() {
        ClaimWorld.begin(context);
        acts = new Acts(claims);
    }

    @Test
    void aSuperiorThatTakesOverWhatWasApprovedLooksAtItAnew() {
        var id = acts.approved("水厂要停一个月", verified());
        acts.act(officer(), id, new ClaimCommand.Escalate(Help.PUBLISH));
        acts.act(countyOfficer(), id, new ClaimCommand.Acknowledge(Reply.TAKEN_OVER));
        assertThat(acts.view(id).row().state()).isEqualTo(ClaimState.SUBMITTED);
        acts.act(countyOfficer(), id, new ClaimCommand.Approve());
        acts.act(countyOfficer(), id, new ClaimCommand.Publish(Optional.of("water")));
        assertThat(corrections.find(2026, "water").orElseThrow().unit()).isEqualTo(ClaimWorld.COUNTY);
    }

    @Test
    void whatWasAmendedAfterItsApprovalIsApprovedAnew() {
        var id = acts.approved("集市下月取消", verified());
        var entry = ledger.entry(officer(), new EntryId(id.value())).orElseThrow();
        var values = Map.of("happened_on", TODAY.toString(), "claim", "集市下个月取消", "channel", "热线转办");
        assertThat(ledger.amend(officer(), new AmendEntry(entry.id(), values, List.of(), "听错了", true)))
                .isInstanceOf(Submission.Accepted.class);
        assertThat(acts.why(otherOfficer(), id, new ClaimCommand.Publish(Optional.empty())))
                .isEqualTo("changed-since");
        acts.act(otherOfficer(), id, new ClaimCommand.GiveBack("台账改过"));
        acts.act(officer(), id, new ClaimCommand.Submit());
        acts.act(otherOfficer(), id, new ClaimCommand.Approve());
        acts.act(otherOfficer(), id, new ClaimCommand.Publish(Optional.of("fair")));
        assertThat(corrections.find(2026, "fair").orElseThrow().claim()).isEqualTo("集市下个月取消");
    }

    @Test
    void aJoinedClaimThatWasWithdrawnDoesNotHoldUpTheAnswer() {
        var first = acts.received(hearing("大桥限行到年底"));
        var second = acts.received(hearing("大桥限行到年底了"));
        acts.act(officer(), second, new ClaimCommand.Join(first.value()));
        withdraw(second.value());
        acts.act(officer(), first, new ClaimCommand.Assess(Consequence.SAFETY, Knowledge.NOTHING));
        acts.approve(first, verified());
        acts.act(officer(), first, new ClaimCommand.Publish(Optional.of("bridge")));
        assertThat(acts.view(first).row().state()).isEqualTo(ClaimState.PUBLISHED);
    }

    @Test
    void aQuestionWhoseEntryWasWithdrawnWaitsAgainAndDoesNotHoldUpTheAnswer() {
        questions.ask(new AskQuestion(TOWN, "早市还开吗？", false));
        act(new QuestionCommand.Accept("早市"));
        act(new QuestionCommand.Convert("早市永久关闭"));
        var claim = Objects.requireNonNull(newest().claim());
        withdraw(Objects.requireNonNull(newest().entry()).value());
        assertThat(newest().state()).isEqualTo(QuestionState.WAITING);
        assertThat(due("accept-question")).containsExactly(newest().id().value());
        acts.act(officer(), claim, new ClaimCommand.Assess(Consequence.SAFETY, Knowledge.NOTHING));
        acts.approve(claim, verified());
        acts.act(officer(), claim, new ClaimCommand.Publish(Optional.of("market")));
        act(new QuestionCommand.Accept("早市是否开放"));
        assertThat(newest().state()).isEqualTo(QuestionState.ACCEPTED);
        assertThat(due("accept-question")).isEmpty();
    }

    @Test
    void nobodyIsAskedToAcknowledgeWhatWasWithdrawn() {
        var id = acts.received(hearing("学校要搬走"));
        acts.act(officer(), id, new ClaimCommand.Assess(Consequence.SAFETY, Knowledge.NOTHING));
        acts.act(officer(), id, new ClaimCommand.Escalate(Help.VERIFY));
        assertThat(dueAbove("acknowledge-claim", id)).isEqualTo(1);
        withdraw(id.value());
        assertThat(dueAbove("acknowledge-claim", id)).isZero();
    }

    private void withdraw(long entry) {
        assertThat(ledger.withdraw(officer(), new WithdrawEntry(new EntryId(entry), "登记错了", true)))
                .isInstanceOf(Submission.Accepted.class);
    }

    private QuestionSummary newest() {
        return questions.questions(officer(), QuestionQuery.all()).rows().stream()
                .max(java.util.Comparator.comparingLong(row -> row.id().value()))
                .orElseThrow();
    }

    private void act(QuestionCommand step) {
        var row = newest();
        assertThat(questions.act(officer(), new CaseRequest<>(row.id().value(), row.version(), step)))
                .isInstanceOf(CommandResult.Done.class);
    }

    private List<Long> due(String kind) {
        return context.getBean(DueDates.class).due(officer(), null, 200).dues().stream()
                .filter(each -> each.kind().code().equals(kind))
                .map(each -> each.subject())
                .toList();
    }

    private long dueAbove(String kind, ClaimId claim) {
        Actor above = countyOfficer();
        return context.getBean(DueDates.class).due(above, null, 200).dues().stream()
                .filter(each -> each.kind().code().equals(kind) && each.path().equals("/claims/" + claim.value()))
                .count();
    }
}
