package org.mingcha.reporting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.reporting.internal.Counts;
import org.mingcha.reporting.internal.ForwardTable;
import org.mingcha.reporting.internal.Matrices;
import org.mingcha.reporting.internal.PeriodOpening;
import org.mingcha.reporting.internal.ReportingUnitTable;
import org.mingcha.reporting.internal.ReturnViews;
import org.mingcha.reporting.internal.Superiors;
import org.mingcha.reporting.internal.WaitingTable;
import org.springframework.stereotype.Service;

/**
 * What a superior sees of the returns below, and does about them. Everything that lists or counts is read from the fold of
 * the log. Units are found through what the actor may see, so absent and forbidden look the same.
 */
@Service
public class ReturnOversight {
    private final ReturnLibrary returns;
    private final ReportingUnitTable units;
    private final PeriodOpening opening;
    private final Counts counts;
    private final Matrices matrices;
    private final ReturnViews views;
    private final Superiors superiors;
    private final WaitingTable waiting;
    private final ForwardTable forwards;

    ReturnOversight(
            ReturnLibrary returns,
            ReportingUnitTable units,
            PeriodOpening opening,
            Counts counts,
            Matrices matrices,
            ReturnViews views,
            Superiors superiors,
            WaitingTable waiting,
            ForwardTable forwards) {
        this.returns = returns;
        this.units = units;
        this.opening = opening;
        this.counts = counts;
        this.matrices = matrices;
        this.views = views;
        this.superiors = superiors;
        this.waiting = waiting;
        this.forwards = forwards;
    }

    /** The returns of a unit and of those right below it, period by period; empty: no such unit or return. */
    public Optional<Matrix> matrix(Actor actor, MatrixQuery query) {
        return matrices.matrix(actor, query);
    }

    /** One page of the units that owe a return and haven't filed it, in the order of the tree. */
    public Optional<MissingSlice> missing(Actor actor, MissingQuery query, @Nullable String after, int limit) {
        return counts.missing(actor, query, after == null ? "" : after, limit);
    }

    /** How many returns below the unit wait until a superior has read them; none: no such unit, return or period. */
    public long toTake(Actor actor, ReturnKey key) {
        return units.find(actor, key.unit())
                .flatMap(unit -> returns.find(key.returnId()))
                .flatMap(definition -> opening.find(definition, key.period()))
                .map(period -> waiting.below(key.unit(), period))
                .orElse(0L);
    }

    /** One return with everything that was done about it; empty: no such unit, return or period. */
    public Optional<ReturnView> find(Actor actor, ReturnKey key) {
        return views.find(actor, key);
    }

    /** An addressee has read the return and lets it stand: the superior or, where it goes there too, the unit's own leader. */
    public FilingResult take(Actor actor, TakeReturn command) {
        return superiors.take(actor, command);
    }

    /** It is to be filed again, and counts no longer until it is. It keeps its first day all the same. */
    public FilingResult sendBack(Actor actor, SendBackReturn command) {
        return superiors.sendBack(actor, command);
    }

    /** Registers why a return is missing; it stays missing. */
    public FilingResult note(Actor actor, NoteReturn command) {
        return superiors.note(actor, command);
    }

    /** What the unit and those right below it have handed up for this period, the newest of each, in official order. */
    public List<ForwardView> handedUp(Actor actor, ReturnKey key) {
        return units.find(actor, key.unit()).isEmpty() ? List.of() : forwards.handedUp(key);
    }
}
