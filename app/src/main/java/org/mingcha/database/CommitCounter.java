package org.mingcha.database;

/** How many transactions that may have written this thread has committed: who breaks off after one cannot say that nothing is stored. */
public final class CommitCounter {
    private final ThreadLocal<Long> confirmed = ThreadLocal.withInitial(() -> 0L);

    public long onThisThread() {
        return confirmed.get();
    }

    /** One more is confirmed. */
    public void confirm() {
        confirmed.set(confirmed.get() + 1);
    }
}
