package org.mingcha.web.casework;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.Map;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What is done with cases of any kind; which role may which command, the kind says. */
@Controller
class CaseFormController {
    private static final String CASES = "/{cases:claims|questions|incidents|risks|findings|assignments}";
    private static final String BEGUN_HERE = "/{cases:claims|incidents|risks}";

    /** What addresses of commands were called before they had one name everywhere. */
    private static final Map<String, String> FORMER = Map.ofEntries(
            Map.entry("level", "assess"),
            Map.entry("submission", "submit"),
            Map.entry("return", "give-back"),
            Map.entry("approval", "approve"),
            Map.entry("publication", "publish"),
            Map.entry("joining", "join"),
            Map.entry("separation", "separate"),
            Map.entry("escalation", "escalate"),
            Map.entry("acknowledgement", "acknowledge"),
            Map.entry("acceptance", "accept"),
            Map.entry("claim", "convert"));

    private final CaseFormHandler forms;

    CaseFormController(CaseFormHandler forms) {
        this.forms = forms;
    }

    @GetMapping(BEGUN_HERE + "/new")
    @Allowed({CLERK, OFFICER, LEADER})
    ModelAndView blank(RequestContext context, @PathVariable String cases, @RequestParam Map<String, String> typed) {
        return forms.blank(context, cases, typed);
    }

    @PostMapping(BEGUN_HERE)
    @Allowed({CLERK, OFFICER, LEADER})
    ModelAndView open(RequestContext context, @PathVariable String cases, @RequestParam Map<String, String> typed) {
        return forms.open(context, cases, typed);
    }

    @PostMapping(CASES + "/{id:\\d{1,18}}/{command:[a-z-]+}")
    @Allowed({CLERK, OFFICER, LEADER, INSPECTOR})
    ModelAndView act(
            RequestContext context,
            @PathVariable String cases,
            @PathVariable long id,
            @PathVariable String command,
            @RequestParam Map<String, String> typed) {
        var now = FORMER.get(command);
        return now == null ? forms.act(context, cases, id, command, typed) : moved("/" + cases + "/" + id + "/" + now);
    }

    /** With what was sent: a browser sends it again. */
    private static ModelAndView moved(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.PERMANENT_REDIRECT);
        return new ModelAndView(view);
    }
}
