package org.mingcha.web.paper;

import org.mingcha.paper.NumberPaper;
import org.mingcha.paper.NumberingResult;
import org.mingcha.paper.PaperNumbers;
import org.mingcha.transparency.TransparencyLog;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Has the number given and sealed, of records that are sealed; a refusal comes back with what was typed. */
@Component
class NumberFormHandler {
    private final PaperNumbers numbers;
    private final NumberPages pages;
    private final TransparencyLog log;

    NumberFormHandler(PaperNumbers numbers, NumberPages pages, TransparencyLog log) {
        this.numbers = numbers;
        this.pages = pages;
        this.log = log;
    }

    ModelAndView number(RequestContext context, String kind, String reference, NumberForm form) {
        log.seal();
        var command = new NumberPaper(kind, reference, form.wanted(), form.reason());
        return switch (numbers.number(context.actor(), command)) {
            case NumberingResult.Done _ -> {
                log.seal();
                yield new ModelAndView("redirect:/papers/" + kind + "/" + reference + "/number?done=yes");
            }
            case NumberingResult.Refused refused -> {
                var why = context.t(
                        "number.refused." + refused.reason().code(),
                        refused.arguments().toArray());
                var page = new ModelAndView(
                        "paper/number",
                        "page",
                        pages.again(context, kind, reference, new NumberPages.Reply(form, why)));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case NumberingResult.Unknown() -> throw new NotFound();
        };
    }
}
