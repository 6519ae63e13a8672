package org.mingcha.web.claim;

import java.util.List;
import java.util.Map;
import org.mingcha.casework.CaseRequest;
import org.mingcha.claims.ClaimCommand;
import org.mingcha.claims.ClaimView;
import org.mingcha.claims.Claims;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.web.casework.CaseFormHandler;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** Takes the form of a verification to the claims, and the answer back to the reader. */
@Component
class ClaimDraftFormHandler {
    private static final String SAVE = "save";

    private final Claims claims;
    private final ClaimPages pages;
    private final ClaimDraftReader reading;
    private final CaseFormHandler forms;

    ClaimDraftFormHandler(Claims claims, ClaimPages pages, ClaimDraftReader reading, CaseFormHandler forms) {
        this.claims = claims;
        this.pages = pages;
        this.reading = reading;
        this.forms = forms;
    }

    /** Saves what is written, and hands it to another pair of eyes where the second button was pressed. */
    ModelAndView save(RequestContext visit, long id, MultipartHttpServletRequest request) {
        var view = pages.find(visit, id);
        var read = reading.read(view, request);
        var sent = new Sent(visit, view, read.form(), "submit".equals(request.getParameter("then")));
        if (!read.faults().isEmpty()) {
            var locale = visit.words().locale();
            var faults = read.faults().stream()
                    .map(fault -> new ClaimFormState.Fault("sources", LedgerMessages.of(fault, locale)))
                    .toList();
            return pages.page(visit, view, new ClaimFormState(SAVE, "", faults, List.of(), "", "", read.form()));
        }
        var saving = new CaseRequest<ClaimCommand>(
                view.row().id().value(),
                CommandForm.version(Map.of("seen", ClaimDraftReader.value(request, "seen"))),
                new ClaimCommand.Save(read.form().draft()),
                request.getParameter("confirmed") != null);
        return answer(sent, claims.act(visit.actor(), saving));
    }

    private record Sent(RequestContext visit, ClaimView before, ClaimDraftForm typed, boolean submits) {
        long id() {
            return before.row().id().value();
        }
    }

    private ModelAndView answer(Sent sent, CommandResult<Long> result) {
        return switch (result) {
            case CommandResult.Done<Long> _, CommandResult.Duplicate<Long> _ -> saved(sent);
            case CommandResult.Conflict<Long> _ -> {
                var notice = CommandForm.Reply.notice(sent.visit.t("claim.overtaken"));
                var now = pages.find(sent.visit, sent.id());
                var page = pages.page(
                        sent.visit, now, ClaimFormState.of(sent.visit, notice).with(sent.typed));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case CommandResult.ConfirmationRequired<Long>(var reasons) -> again(sent, List.of(), reasons);
            case CommandResult.Rejected<Long> rejected -> {
                if (rejected.isNotFound()) {
                    throw new NotFound();
                }
                // Nothing was typed that is not there already: no fault of whoever only wants to hand it on.
                yield rejected.violations().getFirst().code().equals("nothing-changed")
                        ? saved(sent)
                        : again(sent, rejected.violations(), List.of());
            }
        };
    }

    private ModelAndView saved(Sent sent) {
        if (!sent.submits) {
            return new ModelAndView("redirect:/claims/" + sent.id());
        }
        var now = pages.find(sent.visit, sent.id());
        return forms.act(
                sent.visit, pages.path(), sent.id(), "submit", Map.of("seen", Integer.toString(now.version())));
    }

    private ModelAndView again(Sent sent, List<Violation> violations, List<Violation> reasons) {
        var reply = new CommandForm.Reply(SAVE, Map.of(), violations, reasons);
        return pages.page(
                sent.visit, sent.before, ClaimFormState.of(sent.visit, reply).with(sent.typed));
    }
}
