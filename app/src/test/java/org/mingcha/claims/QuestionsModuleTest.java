package org.mingcha.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.claims.ClaimWorld.TODAY;
import static org.mingcha.claims.ClaimWorld.TOWN;
import static org.mingcha.claims.ClaimWorld.officer;
import static org.mingcha.claims.ClaimWorld.strangerFromOtherTown;
import static org.mingcha.claims.ClaimWorld.verified;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.casework.CaseRequest;
import org.mingcha.claims.escalation.Reply;
import org.mingcha.claims.question.AskQuestion;
import org.mingcha.claims.question.AskedQuestion;
import org.mingcha.claims.question.DiscardReason;
import org.mingcha.claims.question.QuestionCommand;
import org.mingcha.claims.question.QuestionOutcome;
import org.mingcha.claims.question.QuestionQuery;
import org.mingcha.claims.question.QuestionState;
import org.mingcha.claims.question.QuestionSummary;
import org.mingcha.claims.question.Questions;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.database.Database;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;
import org.mingcha.inspection.BundleResult;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.notification.DueDates;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.FsckFinding;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What residents ask: taken from nobody we know, answered by a day, erased afterwards. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=questions.invalid/log")
class QuestionsModuleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Claims claims;

    @Autowired
    private Questions questions;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private Custody custody;

    @Autowired
    private Database database;

    @Autowired
    private MingchaClock clock;

    private Acts acts;

    @BeforeEach
    void begin() {
        ClaimWorld.begin(context);
        acts = new Acts(claims);
    }

    @Test
    void residentFindsTheAnswerByTheReceiptAlone() {
        var receipt = asked("学校下周停课是真的吗？");
        var row = newest();
        assertThat(row.text()).isEqualTo("学校下周停课是真的吗？");
        act(row, new QuestionCommand.Accept("学校是否停课"));
        act(row, new QuestionCommand.Convert("全镇学校下周停课"));
        var claim = now(row).claim();
        acts.act(officer(), claim, new ClaimCommand.Assess(Consequence.LIVELIHOOD, Knowledge.NOTHING));
        acts.approve(claim, verified());
        acts.act(officer(), claim, new ClaimCommand.Publish(Optional.of("schools-open")));

        var view = questions
                .byReceipt(receipt.toLowerCase(Locale.ROOT).replace("-", " "))
                .orElseThrow();
        assertThat(view.state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(view.correction()).isEqualTo("/p/corrections/2026/schools-open");
        assertThat(view.answer()).contains(verified().headline());
        assertThat(questions.byReceipt("0000-0000-0000-0000")).isEmpty();
        assertThat(questions.byReceipt("' or 1 = 1 --")).isEmpty();
    }

    @Test
    void keepsTheReceiptsHashAndNothingOfTheAsker() {
        var receipt = asked("垃圾清运改到几点？");
        assertThat(receipt).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        var record = log.record(new RecordId(newest().id().value())).orElseThrow();
        assertThat(record.role()).isEqualTo("public");
        assertThat(record.facts().values().keySet()).containsExactly("due_on");
        assertThat(Objects.requireNonNull(record.text()).values().keySet()).containsExactly("said");
        var everything = JdbcClient.create(database.owner())
                .sql("select q::text from correction.question q")
                .query(String.class)
                .list();
        assertThat(everything).noneMatch(row -> row.contains(receipt) || row.contains(receipt.replace("-", "")));
    }

    @Test
    void asksToWriteAboutTheThingAndNotAboutPeople() {
        assertThat(refusal("我是13812345678，请回电")).isEqualTo("personal-data");
        assertThat(refusal("帮我查 https://social.example/p/1 这条")).isEqualTo("link-in-text");
        assertThat(refusal(" \u200b\u0000 ")).isEqualTo("text-missing");
        assertThat(refusal("长".repeat(501))).isEqualTo("text-too-long");
        assertThat(refusal("长".repeat(1_000_000))).isEqualTo("text-too-long");
        var soft = "王主任说低保要重新申请";
        assertThat(questions.ask(new AskQuestion(TOWN, soft, false)))
                .isInstanceOf(CommandResult.ConfirmationRequired.class);
        assertThat(questions.ask(new AskQuestion(TOWN, soft, true))).isInstanceOf(CommandResult.Done.class);
        assertThat(questions.ask(new AskQuestion("CN", "有吗", false))).isInstanceOf(CommandResult.Rejected.class);
        assertThat(questions.ask(new AskQuestion("nowhere", "有吗", false))).isInstanceOf(CommandResult.Rejected.class);
    }

    private String refusal(String text) {
        if (questions.ask(new AskQuestion(TOWN, text, true))
                instanceof CommandResult.Rejected<AskedQuestion>(var violations)) {
            return violations.getFirst().code();
        }
        throw new AssertionError("Not refused: " + text.substring(0, Math.min(20, text.length())));
    }

    @Test
    void textIsErasedNinetyDaysAfterTheAnswerAndTheAnswerStays() {
        var receipt = asked("医保窗口周六开吗？");
        var row = newest();
        act(row, new QuestionCommand.Accept("医保窗口周六是否办理"));
        act(row, new QuestionCommand.Answer(QuestionOutcome.EXPLAINED, "周六上午办理，周日不办。"));
        log.seal();
        ClaimWorld.goTo(clock, TODAY.plusDays(89).atTime(10, 0));
        questions.eraseDue();
        assertThat(now(row).text()).isNotEmpty();
        ClaimWorld.goTo(clock, TODAY.plusDays(90).atTime(10, 0));
        assertThat(questions.eraseDue()).isPositive();
        assertThat(questions.eraseDue()).as("once").isZero();

        assertThat(now(row).text()).isEmpty();
        var view = questions.byReceipt(receipt).orElseThrow();
        assertThat(view.text()).isEmpty();
        assertThat(view.answer()).isEqualTo("周六上午办理，周日不办。");
        log.seal();
        assertThat(log.record(new RecordId(row.id().value())).orElseThrow().text())
                .isNull();
        assertThat(found()).as("an erasure is no fault").isEmpty();
        ClaimWorld.goTo(clock, TODAY.atTime(10, 0));
    }

    @Test
    void whatIsNoQuestionIsLeftOutCountedAndErased() {
        asked("买房就找我");
        var row = newest();
        assertThat(questions.act(
                        strangerFromOtherTown(),
                        new CaseRequest<>(row.id().value(), 0, new QuestionCommand.Discard(DiscardReason.NO_QUESTION))))
                .isEqualTo(CommandResult.rejected(Violation.of("question.refused.not-found")));
        act(row, new QuestionCommand.Discard(DiscardReason.NO_QUESTION));
        assertThat(questions.act(officer(), new CaseRequest<>(row.id().value(), 0, new QuestionCommand.Accept("晚了"))))
                .isInstanceOf(CommandResult.Conflict.class);
        var page = questions.questions(officer(), QuestionQuery.all());
        assertThat(page.totals().discarded()).isPositive();
        log.seal();
        assertThat(questions.eraseDue()).isPositive();
        assertThat(now(row).text()).isEmpty();
    }

    @Test
    void whatWaitsForAnAnswerIsDueForTheUnitUntilItIsAnswered() {
        asked("公厕几点关门？");
        var row = newest();
        assertThat(due("accept-question", row.id().value())).isEqualTo(1);
        act(row, new QuestionCommand.Accept("公厕开放时间"));
        var entry = Objects.requireNonNull(now(row).entry()).value();
        assertThat(due("accept-question", row.id().value())).isZero();
        assertThat(due("answer-question", entry)).isEqualTo(1);
        act(row, new QuestionCommand.Convert("公厕晚上不开"));
        var claim = Objects.requireNonNull(now(row).claim());
        assertThat(due("answer-claim", claim.value())).isEqualTo(1);
        acts.act(officer(), claim, new ClaimCommand.Assess(Consequence.SAFETY, Knowledge.NOTHING));
        acts.act(officer(), claim, new ClaimCommand.Escalate(Help.PUBLISH));
        acts.act(ClaimWorld.countyOfficer(), claim, new ClaimCommand.Acknowledge(Reply.TAKEN_OVER));
        assertThat(due("answer-claim", claim.value())).as("of the county now").isZero();
        act(row, new QuestionCommand.Answer(QuestionOutcome.EXPLAINED, "早六点至晚十点。"));
        assertThat(due("answer-question", entry)).isZero();
    }

    private long due(String kind, long subject) {
        var dues = context.getBean(DueDates.class).due(officer(), null, 200).dues();
        return dues.stream()
                .filter(each -> each.kind().code().equals(kind) && each.subject() == subject)
                .count();
    }

    @Test
    void rowsThatSayOtherwiseThanTheLogAreNamed() {
        asked("路灯什么时候修？");
        var row = newest();
        act(row, new QuestionCommand.Accept("路灯维修"));
        log.seal();
        assertThat(found()).isEmpty();
        named(row, "unit = '999911001000'", "unit");
        named(row, "due_on = due_on + 1", "due_on");
        named(row, "erasure = 1", "erasure");
        named(row, "entry = 1", "entry");
    }

    private void named(QuestionSummary row, String alteration, String column) {
        var owner = JdbcClient.create(database.owner());
        var table = "correction.question";
        owner.sql("create table public.kept as select * from " + table).update();
        owner.sql("update " + table + " set " + alteration + " where question = :id")
                .param("id", row.id().value())
                .update();
        assertThat(found()).extracting(FsckFinding::column).as(alteration).contains(column);
        owner.sql("update " + table + " t set " + column + " = k." + column
                        + " from public.kept k where k.question = t.question")
                .update();
        owner.sql("drop table public.kept").update();
        assertThat(found()).isEmpty();
    }

    @Test
    void itemsOfTheChecklistAnswerFromTheSameEntriesAndTheBundleVerifies() {
        acts.published("清单要引用的一条", "");
        asked("清单要引用的问询");
        var row = newest();
        act(row, new QuestionCommand.Accept("清单要引用的问询"));
        act(row, new QuestionCommand.Answer(QuestionOutcome.SOLVED, "已办结。"));
        ClaimWorld.goTo(clock, TODAY.plusDays(120).atTime(10, 0));
        questions.eraseDue();
        log.seal();
        var inspections = context.getBean(SelfInspections.class);
        var inspect = new Inspect(
                TOWN, Inspect.TOWN_ONLINE_WORK, Period.parse("2026-03").orElseThrow());
        var report = inspections.open(officer(), inspect).orElseThrow().report();
        assertThat(figure(report, "17", "answered")).isPositive();
        assertThat(figure(report, "17", "on_time")).isEqualTo(figure(report, "17", "answered"));
        assertThat(figure(report, "21", "on_time")).isPositive();
        var made = (BundleResult.Made) inspections.bundle(officer(), inspect);
        var verified = (Verification.Made) new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(made.bundle());
        assertThat(verified.holds()).as(verified.checks().toString()).isTrue();
        ClaimWorld.goTo(clock, TODAY.atTime(10, 0));
    }

    private static int figure(JsonNode report, String item, String name) {
        for (var each : report.path("items")) {
            if (each.path("id").stringValue().equals(item)) {
                for (var figure : each.path("figures")) {
                    if (figure.path("name").stringValue().equals(name)) {
                        return figure.path("value").asInt();
                    }
                }
            }
        }
        throw new AssertionError("No figure " + name + " of item " + item);
    }

    private String asked(String text) {
        return questions.ask(new AskQuestion(TOWN, text, false)).done().receipt();
    }

    private QuestionSummary newest() {
        return questions.questions(officer(), QuestionQuery.all()).rows().stream()
                .max(java.util.Comparator.comparingLong(row -> row.id().value()))
                .orElseThrow();
    }

    private QuestionSummary now(QuestionSummary row) {
        return questions.find(officer(), row.id()).orElseThrow().row();
    }

    private void act(QuestionSummary row, QuestionCommand step) {
        var handled = questions.act(officer(), new CaseRequest<>(row.id().value(), now(row).version(), step));
        assertThat(handled).isInstanceOf(CommandResult.Done.class);
    }

    private List<FsckFinding> found() {
        // The demo's clock was set back on purpose.
        return custody.fsck().findings().stream().filter(FsckFinding::isFault).toList();
    }
}
