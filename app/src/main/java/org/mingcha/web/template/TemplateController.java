package org.mingcha.web.template;

import static org.mingcha.accounts.Role.ADMIN;
import static org.mingcha.accounts.Role.LEADER;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** A unit's own template of its reports. */
@Controller
class TemplateController {
    private static final String OF_UNIT = "/templates/{unit:\\d{2,12}}";
    private static final String VIEW = "template/template";

    private final TemplatePages pages;
    private final TemplateFormHandler handler;

    TemplateController(TemplatePages pages, TemplateFormHandler handler) {
        this.pages = pages;
        this.handler = handler;
    }

    @GetMapping("/templates")
    @Allowed
    String own(RequestContext context, Model model) {
        model.addAttribute("page", pages.of(context, context.unit().code(), "", ""));
        return VIEW;
    }

    @GetMapping(OF_UNIT)
    @Allowed
    String show(
            RequestContext context,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        var told = switch (done) {
            case "published", "withdrawn" -> context.t("template.done." + done);
            default -> "";
        };
        model.addAttribute("page", pages.of(context, unit, start, told));
        return VIEW;
    }

    /** With POST, since a file may come along; nothing is kept. */
    @PostMapping(OF_UNIT + "/preview")
    @Allowed(
            value = {LEADER, ADMIN},
            files = true)
    String look(RequestContext context, @PathVariable String unit, MultipartHttpServletRequest request, Model model) {
        var yaml = TemplateFormHandler.sent(request.getFile("file"), request.getParameter("yaml"));
        var look = handler.look(context, unit, yaml);
        model.addAttribute("page", pages.again(context, unit, yaml, look.refused(), look.preview()));
        return VIEW;
    }

    @PostMapping(OF_UNIT)
    @Allowed({LEADER, ADMIN})
    String publish(
            RequestContext context,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String yaml,
            Model model) {
        var refused = handler.publish(context, unit, yaml);
        if (refused.isEmpty()) {
            return "redirect:/templates/" + unit + "?done=published";
        }
        model.addAttribute("page", pages.again(context, unit, yaml, refused, null));
        return VIEW;
    }

    @PostMapping(OF_UNIT + "/{index:\\d{1,18}}/withdrawal")
    @Allowed({LEADER, ADMIN})
    String withdraw(RequestContext context, @PathVariable String unit, @PathVariable long index, Model model) {
        var refused = handler.withdraw(context, unit, index);
        if (refused.isEmpty()) {
            return "redirect:/templates/" + unit + "?done=withdrawn";
        }
        model.addAttribute("page", pages.again(context, unit, "", refused, null));
        return VIEW;
    }
}
