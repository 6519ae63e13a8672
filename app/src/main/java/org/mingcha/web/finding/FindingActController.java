package org.mingcha.web.finding;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingcha.casework.Quotation;
import org.mingcha.ledger.Fault;
import org.mingcha.web.casework.CaseFormHandler;
import org.mingcha.web.ledger.Uploads;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What is done about a finding, with its files; which role may which command, the kind says. */
@Controller
class FindingActController {
    /** What addresses were called before commands had one name everywhere. */
    private static final Map<String, String> FORMER = Map.of(
            "extension", "extend",
            "rectification", "rectify",
            "decision", "decide",
            "verification", "verify",
            "closing", "close",
            "reopening", "reopen");

    private final FindingPages pages;
    private final CaseFormHandler forms;
    private final Uploads uploads;

    FindingActController(FindingPages pages, CaseFormHandler forms, Uploads uploads) {
        this.pages = pages;
        this.forms = forms;
        this.uploads = uploads;
    }

    @PostMapping("/findings/{id:\\d{1,18}}/{command:[a-z-]+}")
    @Allowed(
            value = {CLERK, OFFICER, LEADER, INSPECTOR},
            files = true)
    ModelAndView act(
            RequestContext context,
            @PathVariable long id,
            @PathVariable String command,
            @RequestParam Map<String, String> typed,
            MultipartHttpServletRequest request) {
        var now = FORMER.get(command);
        if (now != null) {
            var view = new RedirectView("/findings/" + id + "/" + now);
            view.setStatusCode(HttpStatus.PERMANENT_REDIRECT);
            return new ModelAndView(view);
        }
        var sent = uploads.take(request, kept(request), List.of());
        var values = new HashMap<>(typed);
        values.put(FindingFiles.KEPT, FindingFiles.text(sent.files()));
        return sent.faults().isEmpty()
                ? forms.act(context, pages.path(), id, new CaseFormHandler.Sent(command, values, sent.files()))
                : pages.page(context, id, unkept(command, values, sent.faults()));
    }

    static List<String> kept(MultipartHttpServletRequest request) {
        var kept = request.getParameterValues("kept");
        return kept == null ? List.of() : List.of(kept);
    }

    /** Of files that could not be kept. */
    static CommandForm.Reply unkept(String form, Map<String, String> values, List<Fault> faults) {
        return new CommandForm.Reply(form, values, Quotation.about("evidence", faults), List.of());
    }
}
