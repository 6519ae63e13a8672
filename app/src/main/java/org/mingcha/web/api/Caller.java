package org.mingcha.web.api;

import java.util.List;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Bearer;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.web.support.ApiProblem;
import org.mingcha.web.support.Messages;

/** The program behind a request, and the language that it asked for. Handlers take it as a parameter. */
public record Caller(Bearer bearer, Messages words) {
    public Actor actor() {
        return bearer.actor();
    }

    /** What the ledger will not have as it is, or asks about. */
    public List<ApiProblem.Part> parts(List<Fault> faults) {
        return faults.stream()
                .map(each -> new ApiProblem.Part(
                        each.field(), each.reason().code(), LedgerMessages.of(each, words.locale())))
                .toList();
    }
}
