package org.mingcha.accounts;

/**
 * An account to be added, or one more role for the account that has this login already.
 *
 * @param login what is typed at sign-in
 * @param name shown beside what the account did
 */
public record NewAccount(String login, String name, Role role, String unit) {
    /** An account that is called by its login. */
    public static NewAccount named(String login, Role role, String unit) {
        return new NewAccount(login, login, role, unit);
    }
}
