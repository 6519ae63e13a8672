package org.mingcha.web.paper;

import java.util.List;
import java.util.Map;
import org.mingcha.paper.NumberingView;
import org.mingcha.paper.PaperLack;
import org.mingcha.paper.PaperNumbers;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts the page together. */
@Component
class NumberPages {
    private static final List<String> FORMATS = List.of("docx", "pdf", "html", "zip");

    /** Where the things are worked on that papers are about; others have a page of their own kind. */
    private static final Map<String, String> ROOMS = Map.of(
            "incident-first",
            "/incidents/",
            "incident-further",
            "/incidents/",
            "incident-final",
            "/incidents/",
            "findings-notice",
            "/findings/",
            "rectification-report",
            "/findings/",
            "campaign-notice",
            "/campaigns/",
            "campaign-summary",
            "/campaigns/",
            "task-sheet",
            "/assignments/",
            PaperNumbers.REPORT,
            "/assessments/");

    private final PaperNumbers numbers;

    NumberPages(PaperNumbers numbers) {
        this.numbers = numbers;
    }

    /** A form that came back, and why. */
    record Reply(NumberForm form, String refused) {}

    NumberPage of(RequestContext context, String kind, String reference, String done) {
        var said = done.isEmpty() ? "" : context.t("number.done");
        return page(context, find(context, kind, reference), NumberForm.EMPTY, new NumberPage.Notice(said, ""));
    }

    NumberPage again(RequestContext context, String kind, String reference, Reply reply) {
        return page(context, find(context, kind, reference), reply.form(), new NumberPage.Notice("", reply.refused()));
    }

    private NumberingView find(RequestContext context, String kind, String reference) {
        return numbers.find(context.actor(), kind, reference).orElseThrow(NotFound::new);
    }

    private NumberPage page(RequestContext context, NumberingView view, NumberForm form, NumberPage.Notice notice) {
        var may = view.may();
        return new NumberPage(
                context.shell(NavSection.NOWHERE, "number.heading"),
                paper(context, view),
                view.next(),
                view.lacks().stream().map(lack -> lack(view, lack)).toList(),
                view.given().stream().map(given -> given(context, given)).toList(),
                !view.isNumbered(),
                may.number(),
                may.despite(),
                new NumberPage.Typed(form.wanted(), form.reason()),
                notice);
    }

    private static NumberPage.Paper paper(RequestContext context, NumberingView view) {
        return new NumberPage.Paper(
                context.t("paper.kind." + view.kind()),
                view.unitName(),
                room(view),
                "/papers/" + view.kind() + "/" + view.reference(),
                FORMATS);
    }

    /** Empty: it is found from elsewhere. */
    private static String room(NumberingView view) {
        var room = ROOMS.getOrDefault(view.kind(), "");
        return room.isEmpty() ? "" : room + view.reference();
    }

    private static NumberPage.Missing lack(NumberingView view, PaperLack lack) {
        return new NumberPage.Missing(lack.words(), lack.isOfBody() ? "/letterhead/" + view.unit() : room(view));
    }

    private static NumberPage.Given given(RequestContext context, NumberingView.Given given) {
        return new NumberPage.Given(
                given.words(),
                context.words().minute(given.at()),
                given.index() == null ? "" : context.t("number.sealed", Long.toString(given.index())));
    }
}
