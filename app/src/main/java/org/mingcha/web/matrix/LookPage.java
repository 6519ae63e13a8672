package org.mingcha.web.matrix;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.reporting.ReturnView;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * One return as a superior sees it.
 *
 * @param href this page's address
 * @param back the matrix with the unit
 * @param seen the version that stands; 0: none
 * @param values what was filed, label and value
 * @param entries what the ledger has in the registers that a nil return is about
 */
public record LookPage(
        Shell shell,
        String href,
        String back,
        String unitName,
        String title,
        Status mark,
        List<String> remarks,
        long seen,
        List<Value> values,
        Ledger ledger,
        List<Act> acts,
        Set<ReturnView.Step> steps,
        @Nullable String remind,
        Said said) {
    /** One field of a return. */
    public record Value(String label, String text) {}

    /** Entries of the ledger. @param asked whether a nil return would be held against any */
    public record Ledger(String href, boolean asked, List<Entry> entries) {}

    /** @param href empty: it waits for its seal */
    public record Entry(String href, String index, String day, String title) {}

    /** One act. */
    public record Act(String deed, String at, String role, String said, String index) {}

    /**
     * What the page answers to what was just done.
     *
     * @param notice empty: nothing was done
     * @param done whether it worked
     * @param typed the reason, to be sent again
     */
    public record Said(String notice, boolean done, String typed) {
        static final Said NOTHING = new Said("", true, "");
    }

    public boolean may(String step) {
        return steps.contains(ReturnView.Step.valueOf(step));
    }
}
