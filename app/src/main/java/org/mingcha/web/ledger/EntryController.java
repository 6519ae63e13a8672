package org.mingcha.web.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.Ledger;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One entry: its page, and the part of it that waits for the seal. */
@Controller
class EntryController {
    private final Ledger ledger;
    private final EntryPages pages;

    EntryController(Ledger ledger, EntryPages pages) {
        this.ledger = ledger;
        this.pages = pages;
    }

    @GetMapping("/ledger/{id:\\d{1,18}}")
    @Allowed
    String page(RequestContext context, @PathVariable long id, @RequestParam Map<String, String> said, Model model) {
        var notice = said.containsKey("repeated") ? context.t("web.entry.repeated") : "";
        model.addAttribute("page", pages.of(context, entry(context, id), notice));
        return "ledger/entry";
    }

    /** 204 while the seal is awaited, so that nothing moves under the reader; then the whole part. */
    @GetMapping("/ledger/{id:\\d{1,18}}/receipt")
    @Allowed
    @Nullable
    String receipt(RequestContext context, @PathVariable long id, HttpServletResponse response, Model model) {
        var entry = entry(context, id);
        if (entry.latest().index() == null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        model.addAttribute("page", pages.of(context, entry, ""));
        return "ledger/_entry";
    }

    private EntryView entry(RequestContext context, long id) {
        return ledger.entry(context.actor(), new EntryId(id)).orElseThrow(NotFound::new);
    }
}
