package org.mingcha.web.appraisal;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.ErrorPage;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Where an installation does without the appraisal, its addresses say so: people may have kept them. */
@Controller
@ConditionalOnBooleanProperty(name = "mingcha.appraisal", havingValue = false)
class NoAppraisalController {
    @GetMapping({"/appraisal", "/appraisal/**"})
    @Allowed
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String none(RequestContext context, Model model) {
        var shell = context.shell(NavSection.NOWHERE, "appraisal.none.heading");
        model.addAttribute(
                "page",
                new ErrorPage(shell, context.t("appraisal.none.heading"), context.t("appraisal.none.advice"), ""));
        return "support/error";
    }
}
