package org.mingcha.correction.question;

/** One question, and whether this actor may act on it now. */
public record QuestionView(QuestionRow row, boolean mayAct) {}
