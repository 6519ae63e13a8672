package org.mingcha.inspection;

import org.mingcha.database.Coded;
import org.mingcha.evidence.template.ReportTemplate;
import org.mingcha.evidence.template.TemplateFlaw;

/** What came of reading a template. */
public sealed interface TemplateReading {
    record Read(ReportTemplate template) implements TemplateReading {}

    /** @param detail what it is about, in the reader's own words */
    record Refused(Why why, String detail) implements TemplateReading, TemplateResult {}

    /** It states a figure, or leaves out what is computed. */
    record Broken(TemplateFlaw flaw) implements TemplateReading, TemplateResult {}

    /** Why. */
    enum Why implements Coded {
        UNREADABLE,
        /** It is said to be another unit's. */
        UNIT,
        /** There is no such unit, or it is closed. */
        UNIT_UNKNOWN,
        CHECKLIST,
        /** The unit has published this version before. */
        TAKEN,
        /** It says what no report of ours says; the detail is the words. */
        NEVER,
        /** There is nothing under this index to be withdrawn. */
        NONE
    }
}
