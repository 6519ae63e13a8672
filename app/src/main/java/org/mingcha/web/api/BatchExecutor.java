package org.mingcha.web.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mingcha.database.DatabaseFault;
import org.mingcha.web.api.IdempotencyTable.Keeping;
import org.mingcha.web.api.IdempotencyTable.Key;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what several programs sent in one transaction, with their idempotency keys. Whatever is out of the common, and
 * everything once the transaction fails, is left to the {@link IdempotentExecutor}, one by one: nobody's answer depends on what
 * others sent along.
 */
@Component
public class BatchExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(BatchExecutor.class);
    /** One by one it would be the same, and what a lost COMMIT leaves in doubt would be hidden by it. */
    private static final Set<DatabaseFault> HOPELESS = Set.of(DatabaseFault.AWAY, DatabaseFault.FULL);

    private final IdempotencyTable keys;
    private final TransactionTemplate transaction;

    BatchExecutor(IdempotencyTable keys, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Something that a program sent. */
    public interface Request {
        Caller caller();

        ApiRequest sent();

        /** Its idempotency key, which is its token's. */
        default Optional<Key> key() {
            return sent().key().map(text -> new Key(caller().bearer().token(), text));
        }
    }

    /**
     * @param work what became of each, in order; empty: that one is to be done by itself
     * @return the same, committed
     */
    public <R extends Request> List<Optional<ApiResponse>> take(
            List<R> requests, Function<List<R>, List<Optional<ApiResponse>>> work) {
        try {
            return attempt(requests, work).orElseGet(() -> withoutUsed(requests, work));
        } catch (RuntimeException e) {
            var fault = DatabaseFault.of(e);
            if (fault.filter(HOPELESS::contains).isPresent()) {
                throw e;
            }
            LOG.warn(
                    "{} requests are done one by one, since together they failed: {}",
                    requests.size(),
                    fault.map(DatabaseFault::code).orElse("other"),
                    fault.isPresent() ? null : e);
            return none(requests);
        }
    }

    /** Empty, and nothing was done, where one of the keys was used before. */
    private <R extends Request> Optional<List<Optional<ApiResponse>>> attempt(
            List<R> requests, Function<List<R>, List<Optional<ApiResponse>>> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var answers = work.apply(requests);
            if (keys.keepAll(kept(requests, answers))) {
                return Optional.of(answers);
            }
            status.setRollbackOnly();
            return Optional.empty();
        }));
    }

    /** Whose key was used before is left out: it is answered from what was kept. */
    private <R extends Request> List<Optional<ApiResponse>> withoutUsed(
            List<R> requests, Function<List<R>, List<Optional<ApiResponse>>> work) {
        var used = new HashSet<>(keys.taken(
                requests.stream().map(Request::key).flatMap(Optional::stream).toList()));
        var fresh = requests.stream()
                .filter(each -> each.key().map(used::add).orElse(true))
                .toList();
        var done = attempt(fresh, work).orElseGet(() -> none(fresh));
        var answers = new IdentityHashMap<R, Optional<ApiResponse>>();
        for (int i = 0; i < fresh.size(); i++) {
            answers.put(fresh.get(i), done.get(i));
        }
        return requests.stream()
                .map(each -> answers.getOrDefault(each, Optional.empty()))
                .toList();
    }

    private static <R extends Request> List<Keeping> kept(List<R> requests, List<Optional<ApiResponse>> answers) {
        var kept = new ArrayList<Keeping>();
        for (int i = 0; i < requests.size(); i++) {
            var request = requests.get(i);
            var key = request.key();
            if (key.isPresent() && answers.get(i).isPresent()) {
                kept.add(new Keeping(key.get(), request.sent(), answers.get(i).get()));
            }
        }
        return kept;
    }

    private static List<Optional<ApiResponse>> none(List<? extends Request> requests) {
        return Collections.nCopies(requests.size(), Optional.empty());
    }
}
