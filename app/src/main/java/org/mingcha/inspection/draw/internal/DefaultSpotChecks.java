package org.mingcha.inspection.draw.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.draw.DrawFile;
import org.mingcha.inspection.draw.CommitDraw;
import org.mingcha.inspection.draw.DrawCommandResult;
import org.mingcha.inspection.draw.DrawView;
import org.mingcha.inspection.draw.Filter;
import org.mingcha.inspection.draw.RecordRandomness;
import org.mingcha.inspection.draw.RevealSecret;
import org.mingcha.inspection.draw.SpotChecks;
import org.springframework.stereotype.Service;

/** Spot checks over PostgreSQL. */
@Service
class DefaultSpotChecks implements SpotChecks {
    private static final int MOST_LISTED = 200;

    private final DrawContext context;
    private final Populations populations;
    private final DrawCommitHandler committing;
    private final DrawRevealHandler revealing;
    private final DrawResultHandler concluding;
    private final DrawViews views;
    private final SealedDraws sealed;

    DefaultSpotChecks(
            DrawContext context,
            Populations populations,
            DrawCommitHandler committing,
            DrawRevealHandler revealing,
            DrawResultHandler concluding,
            DrawViews views,
            SealedDraws sealed) {
        this.context = context;
        this.populations = populations;
        this.committing = committing;
        this.revealing = revealing;
        this.concluding = concluding;
        this.views = views;
        this.sealed = sealed;
    }

    @Override
    public Optional<Preview> preview(Actor actor, Filter filter) {
        return context.unit(actor, filter.unit())
                .flatMap(unit -> populations.of(actor, context.log().facts(), filter))
                .map(population -> {
                    var sizes = new LinkedHashMap<String, Long>();
                    for (int row = 0; row < population.rows().size(); row++) {
                        sizes.merge(population.elements(row).getFirst(), 1L, Long::sum);
                    }
                    var parts = sizes.entrySet().stream()
                            .map(each -> new Part(each.getKey(), each.getValue()))
                            .toList();
                    return new Preview(population.rows().size(), parts);
                });
    }

    @Override
    public DrawCommandResult commit(Actor actor, CommitDraw command) {
        return committing.commit(actor, command);
    }

    @Override
    public DrawCommandResult reveal(Actor actor, RevealSecret command) {
        return revealing.reveal(actor, command);
    }

    @Override
    public DrawCommandResult record(Actor actor, RecordRandomness command) {
        return revealing.record(actor, command);
    }

    @Override
    public DrawCommandResult result(Actor actor, long draw) {
        return concluding.conclude(actor, draw);
    }

    @Override
    public Optional<DrawView> find(Actor actor, long draw) {
        return context.draw(actor, draw).map(views::of);
    }

    @Override
    public List<DrawView> list(Actor actor, long below, int limit) {
        return context.draws().newest(actor.scopes(), below, Math.min(limit, MOST_LISTED)).stream()
                .map(views::of)
                .toList();
    }

    @Override
    public Optional<byte[]> published(Actor actor, long draw) {
        return context.draw(actor, draw).flatMap(sealed::file).map(DrawFile::toJson);
    }
}
