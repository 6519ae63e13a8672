package org.mingcha.paper.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.document.Run;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperKind;
import org.mingcha.reporting.FiledReturn;
import org.mingcha.reporting.ReturnForm;
import org.mingcha.reporting.ReturnReporting;
import org.springframework.stereotype.Component;

/** A return as it was filed, as a letter to the superior. */
@Component
class ReturnPaper implements PaperSource {
    private static final String KIND = "return";

    private final ReturnReporting reporting;
    private final PaperBodies bodies;

    ReturnPaper(ReturnReporting reporting, PaperBodies bodies) {
        this.reporting = reporting;
        this.bodies = bodies;
    }

    @Override
    public Set<PaperKind> kinds() {
        return EnumSet.of(PaperKind.RETURN_SHEET);
    }

    @Override
    public Optional<Paper> paper(Actor actor, PaperKind kind, String reference) {
        return PaperKey.ofReturn(reference)
                .flatMap(key -> reporting.form(actor, key))
                .map(form -> paper(form, reference));
    }

    private Paper paper(ReturnForm form, String reference) {
        var filed = form.filed();
        var day = filed.map(found -> bodies.day(found.filedAt())).orElseGet(bodies::today);
        var body = bodies.of(form.key().unit(), day);
        var draft = bodies.draft(body, day);
        var period = form.key().period().label(Locale.SIMPLIFIED_CHINESE);
        draft.head("report", "letter");
        draft.title(title(period, form.definition()));
        draft.addressee(body.addressee(KIND, "report"));
        draft.paragraph(PaperSentences.runs("return.lead", body.self(), period));
        filed.ifPresentOrElse(found -> said(form, found, draft), () -> draft.lacks("return.lack.filed"));
        draft.paragraph(PaperSentences.runs("report.end"));
        return draft.finish(PaperKind.RETURN_SHEET, reference);
    }

    /** 2025年第三季度报告, where both the period and the return name the quarter. */
    static String title(String period, ReturnDefinition definition) {
        for (int most = definition.title().length() - 1; most > 0; most--) {
            if (period.endsWith(definition.title().substring(0, most))) {
                return period + definition.title().substring(most);
            }
        }
        return period + definition.title();
    }

    private static void said(ReturnForm form, FiledReturn filed, PaperDraft draft) {
        var cited = new Cited(KIND, filed.index());
        if (filed.nil()) {
            draft.paragraph(
                    PaperSentences.runs("return.nil", cited.text("nil", PaperSentences.text("return.nothing"))));
        } else {
            draft.heading("return.heading.numbers");
            draft.paragraph(numbers(form, filed, cited));
            words(form, filed, cited, draft);
        }
        if (!filed.explanation().isBlank()) {
            draft.paragraph(PaperSentences.runs("return.explained", cited.clause("explanation", filed.explanation())));
        }
    }

    /** What was filed as nothing is said: a return's zero is an answer. */
    private static List<Run> numbers(ReturnForm form, FiledReturn filed, Cited cited) {
        var runs = new ArrayList<Run>();
        for (var field : form.definition().fields()) {
            var value = filed.values().get(field.name());
            if (field.isNumber() && value != null) {
                runs.addAll(runs.isEmpty() ? List.of() : PaperSentences.runs("list.comma"));
                runs.addAll(PaperSentences.runs(
                        "return.number", field.label(), cited.text(field.name(), value), field.unit()));
            }
        }
        runs.addAll(runs.isEmpty() ? List.of() : PaperSentences.runs("list.stop"));
        return runs;
    }

    private static void words(ReturnForm form, FiledReturn filed, Cited cited, PaperDraft draft) {
        for (var field : form.definition().fields()) {
            var value = filed.values().getOrDefault(field.name(), "");
            if (!field.isNumber() && !value.isBlank()) {
                draft.headingOf(field.label());
                draft.paragraph(PaperSentences.runs("incident.whole", cited.clause(field.name(), value)));
            }
        }
    }
}
