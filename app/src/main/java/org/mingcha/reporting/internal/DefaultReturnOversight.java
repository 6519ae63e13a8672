package org.mingcha.reporting.internal;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
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

/** A superior's view of returns on the log. */
final class DefaultReturnOversight implements ReturnOversight {
    private final ReportingDependencies dependencies;
    private final PeriodOpening opening;
    private final Counts counts;
    private final Matrices matrices;
    private final ReturnViews views;
    private final Superiors superiors;

    DefaultReturnOversight(
            ReportingDependencies dependencies, ReturnSubjects subjects, PeriodOpening opening, DataSource dataSource) {
        this.dependencies = dependencies;
        this.opening = opening;
        this.counts = new Counts(dependencies, opening, dataSource);
        this.matrices = new Matrices(dependencies, opening);
        this.views = new ReturnViews(dependencies, subjects);
        this.superiors = new Superiors(dependencies, subjects);
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
        return dependencies
                .units()
                .find(actor, key.unit())
                .flatMap(unit -> dependencies.returns().find(key.returnId()))
                .flatMap(definition -> opening.find(definition, key.period()))
                .map(period -> new WaitingTable(dependencies.jdbc()).below(key.unit(), period))
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
        return dependencies.units().find(actor, key.unit()).isEmpty()
                ? List.of()
                : new ForwardTable(dependencies.jdbc()).handedUp(key);
    }
}
