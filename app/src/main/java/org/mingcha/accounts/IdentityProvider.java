package org.mingcha.accounts;

import java.util.Optional;
import org.mingcha.accounts.internal.PasswordConfirmation;
import org.mingcha.accounts.internal.ProviderBindings;
import org.mingcha.accounts.internal.ProviderExchange;
import org.mingcha.accounts.internal.ProviderSettings;
import org.mingcha.command.CommandResult;
import org.mingcha.command.ConcealedText;
import org.springframework.stereotype.Service;

/** Sign-in through somebody else (OpenID Connect). An account is bound there by its owner, and never made by it. */
@Service
public class IdentityProvider {
    private final ProviderSettings settings;
    private final ProviderExchange exchange;
    private final ProviderBindings bindings;
    private final PasswordConfirmation password;

    IdentityProvider(
            ProviderSettings settings,
            ProviderExchange exchange,
            ProviderBindings bindings,
            PasswordConfirmation password) {
        this.settings = settings;
        this.exchange = exchange;
        this.bindings = bindings;
        this.password = password;
    }

    public boolean isSet() {
        return settings.isSet();
    }

    /** As people know it. */
    public String name() {
        return settings.name().isBlank() ? settings.issuer() : settings.name();
    }

    public boolean isBound(Actor actor) {
        return bindings.isBound(actor.account());
    }

    /** For somebody who signs in. */
    public ProviderRequest begin() {
        return exchange.begin(Optional.empty());
    }

    /** For an owner who binds the account, and knows the password. */
    public CommandResult<ProviderRequest> begin(OwnAccount.Owner owner, ConcealedText present) {
        return password.fault(owner, present)
                .<CommandResult<ProviderRequest>>map(CommandResult::rejected)
                .orElseGet(() -> new CommandResult.Done<>(
                        exchange.begin(Optional.of(owner.actor().account()))));
    }

    /**
     * Looks at what the provider says.
     *
     * @param kept as the browser brought it back
     * @param here the account that is signed in there now: an account is bound while its owner is still the one who sits there
     */
    public ProviderReturn accept(String kept, String code, String state, Optional<Long> here) {
        return exchange.accept(kept, code, state)
                .filter(said -> said.binding().isEmpty() || said.binding().equals(here))
                .<ProviderReturn>map(said -> said.binding()
                        .map(account -> bindings.bind(account, said))
                        .orElseGet(() -> bindings.signIn(said)))
                .orElseGet(ProviderReturn.Refused::new);
    }

    /** For an owner who knows the password. */
    public CommandResult<Actor> unbind(OwnAccount.Owner owner, ConcealedText present) {
        return password.fault(owner, present)
                .<CommandResult<Actor>>map(CommandResult::rejected)
                .orElseGet(() -> bindings.unbind(owner));
    }
}
