package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedSealingTest {
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void callerAloneStartsARunOfItsOwn() {
        var sealing = new SharedSealing(runs::incrementAndGet, Duration.ZERO);
        sealing.await();
        sealing.await();
        assertThat(runs).hasValue(2);
    }

    /** The run under way may have looked into the queue before they committed, so one more is needed, but only one. */
    @Test
    void callersDuringARunShareTheNext() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var sealing = new SharedSealing(() -> firstWaits(begun, go), Duration.ofMillis(20));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<Future<?>>();
            waiting.add(threads.submit(sealing::await));
            begun.await();
            for (int i = 0; i < 50; i++) {
                waiting.add(threads.submit(sealing::await));
            }
            go.countDown();
            for (var each : waiting) {
                each.get();
            }
        }
        assertThat(runs.get()).isBetween(2, 10);
    }

    @Test
    void failureReachesEveryoneWhoWaitedAndTheNextCallTriesAgain() throws Exception {
        var sealing = new SharedSealing(
                () -> {
                    if (runs.incrementAndGet() == 1) {
                        throw new IllegalStateException("no disk");
                    }
                },
                Duration.ofMillis(200));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(sealing::await);
            assertThatThrownBy(first::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("no disk");
        }
        sealing.await();
        assertThat(runs).hasValue(2);
    }

    private void firstWaits(CountDownLatch begun, CountDownLatch go) {
        if (runs.incrementAndGet() == 1) {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
