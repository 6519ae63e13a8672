package org.mingcha.claims.question;

/** A body that can be asked. */
public record Door(String unit, String name) {}
