package org.mingcha.accounts;

/** What became of setting a password through a link. */
public sealed interface PasswordChange {
    record Done(long account, String name) implements PasswordChange {}

    record Refused(AccountRefusal reason) implements PasswordChange {}
}
