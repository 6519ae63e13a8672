package org.mingcha.web.setup;

import java.util.ArrayList;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.UserImportReport;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** Takes a table of people to accounts, and its answer back. */
@Component
class PeopleStepFormHandler {
    private final Accounts accounts;
    private final ProposedPeople proposed;
    private final SetupCountTable counts;
    private final LinkCards cards;

    PeopleStepFormHandler(Accounts accounts, ProposedPeople proposed, SetupCountTable counts, LinkCards cards) {
        this.accounts = accounts;
        this.proposed = proposed;
        this.counts = counts;
        this.cards = cards;
    }

    ModelAndView show(RequestContext context, boolean isProposed) {
        var text = isProposed ? proposed.table(context).text() : "";
        return page(context, text, PeopleStepPage.Answer.NONE);
    }

    ModelAndView take(RequestContext context, MultipartHttpServletRequest request) {
        var typed = request.getParameter("text");
        var text = typed == null ? "" : typed;
        try {
            var file = request.getFile("file");
            var sent = file == null || file.isEmpty() ? PastedTable.of(text) : PastedTable.of(file);
            return sent.rows().size() < 2
                    ? page(context, text, PeopleStepPage.Answer.fault(context.t("setup.table.empty")))
                    : taken(context, sent, "take".equals(request.getParameter("act")));
        } catch (PastedTable.Unfit unfit) {
            return page(context, text, PeopleStepPage.Answer.fault(context.t(unfit.key(), PastedTable.MOST_ROWS)));
        }
    }

    /** Links are shown at once: they are kept nowhere, so no redirect could bring them. */
    private ModelAndView taken(RequestContext context, PastedTable table, boolean forGood) {
        var report = accounts.importUsers(context.actor(), table.rows(), !forGood);
        if (!forGood || report.invited().isEmpty()) {
            return page(context, table.text(), plan(context, table, report));
        }
        var left = report.refused().stream()
                .map(row -> sentence(context, row) + " " + cells(table, row))
                .toList();
        return new ModelAndView("setup/links", "page", cards.of(context, report.invited(), left));
    }

    /** Whoever is there already is no fault: the same table may be sent again, longer. */
    private static PeopleStepPage.Answer plan(RequestContext context, PastedTable table, UserImportReport report) {
        var faults = new ArrayList<RefusedLine>();
        int known = 0;
        for (var row : report.refused()) {
            if (row.reason() == AccountRefusal.LOGIN_TAKEN) {
                known++;
            } else {
                faults.add(new RefusedLine(row.row(), cells(table, row), sentence(context, row)));
            }
        }
        return new PeopleStepPage.Answer("", true, report.invited().size(), known, faults);
    }

    private static String sentence(RequestContext context, UserImportReport.RefusedRow row) {
        return context.t(row.reason().messageKey(), row.subject());
    }

    private static String cells(PastedTable table, UserImportReport.RefusedRow row) {
        var index = row.row() - 1;
        return index < 0 || index >= table.rows().size()
                ? ""
                : String.join(" ", table.rows().get(index));
    }

    private ModelAndView page(RequestContext context, String text, PeopleStepPage.Answer answer) {
        var shell = context.shell(NavSection.NOWHERE, "setup.people.title");
        var shown = text.isEmpty() ? context.t("setup.people.header") + "\n" : text;
        var state = new PeopleStepPage.State(counts.units(), counts.unitsWithoutAnybody(), cards.waiting(context));
        return new ModelAndView("setup/people", "page", new PeopleStepPage(shell, state, shown, answer));
    }
}
