package org.mingcha.bounds;

/** What {@link WorkbookCheck} says of a file. */
public sealed interface WorkbookVerdict {
    /** @param rows of all sheets, blank ones too: a reader that meets more has been sent to a sheet twice */
    record Fit(long rows) implements WorkbookVerdict {}

    record Unfit(WorkbookFlaw flaw) implements WorkbookVerdict {}
}
