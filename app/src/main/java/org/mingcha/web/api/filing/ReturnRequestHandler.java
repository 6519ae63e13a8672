package org.mingcha.web.api.filing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.RequestBatcher;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.reporting.ContradictingEntry;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.FilingRequest;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.ReceiptNumber;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnRefusal;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.reporting.WithdrawReturn;
import org.mingcha.web.api.ApiRequest;
import org.mingcha.web.api.ApiResponse;
import org.mingcha.web.api.BatchExecutor;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.IdempotentExecutor;
import org.mingcha.web.support.ApiProblem;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes what programs file or withdraw to the returns, and the answer back. */
@Component
class ReturnRequestHandler {
    private static final int UNPROCESSABLE = 422;
    /** Filings of one transaction: a short one, whatever waits. */
    private static final int AT_ONCE = 128;

    /** What is sent; a field left out says nothing. */
    record Filed(
            @Nullable String unit,
            @JsonProperty("return") @Nullable String id,
            @Nullable String period,
            @Nullable Boolean nil,
            @Nullable Map<String, String> values,
            @Nullable String explanation) {}

    record Withdrawn(@Nullable String reason) {}

    /**
     * What came of it.
     *
     * @param receipt the receipt's number
     * @param state one of the eight
     * @param status filed, repeated or withdrawn
     */
    record Done(String receipt, String state, String status) {}

    private final ReturnReporting reporting;
    private final IdempotentExecutor executor;
    private final RequestBatcher<Request, Optional<ApiResponse>> batcher;

    ReturnRequestHandler(ReturnReporting reporting, IdempotentExecutor executor, BatchExecutor batch) {
        this.reporting = reporting;
        this.executor = executor;
        this.batcher = new RequestBatcher<>(AT_ONCE, requests -> batch.take(requests, this::file));
    }

    ResponseEntity<byte[]> file(Caller caller, ApiRequest sent) {
        var typed = sent.as(Filed.class);
        var period = Period.parse(text(typed.period()));
        if (period.isEmpty()) {
            var refusal = refused(caller, ReturnRefusal.PERIOD_UNFIT, List.of(text(typed.id()), text(typed.period())));
            return executor.take(caller, sent, () -> refusal);
        }
        var key = new ReturnKey(text(typed.unit()), text(typed.id()), period.get());
        var command = new FileReturn(
                key,
                Boolean.TRUE.equals(typed.nil()),
                values(typed.values()),
                text(typed.explanation()),
                Optional.empty());
        // A period is opened in a transaction of its own, never in the one that the key is kept in.
        reporting.open(key);
        return batcher.ask(new Request(caller, sent, command))
                .map(answer -> executor.sealed(caller, answer))
                .orElseGet(() -> executor.take(
                        caller, sent, () -> answer(caller, key, reporting.file(caller.actor(), command), "filed")));
    }

    /** A return that a program wants to file. */
    private record Request(Caller caller, ApiRequest sent, FileReturn command) implements BatchExecutor.Request {
        FilingRequest filing() {
            return new FilingRequest(caller.actor(), command);
        }
    }

    private List<Optional<ApiResponse>> file(List<Request> requests) {
        var filed = reporting
                .fileTogether(requests.stream().map(Request::filing).toList())
                .iterator();
        return requests.stream()
                .map(request -> filed.next()
                        .map(filing ->
                                answer(request.caller(), request.command().key(), filing, "filed")))
                .toList();
    }

    ResponseEntity<byte[]> withdraw(Caller caller, ReturnKey key, ApiRequest sent) {
        var command = new WithdrawReturn(key, text(sent.as(Withdrawn.class).reason()));
        reporting.open(key);
        return executor.take(
                caller, sent, () -> answer(caller, key, reporting.withdraw(caller.actor(), command), "withdrawn"));
    }

    private static ApiResponse answer(Caller caller, ReturnKey key, FilingResult filing, String status) {
        return switch (filing) {
            case FilingResult.Accepted(var record, var state, var repeated) -> {
                var done = new Done(new ReceiptNumber(record).text(), state.code(), repeated ? "repeated" : status);
                yield repeated ? ApiResponse.ok(done) : ApiResponse.created(ReturnPath.path(key), done);
            }
            case FilingResult.Contradicted(var entries) ->
                problem(
                        caller,
                        "contradicted",
                        entries.stream().map(entry -> part(caller, entry)).toList());
            case FilingResult.Refused(var reason, var _) when reason == ReturnRefusal.NOT_FOUND -> throw new NotFound();
            case FilingResult.Refused(var reason, var arguments) -> refused(caller, reason, arguments);
            case FilingResult.Conflict conflict ->
                throw new IllegalStateException("No such key was handed on: " + conflict);
        };
    }

    private static ApiProblem.Part part(Caller caller, ContradictingEntry entry) {
        var detail = caller.words().of("web.problem.contradicting", entry.title(), entry.happenedOn());
        return new ApiProblem.Part(String.valueOf(entry.index()), entry.register(), detail);
    }

    private static ApiResponse refused(Caller caller, ReturnRefusal reason, List<String> arguments) {
        var detail = caller.words().of("reporting.refused." + reason.code(), arguments.toArray());
        return problem(caller, "refused", List.of(new ApiProblem.Part("", reason.code(), detail)));
    }

    private static ApiResponse problem(Caller caller, String code, List<ApiProblem.Part> parts) {
        return ApiResponse.of(new ApiProblem(UNPROCESSABLE, code, caller.words().of("web.problem." + code), "", parts));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    private static Map<String, String> values(@Nullable Map<String, String> sent) {
        var known = new HashMap<>(sent == null ? Map.of() : sent);
        known.values().removeIf(Objects::isNull);
        return known;
    }
}
