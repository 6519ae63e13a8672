package org.mingcha.inspection.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.draw.DrawFile;
import org.mingcha.inspection.draw.internal.DrawCommitHandler;
import org.mingcha.inspection.draw.internal.DrawContext;
import org.mingcha.inspection.draw.internal.DrawResultHandler;
import org.mingcha.inspection.draw.internal.DrawRevealHandler;
import org.mingcha.inspection.draw.internal.DrawViews;
import org.mingcha.inspection.draw.internal.Populations;
import org.mingcha.inspection.draw.internal.SealedDraws;
import org.springframework.stereotype.Service;

/**
 * Spot checks that nobody can steer: the population is sealed first, each side names a secret by its digest, and the
 * public randomness is born only when no secret is taken any more.
 */
@Service
public class SpotChecks {
    private static final int MOST_LISTED = 200;

    private final DrawContext context;
    private final Populations populations;
    private final DrawCommitHandler committing;
    private final DrawRevealHandler revealing;
    private final DrawResultHandler concluding;
    private final DrawViews views;
    private final SealedDraws sealed;

    SpotChecks(
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

    /** How many there are by stratum, before anything is sealed; empty where the actor sees no such unit. */
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

    /** Seals the population and all that will decide the list. The same command twice is one draw. */
    public DrawCommandResult commit(Actor actor, CommitDraw command) {
        return committing.commit(actor, command);
    }

    /** Taken until the deadline only; afterwards the side counts as silent, with zeros. */
    public DrawCommandResult reveal(Actor actor, RevealSecret command) {
        return revealing.reveal(actor, command);
    }

    /** Taken once, when no secret can follow any more. */
    public DrawCommandResult record(Actor actor, RecordRandomness command) {
        return revealing.record(actor, command);
    }

    /** Computes and seals the list. */
    public DrawCommandResult result(Actor actor, long draw) {
        return concluding.conclude(actor, draw);
    }

    public Optional<DrawView> find(Actor actor, long draw) {
        return context.draw(actor, draw).map(views::of);
    }

    /** Newest first, those without a result among them; at most so many, below this number. */
    public List<DrawView> list(Actor actor, long below, int limit) {
        return context.draws().newest(actor.scopes(), below, Math.min(limit, MOST_LISTED)).stream()
                .map(views::of)
                .toList();
    }

    /**
     * The published inputs, {@code mingcha-draw/1}: what anybody needs to recompute the draw, as far as it has come.
     * Empty while its commit waits for the seal.
     */
    public Optional<byte[]> published(Actor actor, long draw) {
        return context.draw(actor, draw).flatMap(sealed::file).map(DrawFile::toJson);
    }

    /** @param size rows in all */
    public record Preview(long size, List<Part> strata) {
        public Preview {
            strata = List.copyOf(strata);
        }
    }

    /** One stratum before the draw. */
    public record Part(String stratum, long size) {}
}
