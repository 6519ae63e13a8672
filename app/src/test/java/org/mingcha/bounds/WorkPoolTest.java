package org.mingcha.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkPoolTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void workIsDoneOnAPlatformThreadOfThePool() {
        var pool = new WorkPool("reading", 1, 1, LONG);
        assertThat(pool.run(() -> Thread.currentThread().getName())).isEqualTo("reading");
        assertThat(pool.run(() -> Thread.currentThread().isVirtual())).isFalse();
        assertThat(pool.run(() -> pool.run(() -> "within")))
                .as("work within work")
                .isEqualTo("within");
    }

    @Test
    void whatTheWorkThrowsReachesItsCaller() {
        var pool = new WorkPool("reading", 1, 1, LONG);
        var fault = new IllegalArgumentException("mine");
        assertThatThrownBy(() -> pool.run(() -> {
                    throw fault;
                }))
                .isSameAs(fault);
    }

    @Test
    void noMoreWorkAtOnceThanThreadsAndNoMoreWaitThanPlaces() throws Exception {
        var pool = new WorkPool("reading", 2, 3, LONG);
        var open = new CountDownLatch(1);
        var begun = new CountDownLatch(2);
        var most = new AtomicInteger();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var taken = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 2; i++) taken.add(callers.submit(() -> pool.run(() -> hold(begun, open, pool, most))));
            begun.await();
            for (int i = 0; i < 3; i++) taken.add(callers.submit(() -> pool.run(() -> hold(begun, open, pool, most))));
            until(() -> pool.waiting() == 3);
            assertThatThrownBy(() -> pool.run(() -> 0)).isInstanceOfSatisfying(Overloaded.class, refused -> {
                assertThat(refused.reason()).isEqualTo(Overloaded.Reason.FULL);
                assertThat(refused.retryAfter()).isEqualTo(LONG);
            });
            open.countDown();
            for (var each : taken) assertThat(each.get()).isEqualTo(1);
        }
        assertThat(most).hasValueLessThanOrEqualTo(2);
        assertThat(pool.full()).isEqualTo(1);
    }

    /** Idle threads do not make a crowd of those who come together. */
    @Test
    void asManyAsHaveRoomAreTakenThoughTheyComeTogether() throws Exception {
        var pool = new WorkPool("reading", 2, 2, LONG);
        for (int i = 0; i < 2; i++) pool.run(() -> 0);
        for (int trial = 0; trial < 200; trial++) {
            var start = new CountDownLatch(1);
            try (var callers =
                    Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
                var each = new ArrayList<Future<Integer>>();
                for (int i = 0; i < 4; i++) {
                    each.add(callers.submit(() -> {
                        start.await();
                        return pool.run(() -> 1);
                    }));
                }
                start.countDown();
                for (var one : each) assertThat(one.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void workIsInterruptedAtItsDeadlineAndTheThreadIsFreeAgain() {
        var pool = new WorkPool("reading", 1, 1, SHORT);
        var stopped = new CountDownLatch(1);
        assertThatThrownBy(() -> pool.run(() -> endless(stopped)))
                .isInstanceOfSatisfying(
                        Overloaded.class, late -> assertThat(late.reason()).isEqualTo(Overloaded.Reason.OUT_OF_TIME));
        assertThat(pool.late()).isEqualTo(1);
        until(() -> stopped.getCount() == 0);
        until(() -> pool.running() == 0);
        assertThat(pool.run(() -> "again")).isEqualTo("again");
    }

    /** Work that hears nothing keeps its thread; nobody waits for it, and no second one is started for it. */
    @Test
    void whoWaitsBehindDeafWorkIsRefusedAndItsWorkNeverBegins() throws InterruptedException {
        var pool = new WorkPool("reading", 1, 2, SHORT);
        var open = new CountDownLatch(1);
        var ran = new AtomicInteger();
        assertThatThrownBy(() -> pool.run(() -> deaf(open))).isInstanceOf(Overloaded.class);
        assertThatThrownBy(() -> pool.run(ran::incrementAndGet))
                .isInstanceOfSatisfying(
                        Overloaded.class, full -> assertThat(full.reason()).isEqualTo(Overloaded.Reason.FULL));
        assertThat(pool.waiting()).isZero();
        open.countDown();
        until(() -> pool.running() == 0);
        assertThat(ran).hasValue(0);
    }

    /** On two cores one is left to pages; and who comes later is let in between. */
    @Test
    void heavyWorkOfDifferentKindsTakesTurns() throws Exception {
        var pools = WorkPools.ofServer(2, 768L << 20);
        var begun = new CountDownLatch(1);
        var isOver = new java.util.concurrent.atomic.AtomicBoolean();
        var steps = new AtomicInteger();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var workbook = callers.submit(() -> pools.reading().run(() -> {
                while (!isOver.get()) {
                    steps.incrementAndGet();
                    begun.countDown();
                    OutOfTime.check();
                }
                return "read";
            }));
            begun.await();
            int stepsMeanwhile = pools.hashing().run(() -> {
                int before = steps.get();
                for (long end = System.nanoTime() + 50_000_000; System.nanoTime() < end; Thread.onSpinWait()) {}
                return steps.get() - before;
            });
            isOver.set(true);
            assertThat(workbook.get()).isEqualTo("read");
            assertThat(stepsMeanwhile).isZero();
        }
    }

    /** Turns are a courtesy: what hears nothing keeps its own thread, and nobody else's. */
    @Test
    void deafWorkOfOneKindDoesNotStopAnother() throws Exception {
        var pools = WorkPools.ofServer(2, 768L << 20);
        var open = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var deaf = callers.submit(() -> pools.reading().run(() -> {
                begun.countDown();
                return deaf(open);
            }));
            begun.await();
            assertThat(pools.hashing().run(() -> "hashed")).isEqualTo("hashed");
            assertThat(pools.rendering().run(() -> "rendered")).isEqualTo("rendered");
            open.countDown();
            assertThat(deaf.get()).isZero();
            assertThat(pools.reading().run(() -> "again")).isEqualTo("again");
        }
    }

    @Test
    void aServerHasHalfOfItsCoresForEachAndACommandWaits() {
        var small = WorkPools.ofServer(2, 768L << 20);
        assertThat(small.all()).extracting(WorkPool::name).isEqualTo(List.of("reading", "rendering", "hashing"));
        assertThat(WorkPools.ofCommand().hashing().run(() -> 1)).isEqualTo(1);
    }

    private static int hold(CountDownLatch begun, CountDownLatch open, WorkPool pool, AtomicInteger most) {
        begun.countDown();
        most.accumulateAndGet(pool.running(), Math::max);
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return 1;
    }

    private static int endless(CountDownLatch stopped) {
        try {
            while (true) OutOfTime.check();
        } finally {
            stopped.countDown();
        }
    }

    private static int deaf(CountDownLatch open) {
        while (open.getCount() > 0) Thread.onSpinWait();
        return 0;
    }

    private static void until(java.util.function.BooleanSupplier state) {
        for (var end = System.nanoTime() + 60_000_000_000L; !state.getAsBoolean(); Thread.onSpinWait()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
        }
    }
}
