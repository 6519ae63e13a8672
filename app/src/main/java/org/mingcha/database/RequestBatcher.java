package org.mingcha.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What many callers ask at once, in one go to the database. Who comes while none is under way is answered at once; who
 * comes meanwhile is answered in the next go with all others that wait. A lone caller waits for nobody, and a thousand a
 * second share some dozens. Each go begins after its questions were asked, so nobody is answered from before.
 */
public final class RequestBatcher<Q, A> {
    private final int most;
    private final Function<List<Q>, List<A>> go;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Waiting<Q, A>> queue = new ArrayDeque<>();
    private boolean underWay;

    private record Waiting<Q, A>(Q question, CompletableFuture<A> answer) {}

    /**
     * @param most questions of one go
     * @param go answers them, in their order; what it throws reaches everybody whose question was among them
     */
    public RequestBatcher(int most, Function<List<Q>, List<A>> go) {
        this.most = most;
        this.go = go;
    }

    public A ask(Q question) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Who waits for others inside a transaction keeps them waiting");
        }
        var waiting = new Waiting<>(question, new CompletableFuture<A>());
        if (isFirst(waiting)) {
            // On a thread of its own: whoever came first would else work for others without an end.
            Thread.ofVirtual().name("together").start(this::work);
        }
        try {
            return waiting.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** How many wait for the next go. */
    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean isFirst(Waiting<Q, A> waiting) {
        lock.lock();
        try {
            queue.add(waiting);
            boolean first = !underWay;
            underWay = true;
            return first;
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        for (var batch = next(); !batch.isEmpty(); batch = next()) {
            answer(batch);
        }
    }

    private List<Waiting<Q, A>> next() {
        lock.lock();
        try {
            var batch = new ArrayList<Waiting<Q, A>>();
            while (batch.size() < most && !queue.isEmpty()) {
                batch.add(queue.remove());
            }
            underWay = !batch.isEmpty();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void answer(List<Waiting<Q, A>> batch) {
        try {
            var answers = go.apply(batch.stream().map(Waiting::question).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException | Error failure) {
            batch.forEach(each -> each.answer().completeExceptionally(failure));
        }
    }
}
