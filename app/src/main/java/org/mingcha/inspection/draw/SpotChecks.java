package org.mingcha.inspection.draw;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;

/**
 * Spot checks that nobody can steer: the population is sealed first, each side names a secret by its digest, and the
 * public randomness is born only when no secret is taken any more.
 */
public interface SpotChecks {
    /** How many there are by stratum, before anything is sealed; empty where the actor sees no such unit. */
    Optional<Preview> preview(Actor actor, Filter filter);

    /** Seals the population and all that will decide the list. The same command twice is one draw. */
    DrawCommandResult commit(Actor actor, CommitDraw command);

    /** Taken until the deadline only; afterwards the side counts as silent, with zeros. */
    DrawCommandResult reveal(Actor actor, RevealSecret command);

    /** Taken once, when no secret can follow any more. */
    DrawCommandResult record(Actor actor, RecordRandomness command);

    /** Computes and seals the list. */
    DrawCommandResult result(Actor actor, long draw);

    Optional<DrawView> find(Actor actor, long draw);

    /** Newest first, those without a result among them; at most so many, below this number. */
    List<DrawView> list(Actor actor, long below, int limit);

    /**
     * The published inputs, {@code mingcha-draw/1}: what anybody needs to recompute the draw, as far as it has come.
     * Empty while its commit waits for the seal.
     */
    Optional<byte[]> published(Actor actor, long draw);

    /** @param size rows in all */
    record Preview(long size, List<Part> strata) {
        public Preview {
            strata = List.copyOf(strata);
        }
    }

    /** One stratum before the draw. */
    record Part(String stratum, long size) {}
}
