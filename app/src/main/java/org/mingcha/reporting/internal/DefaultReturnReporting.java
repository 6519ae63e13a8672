package org.mingcha.reporting.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.returns.Returns;
import org.mingcha.reporting.Completeness;
import org.mingcha.reporting.CompletenessQuery;
import org.mingcha.reporting.FieldSummary;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.FilingRequest;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.ForwardResult;
import org.mingcha.reporting.ForwardReturns;
import org.mingcha.reporting.MissingQuery;
import org.mingcha.reporting.MissingUnit;
import org.mingcha.reporting.OwedReturn;
import org.mingcha.reporting.ReceiptNumber;
import org.mingcha.reporting.ReturnForm;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnReceipt;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.reporting.ReturnVersion;
import org.mingcha.reporting.SummaryQuery;
import org.mingcha.reporting.WithdrawReturn;

/** Returns on the log. */
final class DefaultReturnReporting implements ReturnReporting {
    private final ReportingDependencies dependencies;
    private final ReturnSubjects subjects;
    private final FilingHandler handler;
    private final PeriodOpening opening;
    private final Counts counts;
    private final CompletenessProjection projection;

    DefaultReturnReporting(ReportingDependencies dependencies, PeriodOpening opening, DataSource dataSource) {
        this.dependencies = dependencies;
        this.opening = opening;
        this.subjects = new ReturnSubjects(dependencies, opening);
        this.handler = new FilingHandler(dependencies, subjects);
        this.counts = new Counts(dependencies, opening, dataSource);
        this.projection = new CompletenessProjection(dependencies);
    }

    @Override
    public Returns returns() {
        return dependencies.returns();
    }

    @Override
    public Optional<ReturnForm> form(Actor actor, ReturnKey key) {
        return new ReturnForms(dependencies, subjects).form(actor, key);
    }

    @Override
    public Optional<List<OwedReturn>> owed(Actor actor, String unit) {
        return new OwedReturns(dependencies).of(actor, unit);
    }

    @Override
    public List<ReturnVersion> history(Actor actor, ReturnKey key) {
        return new Versions(dependencies).of(actor, key);
    }

    @Override
    public Optional<ReturnReceipt> receipt(Actor actor, ReceiptNumber number) {
        return new Versions(dependencies).receipt(actor, number);
    }

    @Override
    public void open(ReturnKey key) {
        if (opening.known(key.returnId(), key.period()).isEmpty()) {
            openUnknown(key);
        }
    }

    private void openUnknown(ReturnKey key) {
        dependencies
                .returns()
                .find(key.returnId())
                .filter(definition -> definition.cadence().fits(key.period()) && !subjects.mayNotOpen(key))
                .ifPresent(definition -> opening.open(definition, key.period()));
    }

    @Override
    public void open(Actor actor, ReturnKey key) {
        if (actor.isOperator()) {
            subjects.openEver(key);
        } else {
            open(key);
        }
    }

    @Override
    public FilingResult file(Actor actor, FileReturn command) {
        return handler.file(actor, command);
    }

    @Override
    public List<Optional<FilingResult.Accepted>> fileTogether(List<FilingRequest> filings) {
        return new FilingBatch(dependencies, opening).file(filings);
    }

    @Override
    public FilingResult withdraw(Actor actor, WithdrawReturn command) {
        return handler.withdraw(actor, command);
    }

    @Override
    public Optional<Completeness> completeness(Actor actor, CompletenessQuery query) {
        return counts.completeness(actor, query);
    }

    @Override
    public boolean missing(Actor actor, MissingQuery query, Consumer<MissingUnit> each) {
        return counts.missing(actor, query, each);
    }

    @Override
    public Optional<List<FieldSummary>> summary(Actor actor, SummaryQuery query) {
        return counts.summary(actor, query);
    }

    @Override
    public ForwardResult forward(Actor actor, ForwardReturns command) {
        return new ForwardHandler(dependencies, subjects, counts).forward(actor, command);
    }

    @Override
    public void catchUp() {
        projection.catchUp();
    }

    @Override
    public long rebuild() {
        return projection.rebuild();
    }
}
