package org.mingcha.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.casework.CaseRequest;
import org.mingcha.claims.Change;
import org.mingcha.claims.ClaimCommand;
import org.mingcha.claims.ClaimDraft;
import org.mingcha.claims.ClaimId;
import org.mingcha.claims.Claims;
import org.mingcha.claims.Consequence;
import org.mingcha.claims.Help;
import org.mingcha.claims.Knowledge;
import org.mingcha.claims.Source;
import org.mingcha.claims.SourceKind;
import org.mingcha.claims.Verdict;
import org.mingcha.claims.escalation.Reply;
import org.mingcha.claims.question.AskQuestion;
import org.mingcha.claims.question.QuestionCommand;
import org.mingcha.claims.question.QuestionQuery;
import org.mingcha.claims.question.QuestionSummary;
import org.mingcha.claims.question.Questions;
import org.springframework.stereotype.Component;

/**
 * What a resident asked the town in the new year: verified, reported up and acknowledged, answered in public the same
 * evening, and corrected two days later. Another question still waits.
 */
@Component
class SampleAnswer {
    private static final String TOWN = SampleCounty.TOWN;
    private static final LocalDate ASKED = LocalDate.of(SampleCounty.YEAR + 1, 1, 7);
    private static final LocalDate CORRECTED = ASKED.plusDays(2);
    private static final String WORDS = "听说镇上的自来水抽检不合格，是真的吗？";
    private static final String CLAIM = "云岭镇自来水抽检不合格";
    private static final String WAITING = "河滨路的路灯坏了一周，什么时候修？";

    private final Questions questions;
    private final Claims claims;
    private final SampleAccounts accounts;
    private final SampleHours hours;

    SampleAnswer(Questions questions, Claims claims, SampleAccounts accounts, SampleHours hours) {
        this.questions = questions;
        this.claims = claims;
        this.accounts = accounts;
        this.hours = hours;
    }

    /** The days on which something is done. */
    static Set<LocalDate> days() {
        return Set.of(ASKED, CORRECTED);
    }

    void on(LocalDate day) {
        if (day.equals(ASKED)) {
            ask(WORDS);
            hours.go(ASKED, 16, 40);
            var claim = accepted();
            reportUp(claim);
            publish(claim, verified(null, "", List.of()));
        } else if (day.equals(CORRECTED)) {
            publish(claim(), corrected());
            ask(WAITING);
        }
    }

    private void ask(String words) {
        questions.ask(new AskQuestion(TOWN, words, false)).done();
    }

    private ClaimId accepted() {
        handle(new QuestionCommand.Accept("自来水抽检结果"));
        handle(new QuestionCommand.Convert(CLAIM));
        return claim();
    }

    private void reportUp(ClaimId claim) {
        act(officer(), claim, new ClaimCommand.Assess(Consequence.SAFETY, Knowledge.NOTHING));
        act(officer(), claim, new ClaimCommand.Escalate(Help.VERIFY));
        hours.go(ASKED, 17, 5);
        act(accounts.post(Role.INSPECTOR, SampleCounty.COUNTY), claim, new ClaimCommand.Acknowledge(Reply.NOTED));
        hours.go(ASKED, 17, 50);
    }

    /** Written by the officer, looked at and published by the leader. */
    private void publish(ClaimId claim, ClaimDraft draft) {
        act(officer(), claim, new ClaimCommand.Save(draft));
        act(officer(), claim, new ClaimCommand.Submit());
        var leader = accounts.post(Role.LEADER, TOWN);
        act(leader, claim, new ClaimCommand.Approve());
        act(leader, claim, new ClaimCommand.Publish(Optional.of("tap-water")));
    }

    private static ClaimDraft corrected() {
        var statement = new Source(SourceKind.STATEMENT, "门诊情况说明", "云岭镇卫生院", CORRECTED, "云卫函〔2026〕1号", null, "");
        return verified(Change.SOURCE_ADDED, "补充卫生院说明，写明当周没有相关病例", List.of(statement));
    }

    private static ClaimDraft verified(@Nullable Change change, String note, List<Source> more) {
        var sources = new ArrayList<>(List.of(
                new Source(SourceKind.MEASUREMENT, "生活饮用水检测报告", "县疾控中心", ASKED.minusDays(2), "青疾检〔2026〕3号", null, ""),
                new Source(SourceKind.DOCUMENT, "阀门更换停水公告", "云岭镇水务站", ASKED.minusDays(2), "云水告〔2026〕1号", null, "")));
        sources.addAll(more);
        var facts = new ArrayList<>(List.of("1月5日抽检出厂水和管网末梢水42项，全部合格[1]。", "1月6日夜间停水是更换阀门，公告已于前一天发布[2]。"));
        if (!more.isEmpty()) {
            facts.add("当周镇卫生院没有接诊与饮水有关的病例[3]。");
        }
        var method = "调取检测报告和停水公告原件，逐项核对。";
        return new ClaimDraft(Verdict.FALSE, "云岭镇自来水1月5日抽检42项全部合格", facts, method, sources, change, note);
    }

    private Actor officer() {
        return accounts.post(Role.OFFICER, TOWN);
    }

    private QuestionSummary question() {
        var query = new QuestionQuery(TOWN, QuestionQuery.Filter.ALL, null, 200);
        return questions.questions(officer(), query).rows().stream()
                .filter(row -> row.text().equals(WORDS))
                .findFirst()
                .orElseThrow();
    }

    private ClaimId claim() {
        var claim = question().claim();
        if (claim == null) throw new IllegalStateException("The sample's question became no claim");
        return claim;
    }

    private void handle(QuestionCommand command) {
        var row = question();
        questions
                .act(officer(), new CaseRequest<>(row.id().value(), row.version(), command))
                .done();
    }

    private void act(Actor actor, ClaimId claim, ClaimCommand command) {
        int seen = claims.find(Actor.operator(), claim).orElseThrow().version();
        claims.act(actor, new CaseRequest<>(claim.value(), seen, command)).done();
    }
}
