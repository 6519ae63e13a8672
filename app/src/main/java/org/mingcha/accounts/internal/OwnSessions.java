package org.mingcha.accounts.internal;

import org.mingcha.accounts.AccountAct.Kind;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.OwnAccount.Owner;
import org.mingcha.command.CommandResult;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends sessions at their owner's wish. */
@Component
@Transactional
public class OwnSessions {
    private final SessionTable sessions;
    private final ActTable acts;

    OwnSessions(SessionTable sessions, ActTable acts) {
        this.sessions = sessions;
        this.acts = acts;
    }

    public CommandResult<Actor> end(Owner owner, long session) {
        return noted(owner, sessions.endOne(owner.actor().account(), session));
    }

    public CommandResult<Actor> endOthers(Owner owner) {
        return noted(owner, sessions.endOthers(owner.actor().account(), owner.session()) > 0);
    }

    private CommandResult<Actor> noted(Owner owner, boolean ended) {
        if (!ended) {
            return new CommandResult.Duplicate<>(owner.actor());
        }
        var account = owner.actor().account();
        acts.add(NewAct.of(account, Kind.SESSIONS, account));
        return new CommandResult.Done<>(owner.actor());
    }
}
