package org.mingcha.access;

import org.mingcha.database.Coded;

/** What the log of access tells. */
public enum AccessKind implements Coded {
    SIGN_IN,
    SIGN_OUT,
    /** A wrong password, or a login that does not exist. */
    REFUSED,
    /** A try that had to wait. */
    THROTTLED,
    /** A page or an act that is not for the account's roles. */
    DENIED,
    /** A file of evidence was read. */
    EVIDENCE,
    /** A report's bundle or documents were taken. */
    BUNDLE,
    /** A list or a whole stock was taken as a file. */
    EXPORT,
    /** The lines of one account were looked up, with a reason. */
    LOOK_UP
}
