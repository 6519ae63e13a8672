package org.mingcha.bounds;

/** The work's deadline has passed: whoever waited for it has been answered, and nobody wants its result. */
public final class OutOfTime extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private OutOfTime() {
        super("out of time", null, false, false);
    }

    /** Ends work whose time is up, and gives way to other heavy work; in every loop whose length a stranger decides. */
    public static void check() {
        WorkPool.giveWay();
        if (Thread.currentThread().isInterrupted()) throw new OutOfTime();
    }
}
