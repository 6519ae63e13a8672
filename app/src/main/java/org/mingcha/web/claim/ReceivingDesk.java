package org.mingcha.web.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.correction.Came;
import org.mingcha.correction.Claims;
import org.mingcha.correction.Handling;
import org.mingcha.correction.ReceiveClaim;
import org.mingcha.correction.Refusal;
import org.mingcha.database.MingchaClock;
import org.mingcha.web.support.Place;
import org.mingcha.web.support.UnitsTable;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows the form that enters a claim, and takes it. */
@Component
class ReceivingDesk {
    private final Claims claims;
    private final UnitsTable units;
    private final MingchaClock clock;

    ReceivingDesk(Claims claims, UnitsTable units, MingchaClock clock) {
        this.claims = claims;
        this.units = units;
        this.clock = clock;
    }

    /** What the form sends, and what stands in it. */
    public record Sent(
            @Nullable String unit,
            @Nullable String claim,
            @Nullable String came,
            @Nullable String day,
            @Nullable String time,
            @Nullable String confirmed) {
        public String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    NewClaimPage blank(Visit visit) {
        var typed = new Sent(
                visit.unit().code(), "", Came.RESIDENT.code(), clock.today().toString(), "", null);
        return page(visit, typed, Outcome.NONE);
    }

    private NewClaimPage page(Visit visit, Sent typed, Outcome outcome) {
        var choice = units.familyOf(visit.unit()).stream()
                .filter(unit -> visit.actor().holds(ClaimLists.WRITERS, unit.path()))
                .toList();
        var title = outcome.faults().isEmpty() ? "claim.new.heading" : "claim.new.heading-fault";
        return new NewClaimPage(visit.shell(Place.CLAIMS, title), choice, typed, outcome);
    }

    ModelAndView receive(Visit visit, Sent sent) {
        var came = Came.of(StepForm.text(sent.came()));
        if (came.isEmpty()) {
            return again(visit, sent, List.of(new Outcome.Fault("came", visit.t("claim.choose"))), List.of());
        }
        var command = new ReceiveClaim(
                StepForm.text(sent.unit()),
                StepForm.text(sent.claim()),
                came.get(),
                Days.of(sent.day()),
                Days.time(sent.time()),
                sent.confirmed() != null);
        var words = new ClaimWords(visit.words());
        return switch (claims.receive(visit.actor(), command)) {
            case Handling.Done(var id) -> new ModelAndView("redirect:/claims/" + id.value());
            case Handling.Repeated(var id) -> new ModelAndView("redirect:/claims/" + id.value());
            case Handling.Overtaken(var id) -> new ModelAndView("redirect:/claims/" + id.value());
            case Handling.Unconfirmed(var notices) -> again(visit, sent, List.of(), words.refusals(notices));
            case Handling.Refused(var refusals) -> again(visit, sent, faults(words, refusals), List.of());
        };
    }

    private static List<Outcome.Fault> faults(ClaimWords words, List<Refusal> refusals) {
        return refusals.stream()
                .map(each -> new Outcome.Fault(each.field().isEmpty() ? "claim" : each.field(), words.refusal(each)))
                .toList();
    }

    private ModelAndView again(Visit visit, Sent sent, List<Outcome.Fault> faults, List<String> notices) {
        var outcome = new Outcome("new", "", faults, notices, "", "", null);
        return new ModelAndView("claim/new", "page", page(visit, sent, outcome));
    }
}
