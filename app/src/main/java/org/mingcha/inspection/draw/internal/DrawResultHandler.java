package org.mingcha.inspection.draw.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.draw.DrawOutcome;
import org.mingcha.evidence.draw.DrawReveal;
import org.mingcha.evidence.draw.DrawnRows;
import org.mingcha.evidence.draw.Population;
import org.mingcha.evidence.draw.Secret;
import org.mingcha.evidence.draw.Seed;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.draw.DrawCommandResult;
import org.mingcha.inspection.draw.DrawCommandResult.Reason;
import org.mingcha.inspection.draw.DrawResult;
import org.mingcha.inspection.draw.Filter;
import org.mingcha.tlog.Hash;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The last step: the list, from what is sealed by now, and sealed itself. */
@Component
public class DrawResultHandler {
    private final DrawContext context;
    private final SealedDraws sealed;
    private final DrawViews views;
    private final Assessments assessments;
    private final ApplicationEventPublisher events;

    DrawResultHandler(
            DrawContext context,
            SealedDraws sealed,
            DrawViews views,
            Assessments assessments,
            ApplicationEventPublisher events) {
        this.context = context;
        this.sealed = sealed;
        this.views = views;
        this.assessments = assessments;
        this.events = events;
    }

    public DrawCommandResult conclude(Actor actor, long no) {
        var draw = context.draw(actor, no);
        if (draw.isEmpty()) {
            return new DrawCommandResult.Unknown();
        }
        var role = context.role(actor, draw.get().unit(), DrawContext.INSPECTING);
        if (role.isEmpty()) {
            return DrawCommandResult.Refused.of(Reason.NOT_INSPECTOR);
        }
        context.log().seal();
        return context.alone(() -> {
            var acts =
                    context.acts().of(no).stream().collect(Collectors.toMap(DrawActRecord::act, Function.identity()));
            if (acts.containsKey(DrawActRecord.RESULT)) {
                return new DrawCommandResult.Done(no);
            }
            var x = acts.get(DrawReveal.PUBLIC);
            return x == null
                    ? DrawCommandResult.Refused.of(Reason.RANDOMNESS_MISSING)
                    : seal(draw.get(), new DrawContext.Voice(actor, role.get()), acts, x.value());
        });
    }

    private DrawCommandResult seal(DrawRecord draw, DrawContext.Voice voice, Map<String, DrawActRecord> acts, Hash x) {
        var population = sealed.population(draw);
        var seed = new Seed(
                context.log().head().origin(),
                draw.checkpointRoot(),
                sealed.commitHash(draw),
                secret(acts, DrawReveal.INSPECTOR),
                secret(acts, DrawReveal.INSPECTED),
                x);
        var drawn = DrawnRows.of(seed, population.strata(draw.allocation(), draw.sample()));
        var outcome = new DrawOutcome(
                draw.no(),
                seed.hash(),
                word(acts, DrawReveal.INSPECTOR),
                word(acts, DrawReveal.INSPECTED),
                drawn,
                views.standing(context.draws().others(draw.no(), draw.filter(), draw.populationRoot())));
        var record = context.log().append(context.fact("draw.result", draw, voice, outcome.content()));
        var at = context.record(record.value()).recordedAt();
        context.acts()
                .insert(
                        draw.no(),
                        new DrawActRecord(DrawActRecord.RESULT, record.value(), at, seed.hash(), null, null));
        context.acts().insert(draw.no(), rows(population, drawn));
        mark(draw, drawn.indexes().stream().map(population::elements));
        events.publishEvent(new DrawResult(draw.no(), draw.unit(), keys(population, drawn)));
        return new DrawCommandResult.Done(draw.no());
    }

    /** What is drawn of a campaign is looked at by its reviewers. */
    private void mark(DrawRecord draw, Stream<List<String>> drawn) {
        if (draw.filter().contains(Filter.OF_ITEMS)) {
            ItemPopulation.byAssessment(drawn).forEach(assessments::drawn);
        }
    }

    private static Hash secret(Map<String, DrawActRecord> acts, String side) {
        var act = acts.get(side);
        return act == null ? Secret.SILENT : act.value();
    }

    private static String word(Map<String, DrawActRecord> acts, String side) {
        return acts.containsKey(side) ? DrawOutcome.REVEALED : DrawOutcome.SILENT;
    }

    private static List<DrawActTable.Row> rows(Population population, DrawnRows drawn) {
        var rows = new ArrayList<DrawActTable.Row>();
        drawn.indexes().forEach(index -> rows.add(row(population, index, false)));
        drawn.substitutes().forEach(index -> rows.add(row(population, index, true)));
        return rows;
    }

    private static DrawActTable.Row row(Population population, long index, boolean isSubstitute) {
        return new DrawActTable.Row(index, isSubstitute, population.rows().get((int) index));
    }

    private static List<String> keys(Population population, DrawnRows drawn) {
        return drawn.indexes().stream()
                .map(index -> population.elements(index).get(1))
                .toList();
    }
}
