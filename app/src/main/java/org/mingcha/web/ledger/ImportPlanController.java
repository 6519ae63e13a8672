package org.mingcha.web.ledger;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.access.AccessKind;
import org.mingcha.ledger.DecideTable;
import org.mingcha.ledger.ImportPlans;
import org.mingcha.web.support.AccessLogged;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A workbook that waits for its import: what it is taken for is looked at, changed, applied or given up. */
@Controller
class ImportPlanController {
    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private final ImportPlans plans;
    private final ImportPlanPages pages;
    private final ImportFormHandler imports;

    ImportPlanController(ImportPlans plans, ImportPlanPages pages, ImportFormHandler imports) {
        this.plans = plans;
        this.pages = pages;
        this.imports = imports;
    }

    @GetMapping("/imports/plans/{number:\\d{1,18}}")
    @Allowed({CLERK, OFFICER})
    String plan(RequestContext context, @PathVariable long number, Model model) {
        var plan = plans.find(context.actor(), number).orElseThrow(NotFound::new);
        model.addAttribute("page", pages.page(context, plan, ""));
        return "ledger/import-plan";
    }

    @PostMapping("/imports/plans/{number:\\d{1,18}}/tables/{table:\\d{1,4}}")
    @Allowed({CLERK, OFFICER})
    String decide(
            RequestContext context,
            @PathVariable long number,
            @PathVariable int table,
            @RequestParam Map<String, String> form) {
        var register = form.get("register");
        var command = new DecideTable(
                number,
                table,
                "?".equals(register) ? null : register,
                year(form.get("year")),
                fields(form),
                words(form),
                Map.of(),
                form.containsKey("accept"));
        if (!plans.decide(context.actor(), command)) {
            throw new NotFound();
        }
        return "redirect:/imports/plans/" + number + "#table-" + table;
    }

    private static @Nullable Integer year(@Nullable String text) {
        return text != null && text.matches("20\\d{2}") ? Integer.valueOf(text) : null;
    }

    private static Map<Integer, String> fields(Map<String, String> form) {
        var fields = new HashMap<Integer, String>();
        form.forEach((name, value) -> {
            var column = name.startsWith(ImportPlanPages.COLUMN) ? name.substring(ImportPlanPages.COLUMN.length()) : "";
            if (column.matches("\\d{1,3}")) {
                fields.put(Integer.valueOf(column), value);
            }
        });
        return fields;
    }

    private static Map<String, Map<String, String>> words(Map<String, String> form) {
        var words = new HashMap<String, Map<String, String>>();
        form.forEach((name, value) -> {
            var parts = name.split("\\.", 3);
            if (name.startsWith(ImportPlanPages.WORD) && parts.length == 3 && !value.isEmpty()) {
                words.computeIfAbsent(parts[1], _ -> new HashMap<>()).put(parts[2], value);
            }
        });
        return words;
    }

    @PostMapping("/imports/plans/{number:\\d{1,18}}/apply")
    @Allowed({CLERK, OFFICER})
    String apply(RequestContext context, @PathVariable long number, @RequestParam(defaultValue = "") String accept) {
        return "redirect:" + imports.apply(context, number, !accept.isEmpty()).orElseThrow(NotFound::new);
    }

    @PostMapping("/imports/plans/{number:\\d{1,18}}/open-books")
    @Allowed({CLERK, OFFICER})
    String openBooks(RequestContext context, @PathVariable long number, Model model) {
        var plan = plans.find(context.actor(), number).orElseThrow(NotFound::new);
        var fault = imports.openBooks(context, plan.unit());
        if (fault.isEmpty()) {
            return "redirect:/imports/plans/" + number;
        }
        model.addAttribute("page", pages.page(context, plan, fault));
        return "ledger/import-plan";
    }

    @PostMapping("/imports/plans/{number:\\d{1,18}}/give-up")
    @Allowed({CLERK, OFFICER})
    String giveUp(RequestContext context, @PathVariable long number) {
        if (!plans.giveUp(context.actor(), number)) {
            throw new NotFound();
        }
        return "redirect:/imports";
    }

    @GetMapping("/imports/plans/{number:\\d{1,18}}/marked.xlsx")
    @AccessLogged(AccessKind.EXPORT)
    @Allowed({CLERK, OFFICER})
    ResponseEntity<byte[]> marked(RequestContext context, @PathVariable long number) {
        var bytes =
                plans.marked(context.actor(), number, context.words().locale()).orElseThrow(NotFound::new);
        var disposition = ContentDisposition.attachment()
                .filename("marked-" + number + ".xlsx")
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }
}
