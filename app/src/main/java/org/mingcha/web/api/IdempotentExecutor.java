package org.mingcha.web.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mingcha.database.DatabaseFault;
import org.mingcha.database.Unavailable;
import org.mingcha.transparency.TransparencyLog;
import org.mingcha.web.support.ApiProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what programs send: done once for each idempotency key, and answered only when it is sealed. The key is kept in
 * the transaction of the work itself, so either both are there or neither is; of what is refused nothing stays.
 */
@Component
public class IdempotentExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(IdempotentExecutor.class);
    private static final String RETRY_AFTER = "5";

    private final IdempotencyTable keys;
    private final TransparencyLog log;
    private final TransactionTemplate transaction;

    IdempotentExecutor(IdempotencyTable keys, TransparencyLog log, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does the work unless its key says that it was done; a key that stood for something else is a conflict. */
    public ResponseEntity<byte[]> take(Caller caller, ApiRequest request, Supplier<ApiResponse> work) {
        var key = key(caller, request);
        var tried = transaction.execute(status -> {
            var done = work.get();
            var kept = !done.isDone()
                    || key.map(each -> keys.keep(each, request, done)).orElse(true);
            if (!kept || !done.isDone()) {
                status.setRollbackOnly();
            }
            return new Tried(done, kept);
        });
        var answer = Objects.requireNonNull(tried);
        return answer.first() && answer.answer().isDone() || key.isEmpty()
                ? sealed(caller, answer.answer(), false)
                : again(caller, request, keys.find(key.get()), answer);
    }

    /** Takes an act; a word in it that is on no list is told before anything is done. */
    public <S> ResponseEntity<byte[]> act(
            Caller caller, ApiRequest request, ActBody<S> typed, Function<ActRequest<S>, ApiResponse> work) {
        var choices = new ChoiceReader(caller);
        var step = typed.step(choices);
        int seen = choices.version(typed.version());
        boolean confirmed = Boolean.TRUE.equals(typed.confirmed());
        return take(caller, request, choices, () -> work.apply(new ActRequest<>(seen, step.get(), confirmed)));
    }

    /** The same for whatever has such words in it. */
    public ResponseEntity<byte[]> take(
            Caller caller, ApiRequest request, ChoiceReader choices, Supplier<ApiResponse> work) {
        return take(caller, request, () -> choices.refusal().orElseGet(work));
    }

    /**
     * Takes work that has transactions of its own and seals between them, so that the key cannot be kept in them. It has
     * to be such that done twice it is there once: broken off before its key is kept, it is simply done again.
     */
    public ResponseEntity<byte[]> takeApart(Caller caller, ApiRequest request, Supplier<ApiResponse> work) {
        var kept = key(caller, request).flatMap(keys::find);
        if (kept.isPresent()) {
            return again(caller, request, kept.get());
        }
        var done = work.get();
        return take(caller, request, () -> done);
    }

    private static Optional<IdempotencyTable.Key> key(Caller caller, ApiRequest request) {
        return request.key()
                .map(text -> new IdempotencyTable.Key(caller.bearer().token(), text));
    }

    /** What is committed already, answered when it is sealed. */
    public ResponseEntity<byte[]> sealed(Caller caller, ApiResponse answer) {
        return sealed(caller, answer, false);
    }

    /** @param first false: another request with this key was there before, and the work was rolled back */
    private record Tried(ApiResponse answer, boolean first) {}

    /** The work was refused now or came second: what was answered under this key the first time holds. */
    private ResponseEntity<byte[]> again(
            Caller caller, ApiRequest request, Optional<IdempotencyTable.Kept> kept, Tried tried) {
        if (kept.isPresent()) {
            return again(caller, request, kept.get());
        }
        if (!tried.first()) {
            throw new IllegalStateException("A key of token " + caller.bearer().token() + " is taken, and not there");
        }
        return tried.answer().entity(false);
    }

    private ResponseEntity<byte[]> again(Caller caller, ApiRequest request, IdempotencyTable.Kept kept) {
        return kept.isOf(request)
                ? sealed(caller, kept.answer(), true)
                : ApiResponse.of(problem(caller, 409, "key-reused")).entity(false);
    }

    /** Also a repeated answer waits: the first may have broken off between its commit and its seal. */
    private ResponseEntity<byte[]> sealed(Caller caller, ApiResponse answer, boolean replayed) {
        if (answer.isDone()) {
            try {
                log.seal();
            } catch (Unavailable refusal) {
                LOG.warn("Recorded but not sealed: {}", refusal.getMessage());
                return notSealed(caller);
            } catch (RuntimeException failure) {
                if (DatabaseFault.of(failure).isEmpty()) {
                    throw failure;
                }
                return notSealed(caller);
            }
        }
        return answer.entity(replayed);
    }

    private static ResponseEntity<byte[]> notSealed(Caller caller) {
        var answer = ApiResponse.of(problem(caller, 503, "not-sealed")).entity(false);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                .body(answer.getBody());
    }

    private static ApiProblem problem(Caller caller, int status, String code) {
        return new ApiProblem(status, code, caller.words().of("web.problem." + code), "", List.of());
    }
}
