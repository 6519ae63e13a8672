package org.mingcha.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RequestBatcherTest {
    private static final int MOST = 10;

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    /** Each go as it begins, with its questions. */
    private final LinkedBlockingQueue<List<Integer>> goes = new LinkedBlockingQueue<>();

    private final ConcurrentLinkedQueue<CountDownLatch> held = new ConcurrentLinkedQueue<>();
    private final RequestBatcher<Integer, String> batcher = new RequestBatcher<>(MOST, this::go);

    @AfterEach
    void close() {
        callers.close();
    }

    @Test
    void loneCallerIsAnsweredAtOnceInAGoOfItsOwn() {
        assertThat(batcher.ask(1)).isEqualTo("answer 1");
        assertThat(batcher.ask(2)).isEqualTo("answer 2");
        assertThat(goes).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void whoComesDuringAGoSharesTheNextOnesUpToTheMost() throws Exception {
        var gate = new CountDownLatch(1);
        held.add(gate);
        var asked = new ArrayList<Future<String>>();
        asked.add(callers.submit(() -> batcher.ask(0)));
        assertThat(goes.take()).containsExactly(0);
        for (int i = 1; i <= 25; i++) {
            int question = i;
            asked.add(callers.submit(() -> batcher.ask(question)));
        }
        while (batcher.waiting() < 25) {
            Thread.onSpinWait();
        }
        gate.countDown();
        for (int i = 0; i <= 25; i++) {
            assertThat(asked.get(i).get()).isEqualTo("answer " + i);
        }
        assertThat(goes).extracting(List::size).containsExactly(10, 10, 5);
    }

    @Test
    void failureReachesEveryoneOfItsGoAndNobodyElse() throws Exception {
        var gate = new CountDownLatch(1);
        held.add(gate);
        var first = callers.submit(() -> batcher.ask(0));
        goes.take();
        var bad = callers.submit(() -> batcher.ask(-1));
        while (batcher.waiting() < 1) {
            Thread.onSpinWait();
        }
        var beside = callers.submit(() -> batcher.ask(1));
        while (batcher.waiting() < 2) {
            Thread.onSpinWait();
        }
        gate.countDown();
        assertThat(first.get()).isEqualTo("answer 0");
        assertThatThrownBy(bad::get).hasRootCauseMessage("no answer");
        assertThatThrownBy(beside::get).hasRootCauseMessage("no answer");
        assertThat(batcher.ask(2)).isEqualTo("answer 2");
    }

    @Test
    void nobodyWaitsForOthersInsideATransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> batcher.ask(1)).isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(goes).isEmpty();
    }

    private List<String> go(List<Integer> questions) {
        goes.add(questions);
        var gate = held.poll();
        if (gate != null) {
            await(gate);
        }
        if (questions.contains(-1)) {
            throw new IllegalStateException("no answer");
        }
        return questions.stream().map(each -> "answer " + each).toList();
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
