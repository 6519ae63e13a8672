package org.mingcha.reporting;

/** Register why a return is missing. */
public record NoteReturn(ReturnKey key, String reason) {}
