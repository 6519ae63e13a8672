package org.mingcha.paper.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperKind;
import org.mingcha.reporting.Matrix;
import org.mingcha.reporting.MatrixQuery;
import org.mingcha.reporting.MissingQuery;
import org.mingcha.reporting.MissingUnit;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnLibrary;
import org.mingcha.reporting.ReturnOversight;
import org.springframework.stereotype.Component;

/** 报送情况通报: who owed a return, who filed it, on time, late or not. Units stand in their official order. */
@Component
class CompletenessPaper implements PaperSource {
    private static final int PAGE = 500;

    private final ReturnOversight oversight;
    private final ReturnLibrary returns;
    private final PaperBodies bodies;

    CompletenessPaper(ReturnOversight oversight, ReturnLibrary returns, PaperBodies bodies) {
        this.oversight = oversight;
        this.returns = returns;
        this.bodies = bodies;
    }

    @Override
    public Set<PaperKind> kinds() {
        return EnumSet.of(PaperKind.COMPLETENESS_CIRCULAR);
    }

    @Override
    public Optional<Paper> paper(Actor actor, PaperKind kind, String reference) {
        return PaperKey.ofReturn(reference)
                .flatMap(key -> returns.find(key.returnId())
                        .filter(definition -> definition.cadence().fits(key.period()))
                        .flatMap(definition -> lines(actor, key)
                                .map(matrix -> paper(definition, key, matrix, missing(actor, key), reference))));
    }

    /** All units right below. */
    private Optional<Matrix> lines(Actor actor, ReturnKey key) {
        var query = MatrixQuery.of(key.unit(), key.returnId(), List.of(key.period()));
        return oversight.matrix(actor, query).map(first -> {
            var lines = new ArrayList<>(first.lines());
            for (var after = first.next(); after != null; ) {
                var page = oversight.matrix(actor, query.afterUnit(after)).orElseThrow();
                lines.addAll(page.lines());
                after = page.next();
            }
            return new Matrix(first.unit(), first.name(), first.columns(), first.own(), lines, null);
        });
    }

    private List<MissingUnit> missing(Actor actor, ReturnKey key) {
        var query = new MissingQuery(key.unit(), key.returnId(), key.period(), Set.of());
        return oversight
                .missing(actor, query, null, PAGE)
                .map(slice -> slice.units())
                .orElse(List.of());
    }

    private Paper paper(
            ReturnDefinition definition, ReturnKey key, Matrix matrix, List<MissingUnit> missing, String reference) {
        var day = bodies.today();
        var issuer = bodies.of(key.unit(), day);
        var draft = bodies.draft(issuer, day);
        var title = ReturnPaper.title(key.period(), definition);
        draft.head("circular", "notice", "letter");
        draft.title(PaperSentences.said("circular.title", title));
        var text = new CompletenessText(matrix, missing);
        draft.addressee(issuer.addressee("circular", "campaign").or(text::kinds));
        var column = matrix.columns().getFirst();
        if (!column.over()) {
            draft.lacks("circular.lack.over", PaperValue.declared("return/due", PaperTimes.day(column.dueOn())));
        }
        draft.paragraph(text.lead(title, day));
        text.sections().forEach((heading, sentences) -> {
            draft.heading(heading);
            sentences.forEach(draft::paragraph);
        });
        draft.annex("circular.annex", text.table());
        draft.standsOn("circular.stands-on", title, PaperValue.dated("paper/day", day));
        return draft.finish(PaperKind.COMPLETENESS_CIRCULAR, reference);
    }
}
