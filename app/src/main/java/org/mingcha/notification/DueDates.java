package org.mingcha.notification;

import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.notification.internal.DueProjection;
import org.mingcha.notification.internal.DueReader;
import org.springframework.stereotype.Service;

/**
 * What is due, for whom, until when. Nobody writes here: the table follows what happens elsewhere, in the same
 * transaction, and can be made anew from there.
 */
@Service
public class DueDates {
    private final DueReader reading;
    private final DueProjection rebuilding;

    DueDates(DueReader reading, DueProjection rebuilding) {
        this.reading = reading;
        this.rebuilding = rebuilding;
    }

    /**
     * What this actor has to do: as clerk, officer or leader for the very unit of the role; as inspector for all units
     * below.
     */
    public DueSlice due(Actor actor, DueSlice.@Nullable Cursor after, int limit) {
        return reading.page(actor, after, Math.clamp(limit, 1, 200));
    }

    /** Makes the table anew from what the other modules know; what is right already stays as it is. */
    public void rebuild() {
        rebuilding.rebuild();
    }
}
