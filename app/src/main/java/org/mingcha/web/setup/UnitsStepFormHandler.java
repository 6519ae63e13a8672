package org.mingcha.web.setup;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.organisation.RefusedRow;
import org.mingcha.organisation.UnitImportResult;
import org.mingcha.transparency.LogNaming;
import org.mingcha.transparency.TransparencyLog;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** Takes a table of units to the import, and its answer back. */
@Component
class UnitsStepFormHandler {
    private static final List<String> HEADER = List.of("code", "name", "kind", "parent");
    private static final int CODE_COLUMN = 0;

    private final UnitsByTable units;
    private final SetupCountTable counts;
    private final LogNaming naming;
    private final TransparencyLog log;

    UnitsStepFormHandler(UnitsByTable units, SetupCountTable counts, LogNaming naming, TransparencyLog log) {
        this.units = units;
        this.counts = counts;
        this.naming = naming;
        this.log = log;
    }

    ModelAndView show(RequestContext context, String done) {
        var notice = done.matches("\\d{1,9}") ? context.t("setup.units.taken", done) : "";
        return page(context, "", UnitsStepPage.Answer.said(notice));
    }

    /** A log without a name would be begun by the first units, and keep the name that nobody gave it. */
    ModelAndView take(RequestContext context, MultipartHttpServletRequest request) {
        if (naming.isNobodys() && naming.isOpen()) {
            return page(context, "", UnitsStepPage.Answer.fault(context.t("setup.units.name-first")));
        }
        var typed = request.getParameter("text");
        try {
            var file = request.getFile("file");
            var sent =
                    file == null || file.isEmpty() ? PastedTable.of(typed == null ? "" : typed) : PastedTable.of(file);
            return sent.rows().isEmpty()
                    ? page(context, "", UnitsStepPage.Answer.fault(context.t("setup.table.empty")))
                    : taken(context, headed(sent), "take".equals(request.getParameter("act")));
        } catch (PastedTable.Unfit unfit) {
            var text = typed == null ? "" : typed;
            return page(context, text, UnitsStepPage.Answer.fault(context.t(unfit.key(), PastedTable.MOST_ROWS)));
        }
    }

    /** Codes in the first row: there is no header, and the columns are in our order. */
    private static PastedTable headed(PastedTable sent) {
        var first = sent.rows().getFirst().get(CODE_COLUMN);
        return first.matches("[0-9]{2,12}") ? sent.headed(HEADER) : sent;
    }

    private ModelAndView taken(RequestContext context, PastedTable table, boolean forGood) {
        return switch (units.read(table, !forGood)) {
            case UnitImportResult.Refused(var reason, var arguments) -> {
                var sentence = context.t("organisation.refused." + reason.code(), arguments.toArray());
                yield page(context, table.text(), UnitsStepPage.Answer.fault(sentence));
            }
            case UnitImportResult.Read read when forGood -> stored(context, table, read);
            case UnitImportResult.Read read -> page(context, table.text(), plan(context, table, read));
        };
    }

    /** What was refused comes back as it was sent, to be mended. */
    private ModelAndView stored(RequestContext context, PastedTable table, UnitImportResult.Read read) {
        log.seal();
        var count = read.imported() + read.changed();
        if (read.refused().isEmpty()) {
            return new ModelAndView("redirect:/setup/units?done=" + count);
        }
        var rest = new ArrayList<List<String>>();
        rest.add(table.rows().getFirst());
        read.refused().stream()
                .map(RefusedRow::row)
                .distinct()
                .filter(row -> row > 1 && row <= table.rows().size())
                .forEach(row -> rest.add(table.rows().get(row - 1)));
        var again = new PastedTable(rest);
        var said = context.t("setup.units.taken", count);
        return units.read(again, true) instanceof UnitImportResult.Read left
                ? page(context, again.text(), plan(context, again, left).with(said))
                : page(context, again.text(), UnitsStepPage.Answer.said(said));
    }

    private static UnitsStepPage.Answer plan(RequestContext context, PastedTable table, UnitImportResult.Read read) {
        var lines = read.refused().stream()
                .map(row -> new RefusedLine(
                        row.row(),
                        String.join(
                                " ",
                                table.rows()
                                        .get(Math.clamp(
                                                row.row() - 1L, 0, table.rows().size() - 1))),
                        context.t(
                                "organisation.refused." + row.reason().code(),
                                row.arguments().toArray())))
                .toList();
        return new UnitsStepPage.Answer("", "", true, read.imported(), read.changed(), lines);
    }

    private ModelAndView page(RequestContext context, String text, UnitsStepPage.Answer answer) {
        var shell = context.shell(NavSection.NOWHERE, "setup.units.title");
        var shown = text.isEmpty() ? context.t("setup.units.header") + "\n" : text;
        return new ModelAndView("setup/units", "page", new UnitsStepPage(shell, counts.units(), shown, answer));
    }
}
