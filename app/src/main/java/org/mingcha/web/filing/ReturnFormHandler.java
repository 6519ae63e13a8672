package org.mingcha.web.filing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.ReceiptNumber;
import org.mingcha.reporting.ReturnForm;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnRefusal;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.web.outbox.OutboxAnswer;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Takes a return's form to reporting, and the answer back to the reader or to the reader's outbox. */
@Component
class ReturnFormHandler {
    private final ReturnReporting reporting;
    private final ReturnPages pages;

    ReturnFormHandler(ReturnReporting reporting, ReturnPages pages) {
        this.reporting = reporting;
        this.pages = pages;
    }

    private record Sent(RequestContext visit, ReturnForm form, ReturnFormInput typed) {
        FilingLabels words() {
            return new FilingLabels(visit.words());
        }

        String href() {
            return FilingLabels.href(form.key());
        }
    }

    private Sent sent(RequestContext visit, ReturnKey key, MultiValueMap<String, String> parameters) {
        var form = pages.find(visit, key);
        return new Sent(visit, form, ReturnFormInput.of(form.definition(), parameters));
    }

    ModelAndView file(RequestContext visit, ReturnKey key, MultiValueMap<String, String> parameters) {
        var sent = sent(visit, key, parameters);
        var faults = ReturnPages.faults(visit, sent.form(), sent.typed());
        return faults.isEmpty()
                ? answer(sent, reporting.file(visit.actor(), sent.typed().command(key, Optional.empty())))
                : again(sent, new ReturnPages.Outcome("", faults), HttpStatus.OK);
    }

    private ModelAndView answer(Sent sent, FilingResult filing) {
        return switch (filing) {
            case FilingResult.Accepted(var record, var _, var repeated) ->
                new ModelAndView("redirect:" + OutboxAnswer.receipt(record) + (repeated ? "?repeated" : ""));
            case FilingResult.Contradicted(var entries) -> {
                var text = sent.visit().t("filing.fault.contradicted", entries.size());
                yield again(sent, fault("explanation", text), HttpStatus.OK);
            }
            case FilingResult.Conflict(var _) -> throw new IllegalStateException("A form has no idempotency key");
            case FilingResult.Refused(var reason, var arguments) -> refused(sent, reason, arguments);
        };
    }

    private ModelAndView refused(Sent sent, ReturnRefusal reason, List<String> arguments) {
        var text = sent.words().refused(reason, arguments);
        return switch (reason) {
            case NOT_FOUND -> throw new NotFound();
            case OVERTAKEN -> again(sent, new ReturnPages.Outcome(text, List.of()), HttpStatus.CONFLICT);
            default -> again(sent, fault("main", text), HttpStatus.OK);
        };
    }

    private static ReturnPages.Outcome fault(String anchor, String text) {
        return new ReturnPages.Outcome("", List.of(new ReturnPage.Fault(anchor, text)));
    }

    /** The page as it is now, with what the reader had typed. */
    private ModelAndView again(Sent sent, ReturnPages.Outcome outcome, HttpStatus status) {
        var page = pages.page(sent.visit(), sent.form(), sent.typed(), outcome);
        return new ModelAndView("filing/return", java.util.Map.of("page", page), status);
    }

    /** For an outbox, which comes back with the same key until it knows. */
    ResponseEntity<byte[]> deliver(
            RequestContext visit, ReturnKey key, MultiValueMap<String, String> parameters, String idempotencyKey) {
        var sent = sent(visit, key, parameters);
        var faults = ReturnPages.faults(visit, sent.form(), sent.typed());
        if (!faults.isEmpty()) {
            var all = faults.stream().map(ReturnPage.Fault::text).collect(Collectors.joining(" "));
            return OutboxAnswer.refused(HttpStatus.UNPROCESSABLE_CONTENT, all, sent.href());
        }
        var command = sent.typed().command(key, Optional.of(OutboxAnswer.key(idempotencyKey)));
        return switch (reporting.file(visit.actor(), command)) {
            case FilingResult.Accepted(var record, var _, var _) ->
                OutboxAnswer.delivered(new ReceiptNumber(record), OutboxAnswer.receipt(record));
            case FilingResult.Contradicted(var entries) ->
                OutboxAnswer.conflict(visit.t("filing.fault.contradicted", entries.size()), sent.href());
            case FilingResult.Conflict(var _) -> OutboxAnswer.conflict(visit.t("filing.conflict"), sent.href());
            case FilingResult.Refused(var reason, var arguments) ->
                OutboxAnswer.conflict(sent.words().refused(reason, arguments), sent.href());
        };
    }
}
