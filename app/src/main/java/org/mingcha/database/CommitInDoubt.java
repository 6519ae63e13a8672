package org.mingcha.database;

import org.springframework.transaction.TransactionSystemException;

/** The line broke after COMMIT was sent and before it was confirmed: what the transaction wrote is there, or it isn't. */
public final class CommitInDoubt extends TransactionSystemException {
    private static final long serialVersionUID = 1L;

    public CommitInDoubt(Throwable cause) {
        super("The answer to COMMIT was lost", cause);
    }
}
