package org.mingcha.reporting.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.returns.Returns;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.ForwardView;
import org.mingcha.reporting.Matrix;
import org.mingcha.reporting.MatrixQuery;
import org.mingcha.reporting.MissingQuery;
import org.mingcha.reporting.MissingSlice;
import org.mingcha.reporting.NoteReturn;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnOversight;
import org.mingcha.reporting.ReturnView;
import org.mingcha.reporting.SendBackReturn;
import org.mingcha.reporting.TakeReturn;
import org.springframework.stereotype.Component;

/** A superior's view of returns on the log. */
@Component
final class DefaultReturnOversight implements ReturnOversight {
    private final Returns returns;
    private final ReportingUnitTable units;
    private final PeriodOpening opening;
    private final Counts counts;
    private final Matrices matrices;
    private final ReturnViews views;
    private final Superiors superiors;
    private final WaitingTable waiting;
    private final ForwardTable forwards;

    DefaultReturnOversight(Returns returns, ReportingUnitTable units, PeriodOpening opening, Counts counts, Matrices matrices, ReturnViews views, Superiors superiors, WaitingTable waiting, ForwardTable forwards) {
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

    @Override
    public Optional<Matrix> matrix(Actor actor, MatrixQuery query) {
        return matrices.matrix(actor, query);
    }

    @Override
    public Optional<MissingSlice> missing(Actor actor, MissingQuery query, @Nullable String after, int limit) {
        return counts.missing(actor, query, after == null ? "" : after, limit);
    }

    @Override
    public long toTake(Actor actor, ReturnKey key) {
        return units
                .find(actor, key.unit())
                .flatMap(unit -> returns.find(key.returnId()))
                .flatMap(definition -> opening.find(definition, key.period()))
                .map(period -> waiting.below(key.unit(), period))
                .orElse(0L);
    }

    @Override
    public Optional<ReturnView> find(Actor actor, ReturnKey key) {
        return views.find(actor, key);
    }

    @Override
    public FilingResult take(Actor actor, TakeReturn command) {
        return superiors.take(actor, command);
    }

    @Override
    public FilingResult sendBack(Actor actor, SendBackReturn command) {
        return superiors.sendBack(actor, command);
    }

    @Override
    public FilingResult note(Actor actor, NoteReturn command) {
        return superiors.note(actor, command);
    }

    @Override
    public List<ForwardView> handedUp(Actor actor, ReturnKey key) {
        return units.find(actor, key.unit()).isEmpty()
                ? List.of()
                : forwards.handedUp(key);
    }
}
