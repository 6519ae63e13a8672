package org.mingcha.web.ledger;

import java.io.ByteArrayOutputStream;
import org.mingcha.access.AccessKind;
import org.mingcha.ledger.Ledger;
import org.mingcha.web.support.AccessLogged;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger as a list, and out again as a workbook. */
@Controller
class LedgerController {
    private final Ledger ledger;
    private final LedgerPages pages;

    LedgerController(Ledger ledger, LedgerPages pages) {
        this.ledger = ledger;
        this.pages = pages;
    }

    @GetMapping("/ledger")
    @Allowed
    String list(RequestContext context, LedgerFilter filter, Model model) {
        model.addAttribute("page", pages.list(context, filter));
        return "ledger/list";
    }

    @GetMapping("/ledger/workbook")
    @Allowed
    @AccessLogged(AccessKind.EXPORT)
    ResponseEntity<byte[]> workbook(RequestContext context, @RequestParam String unit) {
        var bytes = new ByteArrayOutputStream();
        if (!ledger.export(context.actor(), unit, bytes)) {
            throw new NotFound();
        }
        return Download.XLSX.named(unit + "-ledger.xlsx").of(bytes.toByteArray());
    }
}
