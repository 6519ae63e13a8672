package org.mingcha.paper.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.accounts.Actor;
import org.mingcha.assignment.burden.BurdenYear;
import org.mingcha.assignment.burden.Burdens;
import org.mingcha.document.Block;
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
        draft.title(PaperSentences.text("burden.title", year.year()));
        draft.addressee(body.addressee("burden", "report"));
        draft.paragraph(PaperSentences.runs(
                year.asked().isEmpty() ? "burden.none" : "burden.lead",
                body.self(),
                year.year(),
                cited.count("asked", year.asked().size()),
                cited.text("minutes", time(year.minutes())),
                sources(year)));
        twice(year, cited, draft);
        draft.paragraph(PaperSentences.runs("report.end"));
        if (!year.asked().isEmpty()) {
            draft.annex("burden.annex.superiors", superiors(year));
            draft.annex("burden.annex.asked", asked(year));
        }
        draft.standsOn("burden.stands-on", PaperTimes.day(day));
        return draft.finish(PaperKind.BURDEN, reference);
    }

    private static String time(int minutes) {
        if (minutes < HOUR) {
            return PaperSentences.text("burden.minutes", minutes);
        }
        return minutes % HOUR == 0
                ? PaperSentences.text("burden.hours", minutes / HOUR)
                : PaperSentences.text("burden.hours-minutes", minutes / HOUR, minutes % HOUR);
    }

    private static String sources(BurdenYear year) {
        return year.asked().stream()
                .map(matter -> matter.source())
                .distinct()
                .sorted()
                .map(source -> PaperSentences.text("burden.source." + source.code()))
                .collect(Collectors.joining(PaperSentences.text("list.and")));
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
                    .map(matter ->
                            PaperSentences.text("burden.by", matter.superior().name(), matter.title()))
                    .distinct()
                    .collect(Collectors.joining(PaperSentences.text("list.and")));
            draft.paragraph(PaperSentences.runs(
                    "burden.twice", PaperDraft.numbered(i, twice.size()), each.label(), cited.text("twice-" + i, by)));
        }
    }

    private static Block.Table superiors(BurdenYear year) {
        var table = new PaperTable(3, "column.superior", "column.matters", "column.minutes");
        year.bySuperior().forEach((superior, own) -> {
            var cited = new Cited("burden-" + superior.code());
            table.row(superior.name(), cited.count("asked", own.asked().size()), cited.count("minutes", own.minutes()));
        });
        return table.table();
    }

    private static Block.Table asked(BurdenYear year) {
        var table = new PaperTable(4, "column.matter", "column.month", "column.superior", "column.minutes");
        year.asked()
                .forEach(matter -> table.row(
                        matter.title(),
                        PaperSentences.text("time.month", matter.month().getMonthValue()),
                        matter.superior().name(),
                        matter.minutes()));
        return table.table();
    }
}
