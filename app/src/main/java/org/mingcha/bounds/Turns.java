package org.mingcha.bounds;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Turns at the processor, shared by all heavy work of a process, so that it never takes the last core from pages. Whoever
 * works long gives way now and then ({@link OutOfTime#check}): a sign-in does not wait for a whole workbook. A promise
 * and no lock: work that never gives way, or waits for something else, costs the others a moment and no more.
 */
public final class Turns {
    /** Then it begins without: better two at once than one that is deaf before all. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(250);

    /** Handing over costs some microseconds. */
    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(10);

    private final Semaphore free;

    /** @param atOnce how many may work at the same time */
    public Turns(int atOnce) {
        free = new Semaphore(atOnce, true);
    }

    /** Waits for a turn; to be ended by the same thread. */
    Turn begin() {
        var turn = new Turn();
        turn.take();
        return turn;
    }

    /** One piece of work's, used by its thread alone. */
    final class Turn {
        private boolean isHeld;
        private long since;

        /** Lets others work who wait for that, and goes on after them. */
        void giveWay() {
            if (free.hasQueuedThreads() && System.nanoTime() - since > SHORTEST) {
                end();
                take();
            }
        }

        void end() {
            if (isHeld) free.release();
            isHeld = false;
        }

        private void take() {
            try {
                isHeld = free.tryAcquire(PATIENCE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException over) {
                // Its next check ends it.
                Thread.currentThread().interrupt();
            }
            since = System.nanoTime();
        }
    }
}
