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

    ModelAndView show(RequestContext visit, String token) {
        return page(visit, token, "", HttpStatus.OK);
    }

    private ModelAndView page(RequestContext visit, String token, String notice, HttpStatus status) {
        return links.open(token)
                .map(linked -> view("link/link", pages.open(visit, token, linked, notice), status))
                .orElseGet(() -> view("link/closed", pages.closed(visit), HttpStatus.GONE));
    }

    private static ModelAndView view(String name, Object page, HttpStatus status) {
        var view = new ModelAndView(name, "page", page);
        view.setStatus(status);
        return view;
    }

    ModelAndView file(RequestContext visit, String token) {
        return answer(visit, token, links.file(token, Optional.empty()));
    }

    ModelAndView withdraw(RequestContext visit, String token, String reason) {
        return answer(visit, token, links.withdraw(token, reason));
    }

    /** Done: the page says so by itself. Not done: the page as it is now, and why. */
    private ModelAndView answer(RequestContext visit, String token, Optional<FilingResult> filing) {
        return filing.filter(FilingResult.Accepted.class::isInstance).isPresent()
                ? new ModelAndView("redirect:/t/" + token)
                : page(visit, token, filing.map(no -> why(visit, no)).orElse(""), HttpStatus.CONFLICT);
    }

    private static String why(RequestContext visit, FilingResult filing) {
        return switch (filing) {
            case FilingResult.Accepted done -> "";
            case FilingResult.Contradicted(var entries) -> visit.t("filing.link.contradicted", entries.size());
            case FilingResult.Conflict no -> visit.t("filing.conflict");
            case FilingResult.Refused(var reason, var arguments) -> new FilingLabels(visit.words()).refused(reason, arguments);
        };
    }

    ResponseEntity<byte[]> deliver(RequestContext visit, String token, String idempotencyKey) {
        var filing = links.file(token, Optional.of(OutboxAnswer.key(idempotencyKey)));
        var page = "/t/" + token;
        if (filing.isEmpty()) {
            return OutboxAnswer.refused(HttpStatus.GONE, visit.t("filing.link.closed"), "/sign-in");
        }
        return filing.get() instanceof FilingResult.Accepted(var record, var _, var _)
                ? OutboxAnswer.delivered(new ReceiptNumber(record), page)
                : OutboxAnswer.conflict(why(visit, filing.get()), page);
    }
}
