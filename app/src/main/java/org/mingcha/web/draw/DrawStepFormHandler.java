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

    ModelAndView reveal(RequestContext context, long no, Side side, Map<String, String> form) {
        pages.find(context, no);
        var secret = form.getOrDefault("secret", "").strip();
        var step = draws.reveal(context.actor(), new RevealSecret(no, side, secret));
        return answer(context, no, new DrawFormState(side.code(), "", "", ""), step);
    }

    ModelAndView randomness(RequestContext context, long no, Map<String, String> form) {
        pages.find(context, no);
        var typed = new DrawFormState(
                Side.PUBLIC.code(), "", form.getOrDefault("published", ""), form.getOrDefault("born", ""));
        var born = TimeParser.parse(typed.born(), clock);
        if (born.isEmpty()) {
            return page(context, no, typed, context.t("draw.time.unreadable", typed.born()));
        }
        return answer(
                context, no, typed, draws.record(context.actor(), new RecordRandomness(no, typed.value(), born.get())));
    }

    ModelAndView result(RequestContext context, long no) {
        pages.find(context, no);
        return answer(context, no, new DrawFormState("result", "", "", ""), draws.result(context.actor(), no));
    }

    private ModelAndView answer(RequestContext context, long no, DrawFormState typed, DrawCommandResult step) {
        return switch (step) {
            case DrawCommandResult.Done(var done) -> new ModelAndView("redirect:/draws/" + done);
            case DrawCommandResult.Unknown() -> throw new NotFound();
            case DrawCommandResult.Refused refused ->
                page(context, no, typed, DrawRefusals.of(context.words(), refused));
        };
    }

    private ModelAndView page(RequestContext context, long no, DrawFormState typed, String fault) {
        var reply = new DrawFormState(typed.form(), fault, typed.value(), typed.born());
        return new ModelAndView("draw/draw", "page", pages.page(context, pages.find(context, no), reply));
    }
}
