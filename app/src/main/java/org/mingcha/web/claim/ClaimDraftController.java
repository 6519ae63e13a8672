package org.mingcha.web.claim;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** The verification with its sources and files, which is more than a row of fields. */
@Controller
class ClaimDraftController {
    private final ClaimDraftFormHandler drafts;

    ClaimDraftController(ClaimDraftFormHandler drafts) {
        this.drafts = drafts;
    }

    /** {@code draft}: what its address was called before. */
    @PostMapping("/claims/{id:\\d{1,18}}/{save:save|draft}")
    @Allowed(
            value = {CLERK, OFFICER, LEADER},
            files = true)
    ModelAndView save(RequestContext context, @PathVariable long id, MultipartHttpServletRequest request) {
        return drafts.save(context, id, request);
    }
}
