package org.mingcha.web.account;

import java.util.List;
import org.mingcha.web.support.Shell;

/** What was done to accounts, the newest first. */
public record ActsPage(Shell shell, List<Line> lines) {
    /** @param by who did it */
    public record Line(String at, String login, String name, String what, String by) {}
}
