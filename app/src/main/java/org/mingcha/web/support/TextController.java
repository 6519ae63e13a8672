package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that only say something. */
@Controller
class TextController {
    private final OpenShells shells;

    TextController(OpenShells shells) {
        this.shells = shells;
    }

    @GetMapping("/accessibility")
    @Everyone
    String accessibility(RequestContext context, Model model) {
        var paragraphs = List.of(
                context.t("web.accessibility.aim"),
                context.t("web.accessibility.use"),
                context.t("web.accessibility.checked"),
                context.t("web.accessibility.report"));
        var shell = context.shell(NavSection.NOWHERE, "web.accessibility.heading");
        model.addAttribute("page", new TextPage(shell, context.t("web.accessibility.heading"), paragraphs));
        return "support/text";
    }

    /** The same for those who read the public pages. */
    @GetMapping("/p/accessibility")
    @Everyone
    String accessibility(HttpServletRequest request, Model model) {
        var reading = ReadingPreferences.of(request);
        var words = shells.words(reading);
        model.addAttribute("shell", shells.of(reading, words.of("web.accessibility.heading"), "/p/accessibility"));
        model.addAttribute(
                "paragraphs",
                List.of(
                        words.of("web.accessibility.aim"),
                        words.of("web.accessibility.use-open"),
                        words.of("web.accessibility.checked"),
                        words.of("web.accessibility.report-open")));
        return "support/open-text";
    }
}
