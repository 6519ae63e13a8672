package org.mingcha.evidence.register;

/** One value of an enumeration: the sealed word and its English name for pages. */
public record Choice(String value, String english) {}
