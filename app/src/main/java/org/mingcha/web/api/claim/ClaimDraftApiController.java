package org.mingcha.web.api.claim;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;
import static org.mingcha.web.api.claim.ClaimsApiController.ONE;

import org.mingcha.casework.CaseRequest;
import org.mingcha.claims.ClaimCommand;
import org.mingcha.claims.ClaimId;
import org.mingcha.claims.Claims;
import org.mingcha.web.api.ApiRequest;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.ChoiceReader;
import org.mingcha.web.api.IdempotentExecutor;
import org.mingcha.web.api.casework.CaseAnswers;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The verification with its sources, which is more than a row of fields. */
@Controller
class ClaimDraftApiController {
    private final Claims claims;
    private final ClaimResource resource;
    private final IdempotentExecutor executor;

    ClaimDraftApiController(Claims claims, ClaimResource resource, IdempotentExecutor executor) {
        this.claims = claims;
        this.resource = resource;
        this.executor = executor;
    }

    @PostMapping(ONE + "/save")
    @Allowed({CLERK, OFFICER, LEADER})
    ResponseEntity<byte[]> save(Caller caller, @PathVariable long id, ApiRequest sent) {
        var choices = new ChoiceReader(caller);
        var typed = sent.as(ClaimDraftBody.class);
        var view = claims.find(caller.actor(), new ClaimId(id)).orElseThrow(NotFound::new);
        var draft = typed.draft(choices, view.draft());
        var request = new CaseRequest<ClaimCommand>(
                id,
                choices.version(typed.version()),
                new ClaimCommand.Save(draft),
                Boolean.TRUE.equals(typed.confirmed()));
        return executor.take(
                caller,
                sent,
                choices,
                () -> new CaseAnswers(caller, resource).done(claims.act(caller.actor(), request)));
    }
}
