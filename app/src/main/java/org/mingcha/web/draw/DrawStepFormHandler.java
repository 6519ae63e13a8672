package org.mingcha.web.draw;

import java.util.Map;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.draw.DrawCommandResult;
import org.mingcha.inspection.draw.RecordRandomness;
import org.mingcha.inspection.draw.RevealSecret;
import org.mingcha.inspection.draw.Side;
import org.mingcha.inspection.draw.SpotChecks;
import org.mingcha.inspection.draw.TimeParser;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes the forms of a spot check's page to the spot checks, and the answers back to the reader. */
@Component
class DrawStepFormHandler {
    private final SpotChecks draws;
    private final DrawPages pages;
    private final MingchaClock clock;

    DrawStepFormHandler(SpotChecks draws, DrawPages pages, MingchaClock clock) {
        this.draws = draws;
        this.pages = pages;
        this.clock = clock;
    }

    ModelAndView reveal(RequestContext visit, long no, Side side, Map<String, String> form) {
        pages.find(visit, no);
        var secret = form.getOrDefault("secret", "").strip();
        var step = draws.reveal(visit.actor(), new RevealSecret(no, side, secret));
        return answer(visit, no, new DrawFormState(side.code(), "", "", ""), step);
    }

    ModelAndView randomness(RequestContext visit, long no, Map<String, String> form) {
        pages.find(visit, no);
        var typed =
                new DrawFormState(Side.PUBLIC.code(), "", form.getOrDefault("published", ""), form.getOrDefault("born", ""));
        var born = TimeParser.parse(typed.born(), clock);
        if (born.isEmpty()) {
            return page(visit, no, typed, visit.t("draw.time.unreadable", typed.born()));
        }
        return answer(
                visit, no, typed, draws.record(visit.actor(), new RecordRandomness(no, typed.value(), born.get())));
    }

    ModelAndView result(RequestContext visit, long no) {
        pages.find(visit, no);
        return answer(visit, no, new DrawFormState("result", "", "", ""), draws.result(visit.actor(), no));
    }

    private ModelAndView answer(RequestContext visit, long no, DrawFormState typed, DrawCommandResult step) {
        return switch (step) {
            case DrawCommandResult.Done(var done) -> new ModelAndView("redirect:/draws/" + done);
            case DrawCommandResult.Unknown() -> throw new NotFound();
            case DrawCommandResult.Refused refused -> page(visit, no, typed, DrawRefusals.of(visit.words(), refused));
        };
    }

    private ModelAndView page(RequestContext visit, long no, DrawFormState typed, String fault) {
        var reply = new DrawFormState(typed.form(), fault, typed.value(), typed.born());
        return new ModelAndView("draw/draw", "page", pages.page(visit, pages.find(visit, no), reply));
    }
}
