package org.mingcha.web.preview;

import java.util.Map;
import java.util.Optional;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the ledger answers by itself: all items, one item. */
@Controller
class PreviewController {
    private final Previews previews;
    private final PreviewPages pages;
    private final PreviewItems items;

    PreviewController(Previews previews, PreviewPages pages, PreviewItems items) {
        this.previews = previews;
        this.pages = pages;
        this.items = items;
    }

    @GetMapping("/assessments/{unit:\\w+}/{period}")
    @Allowed
    String page(
            RequestContext context, PreviewParameters wanted, @RequestParam Map<String, String> asked, Model model) {
        var notice = Optional.ofNullable(asked.get("bundle")).filter(PreviewParameters.REFUSALS::contains);
        var text =
                notice.map(reason -> context.t("web.preview.bundle." + reason)).orElse("");
        var show = asked.getOrDefault("show", "");
        model.addAttribute("page", pages.page(context, open(context, wanted), show, text));
        return "preview/preview";
    }

    @GetMapping("/assessments/{unit:\\w+}/{period}/items/{item}")
    @Allowed
    String item(RequestContext context, PreviewParameters wanted, @PathVariable String item, Model model) {
        model.addAttribute("page", items.page(context, open(context, wanted), item));
        return "preview/item";
    }

    private SelfInspection open(RequestContext context, PreviewParameters wanted) {
        return previews.open(context, wanted.inspect()).orElseThrow(NotFound::new);
    }
}
