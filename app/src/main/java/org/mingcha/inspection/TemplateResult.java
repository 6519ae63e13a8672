package org.mingcha.inspection;

/** What came of publishing or withdrawing a template. */
public sealed interface TemplateResult permits TemplateResult.Done, TemplateReading.Refused, TemplateReading.Broken {
    /** @param reference id and version */
    record Done(String reference) implements TemplateResult {}
}
