package org.mingcha.accounts;

import org.mingcha.command.Command;
import org.mingcha.command.ConcealedText;

/** What everybody can do to the own second factor. */
public sealed interface OwnFactorCommand extends Command {
    /** A new secret for an authenticator. The one before goes on until a code of the new one confirms it. */
    record SetUp(ConcealedText present) implements OwnFactorCommand {}

    /** By a code of the new secret. New recovery codes come with it. */
    record Confirm(String code) implements OwnFactorCommand {}

    /** Who knows the password and has a code. */
    record Remove(ConcealedText present, String code) implements OwnFactorCommand {}

    /**
     * One more passkey, after {@link Passkeys#offer} with the password.
     *
     * @param label which device, in its owner's words
     * @param credential the browser's answer, JSON
     */
    record AddPasskey(String label, ConcealedText credential) implements OwnFactorCommand {}

    /** Who knows the password and has a code. */
    record RemovePasskey(long passkey, ConcealedText present, String code) implements OwnFactorCommand {}

    /** New ones; those before are void. */
    record RenewCodes(ConcealedText present, String code) implements OwnFactorCommand {}
}
