package org.mingcha.web.paper;

import java.util.List;
import org.mingcha.web.support.Shell;

/**
 * The number of a paper.
 *
 * @param next what it would get; empty: the body has said no series
 * @param lacks what is missing, with where to say it
 * @param open whether there is anything to number that has no number yet
 */
public record NumberPage(
        Shell shell,
        Paper paper,
        String next,
        List<Missing> lacks,
        List<Given> given,
        boolean open,
        boolean may,
        boolean mayDespite,
        Typed typed,
        Notice notice) {
    /**
     * Which.
     *
     * @param at of its page
     * @param formats in which it can be read
     */
    public record Paper(String title, String unit, String at, String base, List<String> formats) {}

    /** Something that is missing. */
    public record Missing(String text, String href) {}

    /** @param sealed empty: not yet */
    public record Given(String words, String at, String sealed) {}

    /** What stands in the fields. */
    public record Typed(String number, String despite) {}

    /** What has just come about; empty: nothing. */
    public record Notice(String done, String refused) {}
}
