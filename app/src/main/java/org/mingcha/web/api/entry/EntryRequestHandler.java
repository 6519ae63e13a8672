package org.mingcha.web.api.entry;

import static org.mingcha.web.api.ActBody.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.AmendEntry;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.ledger.WithdrawEntry;
import org.mingcha.web.api.ApiRequest;
import org.mingcha.web.api.ApiResponse;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.ChoiceReader;
import org.mingcha.web.api.IdempotentExecutor;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes what programs enter, amend or withdraw to the ledger, and its answer back. Evidence is added on the pages. */
@Component
class EntryRequestHandler {
    /** What is sent; a field left out says nothing. */
    record Entered(
            @Nullable String unit,
            @Nullable String register,
            @Nullable Map<String, String> values,
            @Nullable Boolean confirmed) {}

    record Amended(
            @Nullable Integer version,
            @Nullable Map<String, String> values,
            @Nullable String reason,
            @Nullable Boolean confirmed) {}

    record Withdrawn(@Nullable String reason, @Nullable Boolean confirmed) {}

    /** @param status entered, or repeated where the same entry was there already */
    record Done(long entry, String status) {}

    private final Ledger ledger;
    private final IdempotentExecutor executor;

    EntryRequestHandler(Ledger ledger, IdempotentExecutor executor) {
        this.ledger = ledger;
        this.executor = executor;
    }

    ResponseEntity<byte[]> enter(Caller caller, ApiRequest sent) {
        var typed = sent.as(Entered.class);
        var command = new SubmitEntry(
                text(typed.unit()),
                text(typed.register()),
                values(typed.values()),
                List.of(),
                Boolean.TRUE.equals(typed.confirmed()));
        return executor.take(caller, sent, () -> answer(caller, ledger.submit(caller.actor(), command), "entered"));
    }

    ResponseEntity<byte[]> amend(Caller caller, long id, ApiRequest sent) {
        var typed = sent.as(Amended.class);
        var entry = entry(caller, id);
        var seen = new ChoiceReader(caller).version(typed.version());
        var command = new AmendEntry(
                entry.id(),
                values(typed.values()),
                entry.latest().files(),
                text(typed.reason()),
                Boolean.TRUE.equals(typed.confirmed()),
                seen);
        return executor.take(caller, sent, () -> answer(caller, ledger.amend(caller.actor(), command), "amended"));
    }

    ResponseEntity<byte[]> withdraw(Caller caller, long id, ApiRequest sent) {
        var typed = sent.as(Withdrawn.class);
        var command =
                new WithdrawEntry(entry(caller, id).id(), text(typed.reason()), Boolean.TRUE.equals(typed.confirmed()));
        return executor.take(caller, sent, () -> answer(caller, ledger.withdraw(caller.actor(), command), "withdrawn"));
    }

    private EntryView entry(Caller caller, long id) {
        return ledger.entry(caller.actor(), new EntryId(id)).orElseThrow(NotFound::new);
    }

    private static ApiResponse answer(Caller caller, Submission submission, String status) {
        return switch (submission) {
            case Submission.Accepted done -> {
                var id = done.entry().value();
                yield ApiResponse.created(EntriesController.PATH + "/" + id, new Done(id, status));
            }
            case Submission.Repeated same ->
                ApiResponse.ok(new Done(same.entry().value(), "repeated"));
            case Submission.Unconfirmed ask -> ApiResponse.unconfirmed(caller, caller.parts(ask.notices()));
            case Submission.Refused no -> {
                if (no.isFor(Reason.NOT_FOUND)) {
                    throw new NotFound();
                }
                yield no.isFor(Reason.OVERTAKEN)
                        ? ApiResponse.overtaken(caller)
                        : ApiResponse.refused(caller, caller.parts(no.faults()));
            }
        };
    }

    private static Map<String, String> values(@Nullable Map<String, String> sent) {
        var known = new HashMap<>(sent == null ? Map.of() : sent);
        known.values().removeIf(Objects::isNull);
        return known;
    }
}
