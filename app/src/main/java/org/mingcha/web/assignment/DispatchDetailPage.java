package org.mingcha.web.assignment;

import java.util.List;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * A task as the superior sent it, with each receiver.
 *
 * @param notice what came of a reminder; empty: nothing
 */
public record DispatchDetailPage(
        Shell shell, String notice, long id, String title, List<AssignmentDetailPage.Fact> facts, List<Receiver> rows) {
    /**
     * One receiver.
     *
     * @param reminded how often; empty: never
     * @param mayRemind whether the reader can now
     */
    public record Receiver(
            String href, String unit, String name, Status status, String done, String reminded, boolean mayRemind) {}
}
