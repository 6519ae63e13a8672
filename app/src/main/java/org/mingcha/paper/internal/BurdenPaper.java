package org.mingcha.paper.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.assignment.burden.AskedMatter;
import org.mingcha.assignment.burden.BurdenYear;
import org.mingcha.assignment.burden.Burdens;
import org.mingcha.evidence.paper.PaperBlock;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperKind;
import org.springframework.stereotype.Component;

/** What was asked of one unit in a year, told to its superior. */
@Component
class BurdenPaper implements PaperSource {
    private static final int HOUR = 60;

    private final Burdens burdens;
    private final PaperBodies bodies;

    BurdenPaper(Burdens burdens, PaperBodies bodies) {
        this.burdens = burdens;
        this.bodies = bodies;
    }

    @Override
    public Set<PaperKind> kinds() {
        return EnumSet.of(PaperKind.BURDEN);
    }

    @Override
    public Optional<Paper> paper(Actor actor, PaperKind kind, String reference) {
        return PaperKey.ofYear(reference)
                .flatMap(key -> burdens.of(actor, key.unit(), key.year()))
                .map(year -> paper(year, reference));
    }

    private Paper paper(BurdenYear year, String reference) {
        var day = bodies.today();
        var body = bodies.of(year.unit().code(), day);
        var draft = bodies.draft(body, day);
        var cited = new Cited("burden");
        draft.head("report", "letter");
        var named = PaperValue.declared("burden/year", year.year());
        draft.title(PaperSentences.said("burden.title", named));
        draft.addressee(body.addressee("burden", "report"));
        draft.paragraph(PaperSentences.said(
                year.asked().isEmpty() ? "burden.none" : "burden.lead",
                body.self(),
                named,
                cited.count("asked", year.asked().size()),
                time(cited, year.minutes()),
                sources(year)));
        twice(year, cited, draft);
        draft.paragraph(PaperSentences.said("report.end"));
        if (!year.asked().isEmpty()) {
            draft.annex(PaperSentences.said("burden.annex.months"), months(year, cited));
            draft.annex("burden.annex.superiors", superiors(year));
            draft.annex("burden.annex.asked", asked(year));
        }
        draft.standsOn("burden.stands-on", PaperValue.dated("paper/day", day));
        return draft.finish(PaperKind.BURDEN, reference);
    }

    private static PaperText time(Cited cited, int minutes) {
        var rest = cited.count("minutes", minutes % HOUR);
        if (minutes < HOUR) {
            return PaperSentences.said("burden.minutes", rest);
        }
        var hours = cited.count("hours", minutes / HOUR);
        return minutes % HOUR == 0
                ? PaperSentences.said("burden.hours", hours)
                : PaperSentences.said("burden.hours-minutes", hours, rest);
    }

    private static PaperText sources(BurdenYear year) {
        return PaperSentences.join(
                "list.and",
                year.asked().stream()
                        .map(matter -> matter.source())
                        .distinct()
                        .sorted()
                        .map(source -> PaperSentences.said("burden.source." + source.code()))
                        .toList());
    }

    private static void twice(BurdenYear year, Cited cited, PaperDraft draft) {
        var twice = year.twice();
        if (twice.isEmpty()) {
            return;
        }
        draft.heading("burden.heading.twice");
        for (int i = 0; i < twice.size(); i++) {
            var each = twice.get(i);
            var by = each.by().stream()
                    .map(matter -> by(matter, cited))
                    .distinct()
                    .toList();
            draft.paragraph(PaperSentences.said(
                    "burden.twice",
                    PaperDraft.numbered(i, twice.size()),
                    PaperValue.declared("burden/question", each.label()),
                    PaperSentences.join("list.and", by)));
        }
    }

    private static PaperText by(AskedMatter matter, Cited cited) {
        return PaperSentences.said(
                "burden.by", PaperValue.unit(matter.superior()), cited.text("title", matter.subject()));
    }

    /** To be seen at a glance: in which months there was most to do. */
    private static PaperBlock[] months(BurdenYear year, Cited cited) {
        var table = new PaperTable(1, "column.month", "column.minutes");
        for (int i = 0; i < year.minutesByMonth().size(); i++) {
            table.row(
                    PaperSentences.said("time.month", PaperValue.declared("burden/month", i + 1)),
                    cited.count("minutes", year.minutesByMonth().get(i)));
        }
        return table.drawn(PaperSentences.said("burden.chart", PaperValue.declared("burden/year", year.year())), 1);
    }

    private static PaperBlock.Table superiors(BurdenYear year) {
        var table = new PaperTable(3, "column.superior", "column.matters", "column.minutes");
        year.bySuperior().forEach((superior, own) -> {
            var cited = new Cited("burden-" + superior.code());
            table.row(
                    PaperValue.unit(superior),
                    cited.count("asked", own.asked().size()),
                    cited.count("minutes", own.minutes()));
        });
        return table.table();
    }

    private static PaperBlock.Table asked(BurdenYear year) {
        var table = new PaperTable(4, "column.matter", "column.month", "column.superior", "column.minutes");
        year.asked()
                .forEach(matter -> table.row(
                        PaperValue.declared("burden/title", matter.title()),
                        PaperSentences.said(
                                "time.month",
                                PaperValue.declared(
                                        "burden/month", matter.month().getMonthValue())),
                        PaperValue.unit(matter.superior()),
                        PaperValue.declared("burden/minutes", matter.minutes())));
        return table.table();
    }
}
