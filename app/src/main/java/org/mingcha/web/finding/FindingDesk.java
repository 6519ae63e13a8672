package org.mingcha.web.finding;

import java.util.List;
import java.util.Optional;
import org.mingcha.inspection.finding.ActOnFinding;
import org.mingcha.inspection.finding.FindingView;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.inspection.finding.Moving;
import org.mingcha.inspection.finding.Step;
import org.mingcha.inspection.finding.Why;
import org.mingcha.ledger.Wording;
import org.mingcha.web.ledger.Uploads;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** Takes the forms of a finding's page to the findings, and the answers back to the reader. */
@Component
class FindingDesk {
    private final Findings findings;
    private final FindingDetails details;
    private final Uploads uploads;

    FindingDesk(Findings findings, FindingDetails details, Uploads uploads) {
        this.findings = findings;
        this.details = details;
        this.uploads = uploads;
    }

    ModelAndView act(Visit visit, long id, Forms form, MultipartHttpServletRequest request) {
        var view = details.find(visit, id);
        var sent = uploads.take(request, values(request, "kept"), List.of());
        var typed = new Sent(value(request, "said").strip(), value(request, "day"), value(request, "yes"), sent);
        var step = form.step(typed.said, typed.day, typed.yes);
        if (step.isEmpty() || !sent.faults().isEmpty()) {
            return again(visit, view, new Reply(form, typed, faults(visit, typed, step), List.of()));
        }
        var command = new ActOnFinding(
                view.row().id(), seen(request), step.get(), sent.files(), request.getParameter("confirmed") != null);
        var moving = findings.act(visit.actor(), command);
        closeAsWell(visit, command, moving, request);
        return answer(visit, view, new Reply(form, typed, List.of(), List.of()), moving);
    }

    /** Verified and crossed off with one button; where somebody is faster with the second act, it is theirs. */
    private void closeAsWell(Visit visit, ActOnFinding verified, Moving moving, MultipartHttpServletRequest request) {
        boolean passed = verified.step() instanceof Step.Verify look && look.passed();
        if (moving instanceof Moving.Done && passed && request.getParameter("close") != null) {
            findings.act(visit.actor(), new ActOnFinding(verified.finding(), verified.seen() + 1, new Step.Close("")));
        }
    }

    private record Sent(String said, String day, String yes, Uploads.Sent files) {}

    private record Reply(Forms form, Sent sent, List<ActForm.Typed.Fault> faults, List<String> notices) {
        ActForm.Typed typed() {
            return new ActForm.Typed(sent.said, sent.day, sent.yes, sent.files.files(), faults, notices);
        }
    }

    private ModelAndView answer(Visit visit, FindingView before, Reply reply, Moving moving) {
        var words = new FindingWords(visit.words());
        return switch (moving) {
            case Moving.Done(var id, var _) -> new ModelAndView("redirect:/findings/" + id.value());
            case Moving.Repeated(var id) -> new ModelAndView("redirect:/findings/" + id.value());
            case Moving.Overtaken late -> overtaken(visit, before, reply, words.overtaken(late));
            case Moving.Unconfirmed(var notices) ->
                again(visit, before, new Reply(reply.form, reply.sent, List.of(), words.refusals(notices)));
            case Moving.Refused(var refusals) -> {
                if (refusals.getFirst().why() == Why.NOT_FOUND) {
                    throw new NotFound();
                }
                var faults = refusals.stream()
                        .map(each -> new ActForm.Typed.Fault(
                                each.field().isEmpty() ? "said" : each.field(), words.refusal(each)))
                        .toList();
                yield again(visit, before, new Reply(reply.form, reply.sent, faults, List.of()));
            }
        };
    }

    private ModelAndView again(Visit visit, FindingView view, Reply reply) {
        var outcome = new FindingDetails.Outcome("", reply.form.step(), reply.typed());
        return page(visit, view, outcome);
    }

    /** The page as it is now, with what the reader had typed, where the act is still possible. */
    private ModelAndView overtaken(Visit visit, FindingView before, Reply reply, String notice) {
        var now = details.find(visit, before.row().id().value());
        var answer = page(visit, now, new FindingDetails.Outcome(notice, reply.form.step(), reply.typed()));
        answer.setStatus(HttpStatus.CONFLICT);
        return answer;
    }

    private ModelAndView page(Visit visit, FindingView view, FindingDetails.Outcome outcome) {
        return new ModelAndView("finding/finding", "page", details.page(visit, view, outcome));
    }

    private static List<ActForm.Typed.Fault> faults(Visit visit, Sent sent, Optional<Step> step) {
        if (step.isEmpty()) {
            return List.of(new ActForm.Typed.Fault("yes", visit.t("finding.refused.choice-missing")));
        }
        return sent.files.faults().stream()
                .map(fault -> new ActForm.Typed.Fault(
                        "evidence", Wording.of(fault, visit.words().locale())))
                .toList();
    }

    private static int seen(MultipartHttpServletRequest request) {
        var seen = value(request, "seen");
        return seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : 0;
    }

    static String value(MultipartHttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    static List<String> values(MultipartHttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameterValues(name))
                .map(List::of)
                .orElse(List.of());
    }
}
