package org.mingcha.web.support;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that only say something. */
@Controller
class TextController {
    @GetMapping("/accessibility")
    @Everyone
    String accessibility(Visit visit, Model model) {
        var paragraphs = List.of(
                visit.t("web.accessibility.aim"),
                visit.t("web.accessibility.use"),
                visit.t("web.accessibility.checked"),
                visit.t("web.accessibility.report"));
        var shell = visit.shell(Place.NOWHERE, "web.accessibility.heading");
        model.addAttribute("page", new TextPage(shell, visit.t("web.accessibility.heading"), paragraphs));
        return "support/text";
    }
}
