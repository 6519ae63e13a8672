package org.mingcha.accounts;

import java.time.Duration;

/** What became of one try to sign in. */
public sealed interface SignIn {
    /**
     * @param generation of the account, which a session that begins now belongs to
     * @param stage complete, or what is asked for next
     */
    record Granted(long account, String name, int generation, SignInStage stage) implements SignIn {
        /** The same person, who has shown a second factor. */
        public Granted factored() {
            return new Granted(account, name, generation, SignInStage.FACTOR_GIVEN);
        }
    }

    /** Wrong login, wrong password, or a wrong code: which one is not said. */
    record Denied() implements SignIn {}

    /** Too many wrong tries from this address, or of this account's codes; the account itself is never locked. */
    record Wait(Duration rest) implements SignIn {}
}
