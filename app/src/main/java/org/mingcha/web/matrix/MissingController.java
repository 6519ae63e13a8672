package org.mingcha.web.matrix;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingcha.access.AccessKind;
import org.mingcha.web.support.AccessLogged;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who is missing: page by page, and as files that are written while they are read. */
@Controller
class MissingController {
    private final MissingLists lists;
    private final MissingExport export;

    MissingController(MissingLists lists, MissingExport export) {
        this.lists = lists;
        this.export = export;
    }

    @GetMapping("/matrix/missing")
    @Allowed
    String list(RequestContext context, PeriodFilter.Wanted wanted, Model model) {
        model.addAttribute("page", lists.page(context, wanted));
        return "matrix/missing";
    }

    @GetMapping("/matrix/missing.csv")
    @Allowed
    @AccessLogged(AccessKind.EXPORT)
    void csv(RequestContext context, PeriodFilter.Wanted wanted, HttpServletResponse answer) throws IOException {
        var filter = export.read(context, wanted);
        export.csv(
                context, filter, Download.CSV.named(filter.fileName() + ".csv").to(answer));
    }

    @GetMapping("/matrix/missing.xlsx")
    @Allowed
    @AccessLogged(AccessKind.EXPORT)
    void workbook(RequestContext context, PeriodFilter.Wanted wanted, HttpServletResponse answer) throws IOException {
        var filter = export.read(context, wanted);
        export.workbook(
                context,
                filter,
                Download.XLSX.named(filter.fileName() + ".xlsx").to(answer));
    }
}
