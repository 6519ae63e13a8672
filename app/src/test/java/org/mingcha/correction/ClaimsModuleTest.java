package org.mingcha.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.correction.ClaimWorld.TODAY;
import static org.mingcha.correction.ClaimWorld.hearing;
import static org.mingcha.correction.ClaimWorld.officer;
import static org.mingcha.correction.ClaimWorld.otherOfficer;
import static org.mingcha.correction.ClaimWorld.verified;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.question.AskQuestion;
import org.mingcha.correction.question.Asking;
import org.mingcha.correction.question.HandleQuestion;
import org.mingcha.correction.question.QuestionQuery;
import org.mingcha.correction.question.QuestionState;
import org.mingcha.correction.question.QuestionStep;
import org.mingcha.correction.question.Questions;
import org.mingcha.correction.question.Settling;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.Ledger;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A sentence from received to answered in public, and a resident's question to its answer. */
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
    private Questions questions;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransparencyLog log;

    @BeforeEach
    void begin() {
        ClaimWorld.begin(context);
    }

    @Test
    void goesFromReceivedToPublishedAndTheLedgerSaysSo() {
        var id = received("新街社区的自来水有问题，已经有人住院");
        checked(id);
        act(otherOfficer(), id, new Step.Publish(""));
        log.seal();

        var published = corrections.find(2026, "0302-1").orElseThrow();
        assertThat(published.claim()).isEqualTo("新街社区的自来水有问题，已经有人住院");
        assertThat(published.current().headline()).isEqualTo(verified().headline());
        assertThat(published.current().sources()).isEqualTo(verified().sources());
        assertThat(published.current().index()).isNotNull();
        var entry = ledger.entry(officer(), new EntryId(id.value()))
                .orElseThrow()
                .latest()
                .content();
        assertThat(entry.text("answered_on")).contains(TODAY.toString());
        assertThat(entry.text("answered_at")).contains("2026-03-02T10:00");
        assertThat(entry.text("url")).contains("/p/corrections/2026/0302-1");
        assertThat(claims.find(officer(), id).orElseThrow().row().state()).isEqualTo(ClaimState.PUBLISHED);
    }

    @Test
    void residentFindsTheAnswerByTheReceiptAlone() {
        var asked = (Asking.Asked) questions.ask(new AskQuestion(ClaimWorld.TOWN, "学校下周停课是真的吗？", false));
        var row = questions.questions(officer(), QuestionQuery.all()).rows().getFirst();
        assertThat(row.text()).isEqualTo("学校下周停课是真的吗？");
        handle(row.id().value(), new QuestionStep.Accept("学校是否停课"));
        handle(row.id().value(), new QuestionStep.Convert("全镇学校下周停课"));
        var claim = questions.find(officer(), row.id()).orElseThrow().row().claim();
        checked(claim);
        act(otherOfficer(), claim, new Step.Publish("schools-open"));

        var view = questions
                .byReceipt(asked.receipt().toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                .orElseThrow();
        assertThat(view.state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(view.correction()).isEqualTo("/p/corrections/2026/schools-open");
        assertThat(view.answer()).contains(verified().headline());
        assertThat(questions.byReceipt("0000-0000-0000-0000")).isEmpty();
    }

    private void handle(long question, QuestionStep step) {
        var id = new org.mingcha.correction.question.QuestionId(question);
        int seen = questions.find(officer(), id).orElseThrow().row().version();
        assertThat(questions.handle(officer(), new HandleQuestion(id, seen, step)))
                .isInstanceOf(Settling.Done.class);
    }

    private ClaimId received(String claim) {
        return ((Handling.Done) claims.receive(officer(), hearing(claim))).claim();
    }

    private void checked(ClaimId id) {
        act(officer(), id, new Step.Assess(new LevelTable.Basis(Consequence.SAFETY, Knowledge.PUBLISHED)));
        act(officer(), id, new Step.Save(verified()));
        act(officer(), id, new Step.Submit());
        assertThat(tried(officer(), id, new Step.Approve())).isEqualTo(Handling.refused("", Why.SAME_EYES));
        act(otherOfficer(), id, new Step.Approve());
    }

    private void act(Actor actor, ClaimId id, Step step) {
        assertThat(tried(actor, id, step)).isEqualTo(new Handling.Done(id));
    }

    private Handling tried(Actor actor, ClaimId id, Step step) {
        int seen = claims.find(officer(), id).orElseThrow().version();
        return claims.act(actor, new ActOnClaim(id, seen, step));
    }
}
