package org.mingcha.accounts;

import java.time.Duration;

/** What became of one try to sign in. */
public sealed interface SignIn {
    /** @param generation of the account, which a session that begins now belongs to */
    record Granted(long account, String name, int generation) implements SignIn {}

    /** Wrong login or wrong password: which one is not said. */
    record Denied() implements SignIn {}

    /** Too many wrong tries from this address; the account itself is never locked. */
    record Wait(Duration rest) implements SignIn {}
}
