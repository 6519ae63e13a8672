package org.mingcha.bounds;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A few threads for one kind of heavy work, a short queue before them, and a deadline. Requests are virtual threads on as
 * many carriers as there are cores: heavy work in a request keeps a carrier from everybody else, here it keeps a thread
 * of its own, which the system takes turns with. The caller waits, and its carrier goes on with others.
 */
public final class WorkPool {
    private final String name;
    private final Duration deadline;
    private final Turns turns;
    private final ThreadPoolExecutor threads;

    /** Counted apart: a queue of this length would refuse those who come together while its threads stand idle. */
    private final Semaphore places;

    private final LongAdder full = new LongAdder();
    private final LongAdder late = new LongAdder();

    /**
     * How much a pool takes.
     *
     * @param waiting how many may wait for a thread; who comes then is refused at once
     * @param deadline how long one may wait, and then how long its work may take
     */
    public record Room(int atOnce, int waiting, Duration deadline) {}

    /**
     * @param waiting how many may wait for a thread; who comes then is refused at once
     * @param deadline how long one may wait, and then how long its work may take
     */
    public WorkPool(String name, int threads, int waiting, Duration deadline) {
        this(name, new Room(threads, waiting, deadline), new Turns(threads));
    }

    /** @param turns shared with other pools */
    public WorkPool(String name, Room room, Turns turns) {
        this.name = name;
        this.deadline = room.deadline;
        this.turns = turns;
        this.places = new Semaphore(room.atOnce + room.waiting);
        var queue = new LinkedBlockingQueue<Runnable>();
        this.threads = new ThreadPoolExecutor(room.atOnce, room.atOnce, 1, TimeUnit.MINUTES, queue, Worker::new);
        this.threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Does the work on a thread of the pool and waits for it. The work must ask {@link OutOfTime#check} in its loops, and
     * needs nothing of its caller's thread: no transaction, no session.
     *
     * @throws Overloaded when nobody has room or time for it; then its result is dropped
     */
    public <T> T run(Supplier<T> work) {
        if (Thread.currentThread() instanceof Worker worker && worker.isOf(this)) return work.get();
        if (!places.tryAcquire()) throw refused();
        var task = new Task<>(work);
        threads.execute(task);
        return result(task);
    }

    private <T> T result(Task<T> task) {
        try {
            if (!task.begun.await(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                if (threads.remove(task)) places.release();
                throw refused();
            }
            return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException over) {
            late.increment();
            throw new Overloaded(Overloaded.Reason.OUT_OF_TIME, deadline);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw refused();
        } catch (ExecutionException failure) {
            throw thrown(failure.getCause());
        } finally {
            task.cancel(true);
        }
    }

    private Overloaded refused() {
        full.increment();
        return new Overloaded(Overloaded.Reason.FULL, deadline);
    }

    private RuntimeException thrown(@Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException fault -> fault;
            case Error fault -> throw fault;
            case null, default -> new IllegalStateException("Work on " + name, cause);
        };
    }

    private void leave(AtomicBoolean isPlaceKept) {
        if (isPlaceKept.getAndSet(false)) places.release();
    }

    public String name() {
        return name;
    }

    public int running() {
        return threads.getActiveCount();
    }

    public int waiting() {
        return threads.getQueue().size();
    }

    /** Refused since the start, for want of room. */
    public long full() {
        return full.sum();
    }

    /** Broken off since the start, for want of time. */
    public long late() {
        return late.sum();
    }

    private final class Task<T> extends FutureTask<T> {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final AtomicBoolean isPlaceKept;

        Task(Supplier<T> work) {
            this(work, new AtomicBoolean(true));
        }

        /** Its place is free before its result is there: whoever has that can come again at once. */
        private Task(Supplier<T> work, AtomicBoolean isPlaceKept) {
            super(() -> {
                try {
                    return work.get();
                } finally {
                    leave(isPlaceKept);
                }
            });
            this.isPlaceKept = isPlaceKept;
        }

        /** What was given up before its work began leaves here. */
        @Override
        public void run() {
            begun.countDown();
            try {
                ((Worker) Thread.currentThread()).inTurn(super::run);
            } finally {
                leave(isPlaceKept);
            }
        }
    }

    /** Where heavy work stands that others may be waiting for. */
    static void giveWay() {
        if (Thread.currentThread() instanceof Worker worker && worker.turn != null) worker.turn.giveWay();
    }

    /**
     * A daemon: work that hears no interrupt keeps no server from ending. Pages go before it, where the launcher has the
     * system heed priorities (packaging/start.sh).
     */
    private final class Worker extends Thread {
        private Turns.@Nullable Turn turn;

        Worker(Runnable work) {
            super(work, name);
            setDaemon(true);
            setPriority(MIN_PRIORITY);
        }

        boolean isOf(WorkPool pool) {
            return WorkPool.this == pool;
        }

        void inTurn(Runnable work) {
            var mine = turns.begin();
            turn = mine;
            try {
                work.run();
            } finally {
                turn = null;
                mine.end();
            }
        }
    }
}
