package org.mingcha.accounts.internal;

import java.util.Optional;
import org.mingcha.accounts.AccountAct.Kind;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.OwnAccount.Owner;
import org.mingcha.accounts.ProviderReturn;
import org.mingcha.accounts.SignIn;
import org.mingcha.command.CommandResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** accounts.provider_binding: which account is whose at the provider. */
@Component
@Transactional
public class ProviderBindings {
    private final JdbcClient jdbc;
    private final ProviderSettings settings;
    private final AccountTable accounts;
    private final FactorTable factors;
    private final FactorRule rule;
    private final ActTable acts;

    ProviderBindings(
            JdbcClient jdbc,
            ProviderSettings settings,
            AccountTable accounts,
            FactorTable factors,
            FactorRule rule,
            ActTable acts) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.accounts = accounts;
        this.factors = factors;
        this.rule = rule;
        this.acts = acts;
    }

    public boolean isBound(long account) {
        return jdbc.sql("select exists (select 1 from accounts.provider_binding where account = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    public ProviderReturn bind(long account, ProviderExchange.Said said) {
        boolean bound = jdbc.sql("""
                                insert into accounts.provider_binding (account, issuer, subject)
                                values (:account, :issuer, :subject)
                                on conflict do nothing
                                """)
                        .param("account", account)
                        .param("issuer", said.issuer())
                        .param("subject", said.subject())
                        .update()
                == 1;
        if (!bound) {
            return new ProviderReturn.Taken();
        }
        acts.add(NewAct.of(account, Kind.PROVIDER_BOUND, account));
        return new ProviderReturn.Bound();
    }

    /** Empty names, and accounts that are closed, are nobody's. */
    public ProviderReturn signIn(ProviderExchange.Said said) {
        return jdbc.sql("select account from accounts.provider_binding where issuer = :issuer and subject = :subject")
                .param("issuer", said.issuer())
                .param("subject", said.subject())
                .query(Long.class)
                .optional()
                .flatMap(this::granted)
                .<ProviderReturn>map(ProviderReturn.SignedIn::new)
                .orElseGet(ProviderReturn.Unknown::new);
    }

    private Optional<SignIn.Granted> granted(long account) {
        var required = accounts.actor(account).filter(rule::isRequired).isPresent();
        var stage = FactorRule.stage(settings.factor(), factors.hasAny(account), required);
        return accounts.generation(account)
                .map(generation -> new SignIn.Granted(account, accounts.name(account), generation, stage));
    }

    public CommandResult<Actor> unbind(Owner owner) {
        var account = owner.actor().account();
        if (!remove(account)) {
            return new CommandResult.Duplicate<>(owner.actor());
        }
        acts.add(NewAct.of(account, Kind.PROVIDER_UNBOUND, account));
        return new CommandResult.Done<>(owner.actor());
    }

    boolean remove(long account) {
        return jdbc.sql("delete from accounts.provider_binding where account = :account")
                        .param("account", account)
                        .update()
                == 1;
    }
}
