package org.mingcha.web.filing;

import org.jspecify.annotations.Nullable;
import org.mingcha.reporting.ReceiptNumber;
import org.mingcha.reporting.ReturnReceipt;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A receipt by its number. */
@Controller
class ReceiptController {
    private final ReturnReporting reporting;

    ReceiptController(ReturnReporting reporting) {
        this.reporting = reporting;
    }

    @GetMapping("/receipts/{number:[\\w-]{4,16}}")
    @Allowed
    String receipt(
            RequestContext context,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String repeated,
            Model model) {
        var receipt = ReceiptNumber.parse(number)
                .flatMap(parsed -> reporting.receipt(context.actor(), parsed))
                .orElseThrow(NotFound::new);
        model.addAttribute("page", page(context, receipt, repeated != null));
        return "filing/receipt";
    }

    private static ReceiptPage page(RequestContext context, ReturnReceipt receipt, boolean repeated) {
        var words = new FilingLabels(context.words());
        var line = new VersionLines(context.words(), receipt.definition()).line(receipt.version());
        return new ReceiptPage(
                context.shell(NavSection.RETURNS, "filing.receipt.heading", line.receipt()),
                words.title(receipt.definition(), receipt.key().period()),
                receipt.unitName(),
                line,
                receipt.stands(),
                FilingLabels.href(receipt.key()),
                repeated ? context.t("filing.receipt.repeated") : "");
    }
}
