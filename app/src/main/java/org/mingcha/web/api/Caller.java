package org.mingcha.web.api;

import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Bearer;
import org.mingcha.web.support.Words;

/** The program behind a request, and the language that it asked for. Handlers take it as a parameter. */
public record Caller(Bearer bearer, Words words) {
    public Actor actor() {
        return bearer.actor();
    }
}
