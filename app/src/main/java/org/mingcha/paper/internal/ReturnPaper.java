package org.mingcha.paper.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.evidence.paper.ValueSource;
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
    private static final String NIL = "return.nil.";

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
        var period = period(form);
        draft.head("report", "letter");
        draft.title(title(form.key().period(), period, form.definition()));
        draft.addressee(body.addressee(KIND, "report"));
        draft.paragraph(PaperSentences.said("return.lead", body.self(), period));
        filed.ifPresentOrElse(found -> said(form, found, draft), () -> draft.lacks("return.lack.filed"));
        draft.paragraph(PaperSentences.said("report.end"));
        return draft.finish(PaperKind.RETURN_SHEET, reference);
    }

    private static PaperText period(ReturnForm form) {
        var label = label(form.key().period());
        return form.filed()
                .map(filed -> new Cited(KIND, filed.index()).unmarked().fact("period", "period", label, "period"))
                .orElseGet(() -> PaperValue.declared("return/period", label));
    }

    static String label(Period period) {
        return period.label(Locale.SIMPLIFIED_CHINESE);
    }

    /** Of what no filing says. */
    static PaperText title(Period period, ReturnDefinition definition) {
        return title(period, PaperValue.declared("return/period", label(period)), definition);
    }

    /** 2025年第三季度报告, where both the period and the return name the quarter. */
    private static PaperText title(Period period, PaperText said, ReturnDefinition definition) {
        int saidBy = definition.saidBy(label(period));
        var title = definition.title().substring(saidBy);
        var as = saidBy == 0 ? "" : "drop " + saidBy;
        return PaperText.of(said, of("title", title, definition, as, "title"));
    }

    /** What the return says at this place, as it was published. */
    private static PaperText of(String name, String text, ReturnDefinition definition, String as, String... path) {
        var steps = as.isEmpty() ? List.<String>of() : List.of(as);
        return PaperValue.of(
                KIND + "/" + name,
                text,
                new ValueSource.Published(
                        LeafType.RETURN_PUBLISHED.code(), definition.reference(), List.of(path), steps));
    }

    private static void said(ReturnForm form, FiledReturn filed, PaperDraft draft) {
        var cited = new Cited(KIND, filed.index());
        if (filed.nil()) {
            var nothing = cited.fact("nil", "nil", PaperSentences.words(NIL + true), "word " + NIL);
            draft.paragraph(PaperSentences.said("return.nil", nothing));
        } else {
            draft.heading("return.heading.numbers");
            draft.paragraph(numbers(form, filed, cited));
            words(form, filed, cited, draft);
        }
        if (!filed.explanation().isBlank()) {
            draft.paragraph(PaperSentences.said(
                    "return.explained", cited.clause("explanation", "explanation", filed.explanation())));
        }
    }

    /** What was filed as nothing is said: a return's zero is an answer. */
    private static PaperText numbers(ReturnForm form, FiledReturn filed, Cited cited) {
        var numbers = new ArrayList<PaperText>();
        var fields = form.definition().fields();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var value = filed.values().get(field.name());
            if (field.isNumber() && value != null) {
                numbers.add(PaperSentences.said(
                        "return.number",
                        label(form, i),
                        cited.fact(field.name(), field.name(), value),
                        of("unit", field.unit(), form.definition(), "", "fields", Integer.toString(i), "unit")));
            }
        }
        return numbers.isEmpty()
                ? PaperText.EMPTY
                : PaperText.of(PaperSentences.join("list.comma", numbers), PaperSentences.said("list.stop"));
    }

    private static PaperText label(ReturnForm form, int place) {
        var field = form.definition().fields().get(place);
        return of("label", field.label(), form.definition(), "", "fields", Integer.toString(place), "zh");
    }

    private static void words(ReturnForm form, FiledReturn filed, Cited cited, PaperDraft draft) {
        var fields = form.definition().fields();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var value = filed.values().getOrDefault(field.name(), "");
            if (!field.isNumber() && !value.isBlank()) {
                draft.headingOf(label(form, i));
                draft.paragraph(PaperSentences.said("incident.whole", cited.clause(field.name(), field.name(), value)));
            }
        }
    }
}
