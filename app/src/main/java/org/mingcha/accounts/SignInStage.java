package org.mingcha.accounts;

/** How far somebody has come in signing in. Only what is complete opens anything. */
public enum SignInStage {
    /** The password was right; the account has a second factor, and it is asked for. */
    FACTOR_AWAITED,
    /** The password was right; one of the account's roles asks for a second factor, and there is none yet. */
    SET_UP_AWAITED,
    /** The password was right, and nothing more is asked for. */
    PASSWORD_GIVEN,
    FACTOR_GIVEN;

    public boolean isComplete() {
        return this == PASSWORD_GIVEN || this == FACTOR_GIVEN;
    }
}
