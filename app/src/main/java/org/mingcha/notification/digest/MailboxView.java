package org.mingcha.notification.digest;

/** @param confirmed whether its owner has typed the code that was sent there */
public record MailboxView(String address, boolean confirmed) {}
