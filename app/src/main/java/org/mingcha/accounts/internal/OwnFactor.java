package org.mingcha.accounts.internal;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.FactorChange;
import org.mingcha.accounts.OwnAccount.Owner;
import org.mingcha.accounts.OwnFactorCommand;
import org.mingcha.accounts.SignIn;
import org.mingcha.accounts.SignInStage;
import org.mingcha.command.CommandResult;
import org.mingcha.command.ConcealedText;
import org.mingcha.command.Violation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes one's own factors, at the wish of who shows once more that it is they. */
@Component
public class OwnFactor {
    private final PasswordConfirmation password;
    private final FactorTries tries;
    private final FactorSetUp setUp;
    private final FactorRule rule;
    private final FactorTable factors;
    private final FactorWriter writer;
    private final TransactionTemplate transaction;

    OwnFactor(
            PasswordConfirmation password,
            FactorTries tries,
            FactorSetUp setUp,
            FactorRule rule,
            FactorTable factors,
            FactorWriter writer,
            TransactionTemplate transaction) {
        this.password = password;
        this.tries = tries;
        this.setUp = setUp;
        this.rule = rule;
        this.factors = factors;
        this.writer = writer;
        this.transaction = transaction;
    }

    /** No connection waits while passwords are hashed. */
    public CommandResult<FactorChange> act(Owner owner, OwnFactorCommand command) {
        var account = owner.actor().account();
        return switch (command) {
            case OwnFactorCommand.SetUp(var present) ->
                password.fault(owner, present)
                        .<CommandResult<FactorChange>>map(CommandResult::rejected)
                        .orElseGet(() -> new CommandResult.Done<>(FactorChange.begun(setUp.begin(account))));
            case OwnFactorCommand.Confirm(var code) -> added(owner, () -> setUp.confirm(account, code));
            case OwnFactorCommand.AddPasskey(var label, var credential) ->
                added(owner, () -> setUp.addPasskey(account, label, credential.text()));
            case OwnFactorCommand.Remove(var present, var code) ->
                removed(owner, () -> fault(owner, present, code), () -> writer.removeAuthenticator(owner));
            case OwnFactorCommand.RemovePasskey(var passkey, var present, var code) ->
                removed(owner, () -> fault(owner, present, code), () -> writer.removePasskey(owner, passkey));
            case OwnFactorCommand.RenewCodes(var present, var code) ->
                fault(owner, present, code)
                        .<CommandResult<FactorChange>>map(CommandResult::rejected)
                        .orElseGet(() -> new CommandResult.Done<>(FactorChange.codes(writer.renewed(account))));
        };
    }

    private CommandResult<FactorChange> added(Owner owner, Supplier<CommandResult<FactorChange>> add) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var result = add.get();
            if (result instanceof CommandResult.Done<FactorChange>) {
                writer.proven(owner);
            }
            return result;
        }));
    }

    private CommandResult<FactorChange> removed(Owner owner, Supplier<Optional<Violation>> fault, Runnable remove) {
        if (rule.isRequired(owner.actor()) && factors.count(owner.actor().account()) <= 1) {
            return CommandResult.rejected(AccountRefusal.FACTOR_REQUIRED.violation());
        }
        var found = fault.get();
        if (found.isPresent()) {
            return CommandResult.rejected(found.get());
        }
        remove.run();
        return new CommandResult.Done<>(FactorChange.NOTHING);
    }

    /** The password first: a recovery code must not be spent on a wrong one. */
    private Optional<Violation> fault(Owner owner, ConcealedText present, String code) {
        return password.fault(owner, present).or(() -> fault(owner, code));
    }

    private Optional<Violation> fault(Owner owner, String code) {
        var who = new SignIn.Granted(owner.actor().account(), owner.actor().name(), 0, SignInStage.FACTOR_AWAITED);
        return switch (tries.prove(who, code)) {
            case SignIn.Granted right -> Optional.empty();
            case SignIn.Denied no -> Optional.of(AccountRefusal.CODE_WRONG.at("code"));
            case SignIn.Wait wait ->
                Optional.of(AccountRefusal.PASSWORD_WAIT.at("code", wait.rest().toSeconds()));
        };
    }
}
