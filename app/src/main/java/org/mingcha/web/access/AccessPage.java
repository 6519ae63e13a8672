package org.mingcha.web.access;

import java.util.List;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Tab;

/**
 * Lines of the log of access, the newest first; nobody is named.
 *
 * @param kinds one for each kind, and one for all
 * @param older where the lines before these are; empty: there are none
 */
public record AccessPage(Shell shell, List<Tab> kinds, List<Line> lines, String older, Asked asked) {
    /** @param what its kind in words */
    public record Line(String at, String what, String subject) {}

    /**
     * The form for the lines of one account.
     *
     * @param fault why it was refused; empty: it was not
     */
    public record Asked(String login, String reason, String fault) {
        static final Asked NOTHING = new Asked("", "", "");
    }
}
