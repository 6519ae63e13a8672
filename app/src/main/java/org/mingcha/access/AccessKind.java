package org.mingcha.access;

import org.mingcha.database.Coded;

/** What the log of access tells. */
public enum AccessKind implements Coded {
    SIGN_IN,
    /** The password was right, and a second factor was asked for. */
    HALFWAY,
    SIGN_OUT,
    /** A wrong password, or a login that does not exist. */
    REFUSED,
    /** A wrong code of the second factor. */
    WRONG_CODE,
    /** A try that had to wait. */
    THROTTLED,
    /** The owner changed the second factor. */
    FACTOR,
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
