package org.mingcha.web.link;

import java.util.Optional;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.ReceiptNumber;
import org.mingcha.reporting.ReturnLinks;
import org.mingcha.web.filing.FilingLabels;
import org.mingcha.web.outbox.OutboxAnswer;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes what comes by link to reporting, and the answer back. */
@Component
class LinkFormHandler {
    private final ReturnLinks links;
    private final LinkPages pages;

    LinkFormHandler(ReturnLinks links, LinkPages pages) {
        this.links = links;
        this.pages = pages;
    }

    ModelAndView show(RequestContext context, String token) {
        return page(context, token, "", HttpStatus.OK);
    }

    private ModelAndView page(RequestContext context, String token, String notice, HttpStatus status) {
        return links.open(token)
                .map(linked -> view("link/link", pages.open(context, token, linked, notice), status))
                .orElseGet(() -> view("link/closed", pages.closed(context), HttpStatus.GONE));
    }

    private static ModelAndView view(String name, Object page, HttpStatus status) {
        var view = new ModelAndView(name, "page", page);
        view.setStatus(status);
        return view;
    }

    ModelAndView file(RequestContext context, String token) {
        return answer(context, token, links.file(token, Optional.empty()));
    }

    ModelAndView withdraw(RequestContext context, String token, String reason) {
        return answer(context, token, links.withdraw(token, reason));
    }

    /** Done: the page says so by itself. Not done: the page as it is now, and why. */
    private ModelAndView answer(RequestContext context, String token, Optional<FilingResult> filing) {
        return filing.filter(FilingResult.Accepted.class::isInstance).isPresent()
                ? new ModelAndView("redirect:/t/" + token)
                : page(context, token, filing.map(no -> why(context, no)).orElse(""), HttpStatus.CONFLICT);
    }

    private static String why(RequestContext context, FilingResult filing) {
        return switch (filing) {
            case FilingResult.Accepted done -> "";
            case FilingResult.Contradicted(var entries) -> context.t("filing.link.contradicted", entries.size());
            case FilingResult.Conflict no -> context.t("filing.conflict");
            case FilingResult.Refused(var reason, var arguments) ->
                new FilingLabels(context.words()).refused(reason, arguments);
        };
    }

    ResponseEntity<byte[]> deliver(RequestContext context, String token, String idempotencyKey) {
        var filing = links.file(token, Optional.of(OutboxAnswer.key(idempotencyKey)));
        var page = "/t/" + token;
        if (filing.isEmpty()) {
            return OutboxAnswer.refused(HttpStatus.GONE, context.t("filing.link.closed"), "/sign-in");
        }
        return filing.get() instanceof FilingResult.Accepted(var record, var _, var _)
                ? OutboxAnswer.delivered(new ReceiptNumber(record), page)
                : OutboxAnswer.conflict(why(context, filing.get()), page);
    }
}
