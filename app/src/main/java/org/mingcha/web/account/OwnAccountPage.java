package org.mingcha.web.account;

import java.util.List;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.Shell;

/**
 * The reader's own account.
 *
 * @param notice what became of the last form; empty mostly
 * @param fault why sessions were not ended; empty mostly
 * @param password the form that changes it
 * @param others whether there are sessions but this one
 * @param provider whether there is an identity provider to be bound to
 */
public record OwnAccountPage(
        Shell shell,
        String notice,
        String fault,
        CommandFormView password,
        List<Line> sessions,
        boolean others,
        boolean provider) {
    /** One session. */
    public record Line(long id, String began, String device, boolean current) {}
}
