package org.mingcha.demo;

/** How to sign in to the demo in one role. */
public record SampleSignIn(String role, String login, String password, String unitName) {}
