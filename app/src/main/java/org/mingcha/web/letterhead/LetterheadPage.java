package org.mingcha.web.letterhead;

import org.mingcha.web.support.Shell;

/**
 * How a unit signs, and the form that says it.
 *
 * @param since from when what stands there holds; empty: nothing was said
 * @param writes whether this reader may say it
 */
public record LetterheadPage(Shell shell, Unit unit, String since, Typed typed, boolean writes, Notice notice) {
    /** Whose it is. */
    public record Unit(String code, String name) {}

    /** What stands in the fields. */
    public record Typed(String names, String signature, String self, String addressee, String series) {}

    /** What has just come about; empty: nothing. */
    public record Notice(String done, String refused) {}
}
