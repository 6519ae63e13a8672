package org.mingcha.correction.question;

/** What can be done with a question. */
public sealed interface QuestionStep {
    /** @param title the subject in a few neutral words: it goes into the ledger, the resident's text does not */
    record Accept(String title) implements QuestionStep {}

    record Answer(Outcome outcome, String text) implements QuestionStep {}

    /** Something that is to be checked: the claim's answer will be the question's. */
    record Convert(String claim) implements QuestionStep {}

    record Leave(Discard why) implements QuestionStep {}
}
