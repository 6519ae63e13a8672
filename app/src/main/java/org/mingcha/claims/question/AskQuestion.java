package org.mingcha.claims.question;

/**
 * Ask a public body. There is no field for who asks or how to reach them.
 *
 * @param unit the body that is asked
 * @param confirmed the notices about possible personal data were seen and overruled
 */
public record AskQuestion(String unit, String text, boolean confirmed) {}
