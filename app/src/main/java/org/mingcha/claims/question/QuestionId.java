package org.mingcha.claims.question;

/** Identity of a question: the record of its {@code ask.received}. */
public record QuestionId(long value) {}
