package org.mingcha.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseRequest;
import org.mingcha.claims.Channel;
import org.mingcha.claims.ClaimCommand;
import org.mingcha.claims.ClaimDraft;
import org.mingcha.claims.ClaimId;
import org.mingcha.claims.Claims;
import org.mingcha.claims.ReceiveClaim;
import org.mingcha.claims.Source;
import org.mingcha.claims.SourceKind;
import org.mingcha.claims.question.AskQuestion;
import org.mingcha.claims.question.QuestionId;
import org.mingcha.claims.question.QuestionQuery;
import org.mingcha.claims.question.Questions;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.notification.digest.NewWebhook;
import org.mingcha.notification.digest.WebhookChange;
import org.mingcha.notification.digest.WebhookFormat;
import org.mingcha.notification.digest.Webhooks;
import org.springframework.context.ApplicationContext;

/** What strangers and programs of others sent to the first town: a claim with a file, a question, a robot's address. */
final class WebLetters {
    private final ApplicationContext context;

    WebLetters(ApplicationContext context) {
        this.context = context;
    }

    long webhook() {
        var address = "https://open.feishu.cn/open-apis/bot/v2/hook/none";
        var wanted = new NewWebhook(WebWorld.INSIDE, WebhookFormat.FEISHU, "Office", address, "");
        if (context.getBean(Webhooks.class).register(Actor.operator(), wanted, Locale.ENGLISH)
                instanceof WebhookChange.Registered(var id)) {
            return id;
        }
        throw new AssertionError("Not registered");
    }

    ClaimId claim(EvidenceFile file) {
        var claims = context.getBean(Claims.class);
        var today = context.getBean(MingchaClock.class).today();
        var sentence =
                new ReceiveClaim(WebWorld.INSIDE, "The bridge is closed", Channel.HOTLINE, today, Optional.empty());
        long received = claims.receive(Actor.operator(), sentence, true).done();
        var source = new Source(SourceKind.DOCUMENT, "Notice", "Roads bureau", today, "", file, "");
        var draft = new ClaimDraft(null, "The bridge is open", List.of(), "", List.of(source), null, "");
        claims.act(Actor.operator(), new CaseRequest<>(received, 0, new ClaimCommand.Save(draft), true));
        return new ClaimId(received);
    }

    QuestionId question() {
        var questions = context.getBean(Questions.class);
        questions.ask(new AskQuestion(WebWorld.INSIDE, "When is the market open?", true));
        return questions
                .questions(Actor.operator(), QuestionQuery.all())
                .rows()
                .getFirst()
                .id();
    }
}
