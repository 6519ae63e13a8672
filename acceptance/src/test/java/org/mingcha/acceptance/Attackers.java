package org.mingcha.acceptance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Everybody who means ill, each on a thread and each one attack after another, until all are called off. */
final class Attackers implements AutoCloseable {
    /** Between two of one attacker: it is files and requests that are tried here, not how many the machine can take. */
    private static final long BREATH = 500_000_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();
    private final AbuseAnswers answers;
    private volatile boolean isOver;

    Attackers(AbuseAnswers answers) {
        this.answers = answers;
    }

    /** Answers what came back: a status, or {@link RawConnection#HUNG_UP}. */
    interface Attack {
        int send(Random random) throws Exception;
    }

    /** @param seed of what it varies */
    void start(String name, long seed, Attack attack) {
        running.add(threads.submit(() -> {
            var random = new Random(seed);
            while (!isOver) {
                answers.add(name, status(attack, random));
                LockSupport.parkNanos(BREATH);
            }
            return null;
        }));
    }

    /** A torn line is what an attacker deserves, and no fault. */
    private int status(Attack attack, Random random) throws Exception {
        try {
            return attack.send(random);
        } catch (IOException torn) {
            return RawConnection.HUNG_UP;
        }
    }

    void callOff() throws ExecutionException, InterruptedException {
        isOver = true;
        for (var each : running) each.get();
    }

    @Override
    public void close() {
        isOver = true;
        threads.shutdownNow();
    }
}
