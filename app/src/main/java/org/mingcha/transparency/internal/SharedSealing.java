package org.mingcha.transparency.internal;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One run of the sequencer for everybody who waits. Who comes while none is under way starts one; who comes meanwhile
 * waits for the run after it, since the one under way may have passed their records by. A caller alone waits for nothing
 * but its own batch; a thousand callers a second share a few dozen batches.
 */
public final class SharedSealing {
    private final Runnable run;
    private final long gap;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private boolean underWay;
    private long asked;
    private long answered;
    private long failed;
    private @Nullable RuntimeException failure;
    private long lastStart;

    /**
     * @param gap from the start of one run to the start of the next: without it many callers would have many small batches,
     *     each with its own checkpoint
     */
    SharedSealing(Runnable run, Duration gap) {
        this.run = run;
        this.gap = gap.toNanos();
        this.lastStart = System.nanoTime() - this.gap;
    }

    /** Returns when a run that began after this call has ended; what it throws reaches everybody who waited for it. */
    public void await() {
        lock.lock();
        try {
            long ticket = ++asked;
            while (answered < ticket) {
                if (failure != null && failed >= ticket) {
                    throw failure;
                }
                if (underWay) {
                    ended.awaitUninterruptibly();
                } else {
                    lead();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void lead() {
        underWay = true;
        long covered = asked;
        try {
            rest();
            covered = asked;
            outside(run);
            answered = covered;
        } catch (RuntimeException e) {
            failed = covered;
            failure = e;
        } finally {
            underWay = false;
            ended.signalAll();
        }
    }

    private void rest() {
        for (long left = lastStart + gap - System.nanoTime(); left > 0; left = lastStart + gap - System.nanoTime()) {
            try {
                // Nobody signals this condition of its own: it is a rest that lets go of the lock.
                lock.newCondition().awaitNanos(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        lastStart = System.nanoTime();
    }

    private void outside(Runnable work) {
        lock.unlock();
        try {
            work.run();
        } finally {
            lock.lock();
        }
    }
}
