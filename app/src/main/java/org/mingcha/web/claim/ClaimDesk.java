package org.mingcha.web.claim;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.correction.ActOnClaim;
import org.mingcha.correction.ClaimView;
import org.mingcha.correction.Claims;
import org.mingcha.correction.Handling;
import org.mingcha.correction.Refusal;
import org.mingcha.correction.Step;
import org.mingcha.correction.Why;
import org.mingcha.ledger.Wording;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** Takes the forms of a claim's page to the claims, and the answers back to the reader. */
@Component
class ClaimDesk {
    private final Claims claims;
    private final ClaimDetails details;
    private final DraftReading reading;

    ClaimDesk(Claims claims, ClaimDetails details, DraftReading reading) {
        this.claims = claims;
        this.details = details;
        this.reading = reading;
    }

    /** Saves what is written, and hands it to another pair of eyes where the second button was pressed. */
    ModelAndView save(Visit visit, long id, MultipartHttpServletRequest request) {
        var view = details.find(visit, id);
        var read = reading.read(view, request);
        var typed = new Typed("draft", "", "", read.form());
        if (!read.faults().isEmpty()) {
            var locale = visit.words().locale();
            var faults = read.faults().stream()
                    .map(fault -> new Outcome.Fault("sources", Wording.of(fault, locale)))
                    .toList();
            return page(visit, view, typed.outcome("", faults, List.of()));
        }
        var seen = new StepForm(request.getParameter("seen"), null, null, null, null, null, null, null, null, null);
        boolean confirmed = request.getParameter("confirmed") != null;
        var saving = new ActOnClaim(
                view.row().id(), seen.version(), new Step.Save(read.form().draft()), confirmed);
        var handling = claims.act(visit.actor(), saving);
        boolean submits = "submit".equals(request.getParameter("then"));
        boolean saved = handling instanceof Handling.Done || isUnchanged(handling);
        return saved && submits
                ? submit(visit, id)
                : answer(
                        visit,
                        view,
                        typed,
                        isUnchanged(handling) ? new Handling.Done(view.row().id()) : handling);
    }

    /** Nothing was typed that is not there already: no fault of whoever only wants to hand it on. */
    private static boolean isUnchanged(Handling handling) {
        return handling instanceof Handling.Refused(var refusals)
                && refusals.getFirst().why() == Why.NOTHING_CHANGED;
    }

    private ModelAndView submit(Visit visit, long id) {
        var now = details.find(visit, id);
        var command = new ActOnClaim(now.row().id(), now.version(), new Step.Submit());
        return answer(visit, now, new Typed("draft", "", "", null), claims.act(visit.actor(), command));
    }

    ModelAndView act(Visit visit, long id, String name, StepForm form) {
        var view = details.find(visit, id);
        var typed = new Typed(name, StepForm.text(form.reason()), StepForm.text(form.slug()), null);
        var step = form.step(name);
        if (step.isEmpty()) {
            var fault = new Outcome.Fault(name, visit.t("claim.choose"));
            return page(visit, view, typed.outcome("", List.of(fault), List.of()));
        }
        var command = new ActOnClaim(view.row().id(), form.version(), step.get(), form.confirmed() != null);
        var handling = claims.act(visit.actor(), command);
        if (handling instanceof Handling.Done && step.get() instanceof Step.Approve && form.then() != null) {
            return publish(visit, id, typed);
        }
        return answer(visit, view, typed, handling);
    }

    /** Approved and published with one button. */
    private ModelAndView publish(Visit visit, long id, Typed typed) {
        var now = details.find(visit, id);
        var command = new ActOnClaim(now.row().id(), now.version(), new Step.Publish(typed.slug));
        var handling = claims.act(visit.actor(), command);
        return answer(visit, details.find(visit, id), typed.as("publication"), handling);
    }

    private record Typed(
            String step,
            String reason,
            String slug,
            @Nullable DraftForm draft) {
        Outcome outcome(String notice, List<Outcome.Fault> faults, List<String> notices) {
            return new Outcome(step, notice, faults, notices, reason, slug, draft);
        }

        Typed as(String other) {
            return new Typed(other, reason, slug, draft);
        }
    }

    private ModelAndView answer(Visit visit, ClaimView before, Typed typed, Handling handling) {
        var words = new ClaimWords(visit.words());
        return switch (handling) {
            case Handling.Done(var id) -> new ModelAndView("redirect:/claims/" + id.value());
            case Handling.Repeated(var id) -> new ModelAndView("redirect:/claims/" + id.value());
            case Handling.Overtaken(var id) -> {
                var now = details.find(visit, id.value());
                var page = page(visit, now, typed.outcome(visit.t("claim.overtaken"), List.of(), List.of()));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case Handling.Unconfirmed(var notices) ->
                page(visit, before, typed.outcome("", List.of(), words.refusals(notices)));
            case Handling.Refused(var refusals) -> {
                if (refusals.getFirst().why() == Why.NOT_FOUND) {
                    throw new NotFound();
                }
                yield page(visit, before, typed.outcome("", faults(words, typed.step, refusals), List.of()));
            }
        };
    }

    private static List<Outcome.Fault> faults(ClaimWords words, String step, List<Refusal> refusals) {
        return refusals.stream()
                .map(each -> new Outcome.Fault(
                        Optional.of(each.field())
                                .filter(field -> !field.isEmpty())
                                .orElse(step),
                        words.refusal(each)))
                .distinct()
                .toList();
    }

    private ModelAndView page(Visit visit, ClaimView view, Outcome outcome) {
        return new ModelAndView("claim/claim", "page", details.page(visit, view, outcome));
    }
}
