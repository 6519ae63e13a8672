package org.mingcha.inspection.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Seal;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.organisation.UnitView;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ComputedBeforeTest {
    private static final String TOWN = "999901001000";

    private final AtomicLong nanos = new AtomicLong();
    private final ComputedBefore before = new ComputedBefore(nanos::get);
    private int computed;

    @AfterEach
    void outside() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void isComputedOnceWhileNothingIsRecorded() {
        var first = ask(basis("甲镇", 10, 0), 100);
        assertThat(ask(basis("甲镇", 10, 0), 100)).isSameAs(first);
        assertThat(computed).isEqualTo(1);
    }

    @Test
    void isComputedAnewWithWhateverItDependsOn() {
        ask(basis("甲镇", 10, 0), 100);
        ask(basis("甲镇", 10, 1), 100);
        ask(basis("甲镇", 11, 0), 100);
        ask(basis("乙镇", 10, 0), 100);
        assertThat(computed).isEqualTo(4);
    }

    @Test
    void withinATransactionNothingIsKeptOrFound() {
        ask(basis("甲镇", 10, 0), 100);
        TransactionSynchronizationManager.setActualTransactionActive(true);
        ask(basis("甲镇", 10, 0), 100);
        ask(basis("甲镇", 10, 1), 100);
        TransactionSynchronizationManager.setActualTransactionActive(false);
        ask(basis("甲镇", 10, 1), 100);
        assertThat(computed).isEqualTo(4);
    }

    @Test
    void keepsFewAndNoneThatIsLarge() {
        for (int size = 0; size < 40; size++) ask(basis("甲镇", size, 0), 100);
        ask(basis("甲镇", 39, 0), 100);
        assertThat(computed).isEqualTo(40);
        ask(basis("甲镇", 0, 0), 100);
        assertThat(computed).isEqualTo(41);
        ask(basis("乙镇", 0, 0), 2 << 20);
        ask(basis("乙镇", 0, 0), 2 << 20);
        assertThat(computed).isEqualTo(43);
    }

    @Test
    void theNewestOfAUnitIsKnownForAMinute() {
        ask(basis("甲镇", 10, 0), 100);
        var newest = ask(basis("甲镇", 11, 3), 100);
        ask(basis("乙镇", 12, 0), 100);
        assertThat(newest(basis("甲镇", 13, 0))).containsSame(newest);
        assertThat(newest(basis("丙镇", 13, 0))).isEmpty();
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThat(newest(basis("甲镇", 13, 0))).isEmpty();
        TransactionSynchronizationManager.setActualTransactionActive(false);
        nanos.addAndGet(60_000_000_000L);
        assertThat(newest(basis("甲镇", 13, 0))).isEmpty();
    }

    private Optional<SelfInspection> newest(ComputedBefore.Basis basis) {
        return before.newest(basis.inspect(), basis.unit(), basis.checklist());
    }

    @Test
    void whatSeveralAskForAtOnceIsComputedOnce() throws Exception {
        var basis = basis("甲镇", 10, 0);
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> before.get(basis, () -> {
                begun.countDown();
                return awaited(end, inspection(basis, 2 << 20));
            }));
            begun.await();
            var second = new Thread(() -> ask(basis, 100));
            second.start();
            while (second.getState() != Thread.State.WAITING) Thread.onSpinWait();
            end.countDown();
            second.join();
            first.get();
        }
        assertThat(computed).isZero();
    }

    @Test
    void whoWaitedForOneThatFailedComputesIt() throws Exception {
        var basis = basis("甲镇", 10, 0);
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> before.get(basis, () -> {
                begun.countDown();
                awaited(end, "");
                throw new IllegalStateException("The database is away");
            }));
            begun.await();
            var second = new Thread(() -> ask(basis, 100));
            second.start();
            while (second.getState() != Thread.State.WAITING) Thread.onSpinWait();
            end.countDown();
            second.join();
            assertThatThrownBy(first::get).hasRootCauseMessage("The database is away");
        }
        assertThat(computed).isEqualTo(1);
    }

    private static <T> T awaited(CountDownLatch latch, T then) {
        try {
            latch.await();
            return then;
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }

    private SelfInspection ask(ComputedBefore.Basis basis, int bytes) {
        return before.get(basis, () -> {
            computed++;
            return inspection(basis, bytes);
        });
    }

    /** Nothing asks for its evaluation here. */
    @SuppressWarnings("NullAway")
    private static SelfInspection inspection(ComputedBefore.Basis basis, int bytes) {
        return new SelfInspection(basis.inspect(), null, CanonicalJson.parse("{}".getBytes(UTF_8)), new byte[bytes]);
    }

    private static ComputedBefore.Basis basis(String name, long size, int pending) {
        var inspect = new Inspect(TOWN, Inspect.TOWN_ONLINE_WORK, new Period(2025, Period.Part.YEAR, 1));
        var unit = new UnitView(TOWN, name, UnitKind.TOWN, "999901000000", "CN/" + TOWN + "/", null, null, List.of());
        var seal = new Seal("example.org/log", size, "00", "note", Instant.EPOCH);
        return new ComputedBefore.Basis(inspect, unit, "town-online-work@1", seal, Inputs.NONE.withPending(pending));
    }
}
